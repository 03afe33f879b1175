// The challenge as a picture in cells: bent letters, a thin thread or two across them, a little dust.
//
// Never so much that a person hesitates. The text has no colour; the screen may give it one.

import type { Challenge } from './challenge.ts';
import { blank, type Cells, dotsInCell, stamp, toLines } from './grid.ts';
import { layout } from './layout.ts';
import { drawNoise } from './noise.ts';
import { stream } from './stream.ts';

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
