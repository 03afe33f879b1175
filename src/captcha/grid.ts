// A grid of dots, each with ink or without, and the cells that a terminal shows it in.

export interface Grid {
  readonly wide: number;
  readonly high: number;
  /** One byte a dot, row by row; 1 is ink. */
  readonly ink: Uint8Array;
}

export type Cells = 'braille' | 'half' | 'ascii';

/** Dots across and down in one cell. A cell is about twice as high as wide, so only ascii's dots are not square. */
export const dotsInCell: Readonly<Record<Cells, { readonly across: number; readonly down: number }>> = {
  braille: { across: 2, down: 4 },
  half: { across: 1, down: 2 },
  ascii: { across: 1, down: 1 },
};

export function blank(wide: number, high: number): Grid {
  return { wide, high, ink: new Uint8Array(wide * high) };
}

/** Puts a round pen of `pen` dots' breadth down at (x, y), in dots from the top left corner; outside the grid nothing is drawn. */
export function stamp(grid: Grid, x: number, y: number, pen: number): void {
  const reach = pen / 2;
  for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(grid.high - 1, y + reach); row++) {
    for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(grid.wide - 1, x + reach); column++) {
      if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= reach) grid.ink[row * grid.wide + column] = 1;
    }
  }
}

/** Whether there is ink at most `reach` dots away in each direction. */
export function isNearInk(grid: Grid, column: number, row: number, reach: number): boolean {
  for (let y = Math.max(0, row - reach); y <= Math.min(grid.high - 1, row + reach); y++) {
    const line = y * grid.wide;
    const [left, right] = [Math.max(0, column - reach), Math.min(grid.wide - 1, column + reach)];
    if (grid.ink.subarray(line + left, line + right + 1).includes(1)) return true;
  }
  return false;
}

/** Each braille dot's bit in U+2800 … U+28FF (Unicode, Braille Patterns), row by row. */
const brailleBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

/** One cell's character for its dots, given row by row. */
function character(dots: readonly boolean[], cells: Cells): string {
  // Some fonts show the empty braille pattern as eight hollow rings, so an empty cell is always a space.
  if (!dots.includes(true)) return ' ';
  if (cells === 'ascii') return '#';
  if (cells === 'half') return dots[0] ? (dots[1] ? '█' : '▀') : '▄';
  return String.fromCharCode(0x2800 + brailleBits.reduce((sum, bit, index) => sum + (dots[index] ? bit : 0), 0));
}

/** The grid as lines of text. Its sides must be whole numbers of cells. */
export function toLines(grid: Grid, cells: Cells): readonly string[] {
  const { across, down } = dotsInCell[cells];
  const lines: string[] = [];
  for (let top = 0; top < grid.high; top += down) {
    let line = '';
    for (let left = 0; left < grid.wide; left += across) {
      const dots = Array.from({ length: across * down }, (_, index) => {
        const row = top + Math.floor(index / across);
        return grid.ink[row * grid.wide + left + (index % across)] === 1;
      });
      line += character(dots, cells);
    }
    lines.push(line);
  }
  return lines;
}
