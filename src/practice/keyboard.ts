// The bytes that a terminal sends for a key, by its name in a scenario: `enter`, `ctrl+c`, `shift+tab`, or one character.

const named: Readonly<Record<string, string>> = {
  enter: '\r',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  // As the kitty protocol spells it: a lone ESC is told from the start of a sequence only by waiting.
  escape: '\x1b[27u',
  space: ' ',
  backspace: '\x7f',
  delete: '\x1b[3~',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  'ctrl+left': '\x1b[1;5D',
  'ctrl+right': '\x1b[1;5C',
};

/** The bytes of a key; undefined where there is no such key. */
export function bytesOf(key: string): string | undefined {
  const bytes = named[key];
  if (bytes !== undefined) return bytes;
  const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) & 0x1f);
  return /^[^\p{C}\s]$/u.test(key) ? key : undefined;
}

// The coach's keys. They are control characters that the program does not use (a test checks that); every other byte, and
// every paste, goes to the program.

export const chords = {
  '\x03': 'leave',
  '\x0e': 'skip',
  '\x0f': 'coach',
  '\x10': 'jump',
  '\x14': 'hint',
  '\x18': 'reset',
} as const;

export type Chord = (typeof chords)[keyof typeof chords];

/** As the coach shows them, by what they do. */
export const chordKeys: Readonly<Record<Chord, string>> = {
  leave: 'ctrl+c',
  skip: 'ctrl+n',
  coach: 'ctrl+o',
  jump: 'ctrl+p',
  hint: 'ctrl+t',
  reset: 'ctrl+x',
};

export type Piece = { readonly chord: Chord } | { readonly bytes: string };

const paste = /\x1b\[200~[\s\S]*?(?:\x1b\[201~|$)/g;
const chord = new RegExp(`[${Object.keys(chords).join('')}]`);

const splitKeys = (bytes: string): Piece[] =>
  bytes.split(new RegExp(`(${chord.source})`)).flatMap((part): Piece[] => {
    if (part === '') return [];
    return chord.test(part) && part.length === 1 ? [{ chord: chords[part as keyof typeof chords] }] : [{ bytes: part }];
  });

/** The bytes from the keyboard, cut at the coach's keys, in order. */
export function piecesOf(bytes: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const found of bytes.matchAll(paste)) {
    out.push(...splitKeys(bytes.slice(from, found.index)), { bytes: found[0] });
    from = found.index + found[0].length;
  }
  return [...out, ...splitKeys(bytes.slice(from))];
}
