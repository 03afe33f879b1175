// A screen as rows of cells, each with the look it is drawn in: what a headless terminal shows, taken off it, so that it
// can be put beside other cells, compared, and drawn again with no byte of the program that drew it.

import type { Terminal } from '@xterm/headless';

export interface Cell {
  /** One grapheme that fills `width` cells. */
  readonly text: string;
  readonly width: number;
  /** The parameters of SGR that draw it, such as `1;35`; empty: plain. */
  readonly look: string;
}

export type Row = readonly Cell[];

type BufferCell = NonNullable<ReturnType<NonNullable<ReturnType<Terminal['buffer']['active']['getLine']>>['getCell']>>;

function colorOf(cell: BufferCell, side: 'Fg' | 'Bg'): string[] {
  const base = side === 'Fg' ? 30 : 40;
  const color = side === 'Fg' ? cell.getFgColor() : cell.getBgColor();
  if (side === 'Fg' ? cell.isFgRGB() : cell.isBgRGB())
    return [`${base + 8};2;${color >> 16};${(color >> 8) & 255};${color & 255}`];
  if (!(side === 'Fg' ? cell.isFgPalette() : cell.isBgPalette())) return [];
  if (color < 8) return [String(base + color)];
  return [color < 16 ? String(base + 52 + color) : `${base + 8};5;${color}`];
}

const lookOf = (cell: BufferCell): string =>
  [
    cell.isBold() ? ['1'] : [],
    cell.isDim() ? ['2'] : [],
    cell.isItalic() ? ['3'] : [],
    cell.isUnderline() ? ['4'] : [],
    cell.isInverse() ? ['7'] : [],
    colorOf(cell, 'Fg'),
    colorOf(cell, 'Bg'),
  ]
    .flat()
    .join(';');

/** The rows that the terminal shows now, each with as many cells as it is wide. */
export function rowsOf(terminal: Terminal): Row[] {
  const buffer = terminal.buffer.active;
  return Array.from({ length: terminal.rows }, (_, at) => {
    const line = buffer.getLine(buffer.baseY + at);
    return Array.from({ length: terminal.cols }, (_, column) => line?.getCell(column)).flatMap((cell) =>
      cell === undefined || cell.getWidth() === 0
        ? []
        : [{ text: cell.isInvisible() ? ' ' : cell.getChars() || ' ', width: cell.getWidth(), look: lookOf(cell) }],
    );
  });
}

/** The characters of a row, trimmed on the right. */
export const textOfRow = (row: Row): string =>
  row
    .map(({ text }) => text)
    .join('')
    .trimEnd();

/** The row in exactly `width` cells: cut, or with spaces after it. */
export function inWidth(row: Row, width: number): Row {
  const out: Cell[] = [];
  let room = width;
  for (const cell of row) {
    if (cell.width > room) break;
    out.push(cell);
    room -= cell.width;
  }
  return [...out, ...Array.from({ length: room }, () => ({ text: ' ', width: 1, look: '' }))];
}
