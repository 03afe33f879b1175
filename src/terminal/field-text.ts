// A line of text as the cells of a field: never wider than the field, the caret always in sight.
//
// The text goes through the sanitiser; a masked one shows one mark a grapheme. A text that does not fit is cut with an ellipsis
// on the side where it goes on. The caret is an inverse cell, or a mark of its own where the terminal has no attributes.
// The escape sequences written here (inverse, dim) are the only ones: none can come from the text.

import stringWidth from 'string-width';
import type { TextField } from '../machine/text-field.ts';
import { visible } from './sanitise.ts';
import { graphemesOf } from './text.ts';
import type { Theme } from './theme.ts';

export interface FieldTextOptions {
  readonly line: TextField;
  /** In cells. */
  readonly width: number;
  readonly focused: boolean;
  readonly mask: boolean;
  /** Shown, dim, while the line is empty. */
  readonly placeholder: string;
  /** The text may have several lines: a mark stands where one ends. */
  readonly lines?: boolean;
  readonly theme: Theme;
}

/** Of a long text only so much around the caret is looked at, in UTF-16 units: more than any field shows. */
const near = 2048;

/** Cuts a long text down to the part around its caret, and never through a surrogate pair. */
function nearCaret({ text, caret }: TextField): TextField {
  if (text.length <= 2 * near) return { text, caret };
  const whole = (at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
  const from = whole(Math.max(0, caret - near));
  return { text: text.slice(from, whole(Math.min(text.length, caret + near))), caret: caret - from };
}

/** Line ends and tabs as one cell each. */
const inOneLine = ({ text, caret }: TextField, { symbols }: Theme): TextField => ({
  text: text.replaceAll('\n', symbols.lineEnd).replaceAll('\t', ' '),
  caret,
});

/** The field's content with its attributes, at most `width` cells wide. */
export const fieldText = (options: FieldTextOptions): string => {
  const { width, focused, mask, placeholder, lines = false, theme } = options;
  const { symbols, inverse } = theme;
  const part = nearCaret(options.line);
  const line = lines ? inOneLine(part, theme) : part;
  const empty = line.text === '';
  const [left, right] = empty
    ? [[], cellsOf(visible(placeholder))]
    : aroundCaret(line, mask ? symbols.mask : undefined);
  const caret = caretCells();
  const cells = [...left, ...caret, ...right];
  const at = focused ? left.length : 0;
  const { from, to } = windowAround(cells, at, width);
  const afterCaret = focused && inverse ? at + 1 : at;
  const under = cells.slice(at, afterCaret).join('');
  const rest = cells.slice(afterCaret, to).join('');
  return [
    from > 0 ? symbols.cut : '',
    cells.slice(from, at).join(''),
    under && `\x1b[7m${under}\x1b[27m`,
    rest && empty && inverse ? `\x1b[2m${rest}\x1b[22m` : rest,
    to < cells.length ? symbols.cut : '',
  ].join('');

  /** Cells that the caret adds: its own mark, or a space to be inverse at the end of the text. */
  function caretCells(): string[] {
    if (focused && !inverse) return [symbols.caret];
    return focused && right.length === 0 ? [' '] : [];
  }
};

const aroundCaret = ({ text, caret }: TextField, mark: string | undefined): [string[], string[]] => {
  const before = text.slice(0, caret);
  if (mark !== undefined) {
    return [graphemesOf(before).map(() => mark), graphemesOf(text.slice(caret)).map(() => mark)];
  }
  // Read in the whole text: what a variation selector or a mark behind the caret means depends on what is before it.
  const shown = visible(before);
  return [cellsOf(shown), cellsOf(visible(text).slice(shown.length))];
};

/** Graphemes; one that is wider than two cells (a wide letter with a spacing mark) is drawn character by character. */
const cellsOf = (text: string): string[] => {
  return graphemesOf(text).flatMap((grapheme) => (stringWidth(grapheme) > 2 ? Array.from(grapheme) : grapheme));
};

/** The part that is shown: all if it fits, else with the caret about a third of the way in, and room for both marks. */
const windowAround = (cells: readonly string[], caret: number, width: number): { from: number; to: number } => {
  const widths = cells.map((cell) => stringWidth(cell));
  const room = width - 2;
  if (endOf(widths, 0, width) === cells.length) return { from: 0, to: cells.length };
  let from = Math.max(caret + 1, endOf(widths, caret, room / 3));
  let left = room;
  while (from > 0 && (widths[from - 1] ?? 0) <= left) {
    from -= 1;
    left -= widths[from] ?? 0;
  }
  return { from, to: endOf(widths, from, room) };
};

/** How far one gets from `start` within `room` cells. */
const endOf = (widths: readonly number[], start: number, room: number): number => {
  let left = room;
  const end = widths.findIndex((width, at) => {
    if (at >= start) left -= width;
    return left < 0;
  });
  return end === -1 ? widths.length : end;
};
