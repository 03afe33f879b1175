// What a terminal sends for a key, by the key's name in a scenario: `enter`, `ctrl+c`, `shift+tab`, or one character.

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

/** The names of the keys, but for `ctrl+` with a letter and single characters. */
export const keyNames: readonly string[] = Object.keys(named);

/** The bytes of a key; undefined where there is no such key. */
export function bytesOf(key: string): string | undefined {
  const bytes = named[key];
  if (bytes !== undefined) return bytes;
  const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) & 0x1f);
  return /^[^\p{C}\s]$/u.test(key) ? key : undefined;
}
