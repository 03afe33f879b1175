// What makes the picture a captcha: a thin dotted thread or two from side to side, and a little dust.
//
// Both pass behind the letters with a gap between, so that they never add a stroke to one: a person shall not hesitate.

import { type Grid, isNearInk } from './grid.ts';
import type { Layout, Letter } from './layout.ts';
import { below, between, type Stream } from './stream.ts';

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
function encloses(letter: Letter, { column, row }: Dot): boolean {
  const points = letter.flat();
  const spans = (axis: 'x' | 'y', dot: number): boolean =>
    points.some((point) => point[axis] < dot + 1) && points.some((point) => point[axis] > dot);
  return spans('x', column) && spans('y', row);
}
