// The challenge as a picture in cells: bent letters, a thin thread or two across them, a little dust.
//
// Never so much that a person hesitates. The text has no colour; the screen may give it one.

import type { Challenge } from './challenge.ts';
import { blank, type Cells, dotsInCell, type Grid, isNearInk, stamp, toLines } from './grid.ts';
import { type Layout, layout, type MessageText } from './layout.ts';
import { below, between, type Stream, stream } from './stream.ts';

export interface PictureSize {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Cells;
}

/** Wider than this for its height, a picture would only be letters far apart. */
const columnsForRow = 8;

/**
 * Draws the challenge's characters.
 *
 * @param size whole numbers of cells, 1 or more; the picture is for reading from about 36 × 8 on
 * @returns exactly `rows` lines, all equally long, of at most `columns` characters of one column each
 */
export function draw(asked: Challenge, size: PictureSize): readonly string[] {
  const { across, down } = dotsInCell[size.cells];
  const columns = Math.min(size.columns, size.rows * columnsForRow);
  const grid = blank(columns * across, size.rows * down);
  const next = stream(asked.seed, 'picture');
  const placed = layout(asked.answer, grid.wide, grid.high, (2 * across) / down, next);
  for (const letter of placed.letters) {
    for (const { x, y } of letter.flat()) stamp(grid, x, y, placed.pen);
  }
  drawNoise(grid, placed, next);
  return toLines(grid, size.cells);
}

// Draws the noise that makes the picture a captcha: a thin dotted thread or two from side to side, and a little dust.
//
// Both pass behind the letters with a gap between, so that they never add a stroke to one: a person shall not hesitate.

interface Dot {
  readonly column: number;
  readonly row: number;
}

/** Puts the noise on a grid on which the letters are drawn already. */
export function drawNoise(grid: Grid, { letters, coarse }: Layout, next: Stream): void {
  // In a coarse letter two stray dots are a stroke: at the foot of a P they make an R. So none come in there at all.
  const closed = coarse ? letters : [];
  const gap = coarse ? 1 : 2;
  const free = [...threads(grid, coarse ? 3 : 2, next), ...dust(grid, next)].filter(
    (dot) => !isNearInk(grid, dot.column, dot.row, gap) && !closed.some((letter) => encloses(letter, dot)),
  );
  for (const { column, row } of free) grid.ink[row * grid.wide + column] = 1;
}

/** One thread, or two where there is room, with a dot in `every` columns; all of it lies inside the grid. */
function threads({ wide, high }: Grid, every: number, next: Stream): readonly Dot[] {
  const dots: Dot[] = [];
  for (let thread = 0; thread < (high > 20 ? 2 : 1); thread++) {
    const [from, to] = [between(next, 0.2, 0.8), between(next, 0.2, 0.8)];
    const phase = between(next, 0, 2 * Math.PI);
    for (let column = 0; column < wide; column += every) {
      const part = column / wide;
      const height = from + (to - from) * part + 0.08 * Math.sin(phase + 6 * part);
      dots.push({ column, row: Math.floor(height * high) });
    }
  }
  return dots;
}

/** One dot in 120, anywhere. */
function dust({ wide, high }: Grid, next: Stream): readonly Dot[] {
  return Array.from({ length: Math.floor((wide * high) / 120) }, () => ({
    column: below(next, wide),
    row: below(next, high),
  }));
}

/** Whether the dot lies in the upright box around the letter. */
function encloses(letter: MessageText, { column, row }: Dot): boolean {
  const points = letter.flat();
  const spans = (axis: 'x' | 'y', dot: number): boolean =>
    points.some((point) => point[axis] < dot + 1) && points.some((point) => point[axis] > dot);
  return spans('x', column) && spans('y', row);
}
