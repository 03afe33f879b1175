// Bytes drawn by lot: keys, bursts, pastes, hostile texts. They come out as key events that are known, with no control
// character in their text. Any events leave a line one line of whole characters, no longer than it may be, with the
// caret between two of them.

import type { TextField } from '../../src/machine/text-field.ts';
import { inputReader } from '../../src/terminal/input-reader.ts';
import type { KeyEvent } from '../../src/terminal/key-events.ts';
import { type EditOptions, edit } from '../../src/terminal/line-editor.ts';
import { boundariesOf } from '../../src/terminal/text.ts';
import type { Chance } from './chance.ts';
import { hostile } from './hostile-strings.ts';

const names =
  'enter tab shift+tab escape up down left right home end pageup pagedown backspace delete ctrl+left ctrl+right'.split(
    ' ',
  );
const pieces = [
  'a',
  ' ',
  '\r',
  '\n',
  '\t',
  '\x7f',
  'é',
  'e\u0301',
  '漢',
  '👍🏽',
  '🇦',
  '🇹',
  '\u200d',
  '\u0301',
  '1',
  '\0',
];

function text({ below, pick }: Chance): string {
  const kind = below(100);
  // Few: to find the characters of thousands of code points takes as long as all the rest.
  if (kind === 0) return pick(pieces).repeat(below(2000));
  if (kind < 20) return pick(hostile);
  if (kind < 40) return String.fromCharCode(...Array.from({ length: below(6) }, () => below(0x10000)));
  return Array.from({ length: below(5) }, () => pick(pieces)).join('');
}

function events(draw: Chance): KeyEvent[] {
  const reader = inputReader();
  const [typed, begun] = [text(draw), draw.pick(['', '', '\x1b[', '\x1b', '\x1bO', '\x1b[200~'])];
  return [...reader.read(Buffer.from(begun + typed)), ...reader.silence(), ...reader.silence()];
}

const isKnown = (event: KeyEvent): boolean => {
  if (event.key === 'text') return event.text !== '' && !/\p{Cc}/u.test(event.text);
  if (event.key === 'ctrl') return /^\S$/u.test(event.letter);
  return event.key === 'paste' || names.includes(event.key);
};

const isLine = ({ text, caret }: TextField, limit: number): boolean =>
  !/[\p{Cc}\p{Cs}]/u.test(text) && text.length <= limit && boundariesOf(text).includes(caret);

/** Ten handfuls of key events on one line; true where each of them, and the line after each, is what it must be. */
export function typesWell(draw: Chance): boolean {
  const digits: EditOptions = { accept: (typed) => typed.replace(/\D/g, ''), limit: 6 };
  const options = draw.pick<EditOptions>([{}, { limit: 25 }, { limit: 100, keepSpaces: true }, digits]);
  let line: TextField = { text: '', caret: 0 };
  for (let handful = 0; handful < 10; handful += 1) {
    for (const event of events(draw)) {
      line = edit(line, event, options);
      if (!isKnown(event) || !isLine(line, options.limit ?? 4096)) return false;
    }
  }
  return true;
}
