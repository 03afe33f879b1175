// Edits one line of text by one stroke. Pure, and by graphemes: what looks like one character is one.
//
// The caret always stands between two graphemes, also where the text beside it joins what was just typed (an accent
// behind its letter, the second half of a flag). No control character and no half of a surrogate pair enters a line.

import type { TextField } from '../machine/text-field.ts';
import type { KeyEvent } from './key-events.ts';
import { boundariesOf } from './text.ts';

export interface EditOptions {
  /** Gives the part of the inserted text that may enter, e.g. its digits only. */
  readonly accept?: (text: string) => string;
  /** The longest text, in UTF-16 units; a grapheme that does not fit whole stays out. 4096 where not said. */
  readonly limit?: number;
  /** A paste keeps the spaces around it (passwords: nothing is trimmed); line breaks around it go in any case. */
  readonly keepSpaces?: boolean;
  /** A paste keeps its line breaks and tabs, and begins on a line of its own. */
  readonly lines?: boolean;
}

export const longest = 4096;

/**
 * The line after the stroke; the same object if nothing changed.
 *
 * Strokes that do not edit (Enter, Tab, Esc, up, down and the like) change nothing. In a paste the line breaks and tabs
 * become spaces, and the white space around it is dropped.
 */
export const edit = (line: TextField, stroke: KeyEvent, options: EditOptions = {}): TextField => {
  switch (stroke.key) {
    case 'text':
    case 'paste':
      return insert(line, inserted(line, stroke, options), options);
    case 'ctrl':
      return editByLetter(line, stroke.letter);
    case 'backspace':
      return cut(line, before(line), line.caret);
    case 'delete':
      return cut(line, line.caret, after(line));
    case 'left':
      return moveTo(line, before(line));
    case 'right':
      return moveTo(line, after(line));
    case 'home':
      return moveTo(line, 0);
    case 'end':
      return moveTo(line, line.text.length);
    case 'ctrl+left':
      return moveTo(line, wordStart(line));
    case 'ctrl+right':
      return moveTo(line, wordEnd(line));
    default:
      return line;
  }
};

type Insertion = Extract<KeyEvent, { key: 'text' | 'paste' }>;

/** The text that the stroke brings, as the line takes it. */
function inserted(
  line: TextField,
  { key, text }: Insertion,
  { accept, keepSpaces = false, lines = false }: EditOptions,
): string {
  const taken = key === 'text' ? withoutControls(text) : lines ? inLines(text, line) : inOneLine(text, keepSpaces);
  return accept ? accept(taken) : taken;
}

/** Tells whether all that the stroke brings has room in the line. */
export const fits = (line: TextField, stroke: Insertion, options: EditOptions = {}): boolean =>
  line.text.length + inserted(line, stroke, options).length <= (options.limit ?? longest);

/** The keys of readline's Emacs mode, which every shell has. */
const editByLetter = (line: TextField, letter: string): TextField => {
  switch (letter) {
    case 'a':
      return moveTo(line, 0);
    case 'b':
      return moveTo(line, before(line));
    case 'd':
      return cut(line, line.caret, after(line));
    case 'e':
      return moveTo(line, line.text.length);
    case 'f':
      return moveTo(line, after(line));
    case 'h':
      return cut(line, before(line), line.caret);
    case 'k':
      return cut(line, line.caret, line.text.length);
    case 'u':
      return cut(line, 0, line.caret);
    case 'w':
      return cut(line, wordStart(line), line.caret);
    default:
      return line;
  }
};

const insert = (line: TextField, accepted: string, { limit = longest }: EditOptions): TextField => {
  const room = limit - line.text.length;
  const fitting = accepted.length <= room ? accepted : accepted.slice(0, lastUpTo(boundariesOf(accepted), room));
  if (fitting === '') return line;
  return settled(line.text.slice(0, line.caret) + fitting + line.text.slice(line.caret), line.caret + fitting.length);
};

const cut = (line: TextField, from: number, to: number): TextField => {
  return from === to ? line : settled(line.text.slice(0, from) + line.text.slice(to), from);
};

const moveTo = (line: TextField, caret: number): TextField => {
  return caret === line.caret ? line : { text: line.text, caret };
};

/** The line with its caret on a boundary: a change may have joined what stands on its two sides. */
const settled = (text: string, caret: number): TextField => {
  return { text, caret: boundariesOf(text).find((boundary) => boundary >= caret) ?? caret };
};

const lastUpTo = (stops: readonly number[], offset: number): number => {
  return stops.findLast((stop) => stop <= offset) ?? 0;
};

const before = (line: TextField): number => {
  return lastUpTo(boundariesOf(line.text), line.caret - 1);
};

const after = (line: TextField): number => {
  return boundariesOf(line.text).find((stop) => stop > line.caret) ?? line.text.length;
};

const wordStart = ({ text, caret }: TextField): number => {
  const stops = boundariesOf(text);
  let at = stops.indexOf(caret);
  while (at > 0 && !isWord(text, stops, at - 1)) at -= 1;
  while (at > 0 && isWord(text, stops, at - 1)) at -= 1;
  return stops[at] ?? 0;
};

const wordEnd = ({ text, caret }: TextField): number => {
  const stops = boundariesOf(text);
  const last = stops.length - 1;
  let at = stops.indexOf(caret);
  while (at < last && !isWord(text, stops, at)) at += 1;
  while (at < last && isWord(text, stops, at)) at += 1;
  return stops[at] ?? text.length;
};

/** Whether the grapheme between stop number `at` and the next one is part of a word. */
const isWord = (text: string, stops: readonly number[], at: number): boolean => {
  return /[\p{L}\p{N}]/u.test(text.slice(stops[at], stops[at + 1]));
};

const withoutControls = (text: string): string => {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, '');
};

const inOneLine = (pasted: string, keepSpaces: boolean): string => {
  const inner = keepSpaces ? pasted.replace(/^[\r\n]+|[\r\n]+$/g, '') : pasted.trim();
  return withoutControls(inner.replace(/\r\n|[\t\n\v\f\r\x85\u2028\u2029]/g, ' '));
};

/** Two pastes, one after the other, are no one word. */
const inLines = (pasted: string, { text, caret }: TextField): string => {
  const lines = pasted
    .replace(/\r\n|[\r\v\f\x85\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/^\n+|\n+$/g, '');
  return caret === 0 || text[caret - 1] === '\n' ? lines : `\n${lines}`;
};
