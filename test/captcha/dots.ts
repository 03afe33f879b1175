// Reads drawn lines back into dots, so that a test judges the ink and not the characters it is written in.

import { type Cells, dotsInCell } from '../../src/captcha/grid.ts';

/** Rows of dots, true where there is ink; throws on a character that the kind of cells does not have. */
export function dotsOf(lines: readonly string[], cells: Cells): boolean[][] {
  const { across, down } = dotsInCell[cells];
  return lines.flatMap((line) =>
    Array.from({ length: down }, (_, row) =>
      Array.from(line).flatMap((character) => inkOf(character, cells).slice(row * across, (row + 1) * across)),
    ),
  );
}

/** The dots of one cell, row by row. */
function inkOf(character: string, cells: Cells): boolean[] {
  if (cells === 'braille') return inkOfBraille(character);
  const dots = { half: { ' ': [0, 0], '▀': [1, 0], '▄': [0, 1], '█': [1, 1] }, ascii: { ' ': [0], '#': [1] } }[cells];
  const found = Object.entries(dots).find(([drawn]) => drawn === character);
  if (found === undefined) throw new Error(`${JSON.stringify(character)} is no ${cells} cell`);
  return found[1].map(Boolean);
}

/** Unicode numbers the dots down the left column, down the right one, and the last row at the end. */
function inkOfBraille(character: string): boolean[] {
  const bits = character === ' ' ? 0 : (character.codePointAt(0) ?? 0) - 0x2800;
  if (bits < 0 || bits > 0xff || character === '\u2800')
    throw new Error(`${JSON.stringify(character)} is no braille cell`);
  return [1, 4, 2, 5, 3, 6, 7, 8].map((dot) => ((bits >> (dot - 1)) & 1) === 1);
}

/** The seed of a numbered example: 16 bytes, well mixed. */
export function seedOf(number: number): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, at) => (Math.imul(number * 16 + at + 1, 0x9e3779b1) >>> 21) & 0xff);
}
