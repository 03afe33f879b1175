// What Ink may hand over, drawn by lot: names of keys, modifiers in every mixture, bursts, pastes, hostile texts. It comes
// out as strokes that are known, with no control character in their text; and whatever strokes a line takes, it stays one
// line of whole characters, no longer than it may be, with the caret between two of them.

import type { Key } from 'ink';
import type { Line } from '../../src/machine/line.ts';
import { type EditOptions, edit } from '../../src/terminal/line-editor.ts';
import { pasteStroke, type Stroke, strokesOf } from '../../src/terminal/strokes.ts';
import { boundariesOf } from '../../src/terminal/text.ts';
import type { Chance } from './chance.ts';
import { hostile } from './hostile-strings.ts';

const noKey: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};
const flags = Object.keys(noKey) as (keyof typeof noKey)[];
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

function strokes(draw: Chance): Stroke[] {
  if (draw.below(4) === 0) return [pasteStroke(text(draw))];
  const key = { ...noKey };
  for (let set = draw.below(3); set > 0; set -= 1) Object.assign(key, { [draw.pick(flags)]: true });
  return strokesOf(text(draw), key);
}

const isStroke = (stroke: Stroke): boolean => {
  if (stroke.key === 'text') return stroke.text !== '' && !/\p{Cc}/u.test(stroke.text);
  if (stroke.key === 'ctrl') return /^\S$/u.test(stroke.letter);
  return stroke.key === 'paste' || names.includes(stroke.key);
};

const isLine = ({ text, caret }: Line, limit: number): boolean =>
  !/[\p{Cc}\p{Cs}]/u.test(text) && text.length <= limit && boundariesOf(text).includes(caret);

/** Ten handfuls of strokes on one line; true where each of them, and the line after each, is what it must be. */
export function typesWell(draw: Chance): boolean {
  const digits: EditOptions = { accept: (typed) => typed.replace(/\D/g, ''), limit: 6 };
  const options = draw.pick<EditOptions>([{}, { limit: 25 }, { limit: 100, keepSpaces: true }, digits]);
  let line: Line = { text: '', caret: 0 };
  for (let handful = 0; handful < 10; handful += 1) {
    for (const stroke of strokes(draw)) {
      line = edit(line, stroke, options);
      if (!isStroke(stroke) || !isLine(line, options.limit ?? 4096)) return false;
    }
  }
  return true;
}
