// One keystroke, in sparekey's own words, and how Ink's `useInput` and `usePaste` are read into them.
//
// A burst (several keys in one chunk: a fast typist, a slow line, a script) is handed over by Ink as one string.
// It becomes the same strokes, in the same order, as if the keys had come one by one.
//
// A paste never submits where the terminal brackets it: it comes as one `paste` stroke. A terminal that does not
// bracket cannot be told from somebody who types ahead, so there a line break inside a burst is Enter, and what
// follows it goes wherever Enter led. The other reading would swallow the Enter of everybody who types ahead.
//
// Ink splits at every escape sequence and drops the ones it does not know. A sequence cut in two by the line for
// more than 20 ms arrives as Escape and text: no terminal program can tell these apart.

import type { Key } from 'ink';

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

/** `letter` is lower case, or one of `\ ] ^ _`. `text` holds no control character; a paste is as it was pasted. */
export type Stroke =
  | { readonly key: KeyName }
  | { readonly key: 'ctrl'; readonly letter: string }
  | { readonly key: 'text'; readonly text: string }
  | { readonly key: 'paste'; readonly text: string };

/** The stroke for what `usePaste` hands over. */
export const pasteStroke = (text: string): Stroke => ({ key: 'paste', text });

/**
 * The strokes in what `useInput` hands over, in the order they were made; none for a key sparekey has no use for.
 * Alt and Ctrl with an arrow, Alt-B and Alt-F are the word moves, as in readline; Ctrl or Alt with ⌫ is Ctrl-W.
 */
export const strokesOf = (input: string, key: Key): Stroke[] => {
  if (key.eventType === 'release' || key.super || key.hyper) return [];
  const name = nameOf(key);
  if (name === 'backspace' && (key.ctrl || key.meta)) return [{ key: 'ctrl', letter: 'w' }];
  if (name === 'escape' && input === '\u{1b}') return [{ key: 'escape' }, { key: 'escape' }];
  if (name) return [{ key: name }];
  if (key.meta) return input === 'b' ? [{ key: 'ctrl+left' }] : input === 'f' ? [{ key: 'ctrl+right' }] : [];
  if (key.ctrl) return /^\S$/u.test(input) ? [{ key: 'ctrl', letter: input.toLowerCase() }] : [];
  return strokesIn(input);
};

/** The strokes in a chunk from the terminal in which there is no escape sequence. */
export const strokesIn = (text: string): Stroke[] => (text.match(piece) ?? []).flatMap(strokeOfPiece);

const nameOf = (key: Key): KeyName | undefined => {
  const byWord = key.ctrl || key.meta;
  if (key.return) return 'enter';
  if (key.tab) return key.shift ? 'shift+tab' : 'tab';
  if (key.escape) return 'escape';
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return byWord ? 'ctrl+left' : 'left';
  if (key.rightArrow) return byWord ? 'ctrl+right' : 'right';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.backspace) return 'backspace';
  if (key.delete) return 'delete';
  return undefined;
};

/** A burst is cut into line breaks, single control characters, and runs of text. */
const piece = /\r\n|[\0-\x1f\x7f-\x9f]|[^\0-\x1f\x7f-\x9f]+/g;

const strokeOfPiece = (text: string): Stroke[] => {
  if (text === '\r' || text === '\n' || text === '\r\n') return [{ key: 'enter' }];
  if (text === '\t') return [{ key: 'tab' }];
  if (text === '\x7f' || text === '\b') return [{ key: 'backspace' }];
  const code = text.charCodeAt(0);
  if (code >= 0x20 && (code < 0x7f || code > 0x9f)) return [{ key: 'text', text }];
  if (code === 0 || code === 0x1b || code >= 0x7f) return [];
  // ASCII's own rule: Ctrl takes away bit 0x40 of the key's capital letter.
  return [{ key: 'ctrl', letter: String.fromCharCode(code | 0x40).toLowerCase() }];
};
