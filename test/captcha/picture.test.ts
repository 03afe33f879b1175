// The picture: the same for the same seed, never larger than its place, and all five letters in it.

import { describe, expect, it } from 'vitest';
import { challenge } from '../../src/captcha/challenge.ts';
import { alphabet, glyph } from '../../src/captcha/glyphs.ts';
import { type Cells, dotsInCell } from '../../src/captcha/grid.ts';
import { layout, type MessageText } from '../../src/captcha/layout.ts';
import { draw } from '../../src/captcha/picture.ts';
import { stream } from '../../src/captcha/stream.ts';
import { dotsOf, seedOf } from './dots.ts';

const kinds = ['braille', 'half', 'ascii'] as const;
const sizes = [
  { columns: 36, rows: 8 },
  { columns: 60, rows: 9 },
] as const;
const made = (number: number) => challenge(() => seedOf(number));

describe('a picture', () => {
  it.each(kinds)('in %s fits every place, and fills its rows', (cells) => {
    for (let columns = 20; columns <= 80; columns += 1) {
      for (const rows of [1, 3, 5, 8, 9, 12]) {
        const lines = draw(made(columns), { columns, rows, cells });
        const wide = Math.min(columns, 8 * rows);
        expect(lines.map((line) => line.length)).toEqual(Array(rows).fill(wide));
        expect(() => dotsOf(lines, cells)).not.toThrow();
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const size = { columns: 36, rows: 8, cells: 'braille' } as const;
    expect(draw(made(4), size)).toEqual(draw(made(4), size));
    expect(draw(made(4), size)).not.toEqual(draw(made(5), size));
  });

  it('differs for the same answer under another seed', () => {
    const size = { columns: 36, rows: 8, cells: 'half' } as const;
    expect(draw({ ...made(4), answer: 'K7RTA' }, size)).not.toEqual(draw({ ...made(5), answer: 'K7RTA' }, size));
  });

  it('holds no text to select', () => {
    for (const cells of kinds) {
      for (let number = 0; number < 50; number += 1) {
        expect(draw(made(number), { columns: 60, rows: 9, cells }).join('')).not.toMatch(/[\p{L}\p{N}]/u);
      }
    }
  });

  // Read by a person; `vitest -u` after a change, and read them again.
  it.each([1, 2, 3])('no. %i looks as it did', async (number) => {
    const asked = made(number);
    const parts = kinds.flatMap((cells) => sizes.map((size) => `${draw(asked, { ...size, cells }).join('\n')}\n`));
    await expect(`${asked.answer}\n\n${parts.join('\n')}`).toMatchFileSnapshot(`challenge-${number}.txt`);
  });
});

const spanOf = (letter: MessageText): { from: number; to: number } => {
  const places = letter.flat().map(({ x }) => x);
  return { from: Math.min(...places), to: Math.max(...places) };
};

/** The letters' places as `draw` has them. */
const placed = (number: number, columns: number, rows: number, cells: Cells) => {
  const { across, down } = dotsInCell[cells];
  const { seed, answer } = made(number);
  return layout(answer, columns * across, rows * down, (2 * across) / down, stream(seed, 'picture'));
};

describe.each(kinds)('the letters in %s', (cells) => {
  it.each(sizes)('stand side by side inside %j, each with its ink', ({ columns, rows }) => {
    const { across } = dotsInCell[cells];
    for (let number = 0; number < 200; number += 1) {
      const { letters, pen } = placed(number, columns, rows, cells);
      const dots = dotsOf(draw(made(number), { columns, rows, cells }), cells);
      expect(letters).toHaveLength(5);
      let end = 0;
      for (const letter of letters) {
        const { from, to } = spanOf(letter);
        // Between two letters a blank stays, so that no two read as one.
        expect(from - pen / 2).toBeGreaterThanOrEqual(end);
        end = to + pen / 2;
        expect(to + pen / 2).toBeLessThanOrEqual(columns * across);
        // A point on the edge of two dots may ink the other one.
        const inked = letter.flat().filter(({ x, y }) => dots[Math.floor(y)]?.[Math.floor(x)]);
        expect(inked.length).toBeGreaterThanOrEqual(letter.flat().length * 0.8);
      }
    }
  });
});

describe('the alphabet', () => {
  it('has a letter for each character, which fills its box', () => {
    for (const character of alphabet) {
      const points = glyph(character).flat();
      for (const axis of ['x', 'y'] as const) {
        expect(Math.min(...points.map((point) => point[axis]))).toBe(0);
        expect(Math.max(...points.map((point) => point[axis]))).toBe(1);
      }
    }
    expect(() => glyph('B')).toThrow(RangeError);
  });
});
