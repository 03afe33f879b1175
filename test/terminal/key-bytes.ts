// The bytes that an xterm sends for a key, by the name that tests give the key.

const named: Readonly<Record<string, string>> = {
  enter: '\r',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  escape: '\x1b',
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
  f1: '\x1bOP',
  insert: '\x1b[2~',
};

/** The bytes of `enter`, `ctrl+c`, `alt+b`, `shift+tab`, …; throws on a name it does not know. */
export const bytesOf = (name: string): string => {
  const bytes = named[name];
  if (bytes !== undefined) return bytes;
  const [, modifier, letter = ''] = /^(ctrl|alt)\+([a-z])$/.exec(name) ?? [];
  if (modifier === 'ctrl') return String.fromCharCode(letter.charCodeAt(0) & 0x1f);
  if (modifier === 'alt') return `\x1b${letter}`;
  throw new Error(`There is no key "${name}".`);
};
