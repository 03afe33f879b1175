// The coach's keys among those of the program. They are control characters that the program has no use for (a test holds
// that), so that every other byte is the program's, and a paste is one whatever is in it.

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

/** What came from the keyboard, cut at the coach's keys, in its order. */
export function piecesOf(bytes: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const found of bytes.matchAll(paste)) {
    out.push(...splitKeys(bytes.slice(from, found.index)), { bytes: found[0] });
    from = found.index + found[0].length;
  }
  return [...out, ...splitKeys(bytes.slice(from))];
}
