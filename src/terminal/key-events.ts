// The events of the keyboard, as the rest of the program hears of them: one event for each key, each run of text and
// each paste. src/terminal/input-reader.ts makes them of the terminal's bytes.

export type KeyName =
  | 'enter'
  | 'tab'
  | 'shift+tab'
  | 'escape'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | 'backspace'
  | 'delete'
  | 'ctrl+left'
  | 'ctrl+right';

export type KeyEvent =
  | { readonly key: KeyName }
  /** `letter` is lower case, or one of `\ ] ^ _`. */
  | { readonly key: 'ctrl'; readonly letter: string }
  /** `text` holds no control character. U+FFFD stands in it for bytes that are not UTF-8. */
  | { readonly key: 'text'; readonly text: string }
  /**
   * `text` may have several lines, each ended by `\n`; tabs are its only other control characters. A paste never submits.
   * `tooLong`: it had more than `mostPasted` bytes, and its end is missing. Such a paste is to be refused in words.
   */
  | { readonly key: 'paste'; readonly text: string; readonly tooLong?: true };

/** The longest paste that is taken whole, in bytes: 1 MiB. */
export const mostPasted = 1024 * 1024;

export const isCtrl = (event: KeyEvent, letter: string): boolean => event.key === 'ctrl' && event.letter === letter;

/** Gives a pasted text with `\n` for every line end, without escape sequences and without control characters but tabs. */
export const cleanPaste = (text: string): string =>
  text
    .replace(sequence, '')
    .replace(/\r\n|[\r\v\f\x85\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, '');

/** Terminals take these out of a paste themselves, most of them. An unfinished string is text behind two characters. */
const sequence = /\x1b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|[O\]PX^_\\])?/g;

/** Gives the key events of characters among which there is no escape sequence, in their order. */
export const keysIn = (text: string): KeyEvent[] => (text.match(piece) ?? []).flatMap(eventOfPiece);

/** A burst is cut into line ends, single control characters, and runs of text. */
const piece = /\r\n|[\0-\x1f\x7f-\x9f]|[^\0-\x1f\x7f-\x9f]+/g;

const eventOfPiece = (text: string): KeyEvent[] => {
  if (text === '\r' || text === '\n' || text === '\r\n') return [{ key: 'enter' }];
  if (text === '\t') return [{ key: 'tab' }];
  if (text === '\x7f' || text === '\b') return [{ key: 'backspace' }];
  const code = text.charCodeAt(0);
  if (code >= 0x20 && (code < 0x7f || code > 0x9f)) return [{ key: 'text', text }];
  if (code === 0 || code === 0x1b || code >= 0x7f) return [];
  // ASCII's own rule: Ctrl takes away bit 0x40 of the key's capital letter.
  return [{ key: 'ctrl', letter: String.fromCharCode(code | 0x40).toLowerCase() }];
};
