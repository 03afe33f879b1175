// Every sample at unusual sizes, in a terminal with less, and in a language that needs more room.

import { describe, expect, test } from 'vitest';
import { themeOf } from '../../src/terminal/theme.ts';
import { inAscii } from '../../src/words/in-ascii.ts';
import { byPage } from '../samples/all.ts';
import { frameOf, textOf } from './draw.tsx';
import { fits, hasHeaderAndFooter, losesNothing, sizes } from './fitting.ts';
import { longer } from './longer.ts';
import { tongues } from './tongues.ts';

const pages = [...byPage];

describe.each(tongues)('%s', (_, words) => {
  describe.each([
    [40, 60],
    [63, 20],
    [64, 20],
    [80, 20],
    [200, 50],
  ])('between, and beyond: %d × %d', (columns, rows) => {
    const frame = frameOf(columns, rows, { words });

    test.each(pages)('%s', (_page, samples) => {
      for (const one of samples) {
        const lines = textOf(one.model, frame);
        fits(lines, one, frame);
        hasHeaderAndFooter(lines, one, frame);
        // A wide window that is low leaves out words that a high one has room for.
        if (columns < 64) losesNothing(lines, one, frame);
      }
    });
  });

  describe('where the terminal has less', () => {
    const ascii = inAscii(words);

    test.each(pages)('ASCII only: %s', (_page, samples) => {
      for (const one of samples)
        for (const [columns, rows] of [
          [40, 20],
          [80, 24],
        ] as const) {
          const theme = themeOf({ color: true, unicode: false });
          const frame = frameOf(columns, rows, { theme, words: ascii });
          const lines = textOf(one.model, frame);
          fits(lines, one, frame);
          // Text that somebody typed stands in its field as it is.
          if (one.name !== 'emoji')
            expect(
              lines.filter((line) => /[^ -~]/.test(line)),
              one.name,
            ).toEqual([]);
          // An escape written out comes from a file, never from a letter of the words.
          expect(
            lines.filter((line) => /\\u\{(?:c4|d6|dc|df|e4|f6|fc|201[ce])\}/.test(line)),
            one.name,
          ).toEqual([]);
        }
    });

    test.each(pages)('without colour the same text: %s', (_page, samples) => {
      const colored = frameOf(80, 24, { words });
      const mono = { ...colored, theme: themeOf({ color: false, unicode: true }) };
      for (const one of samples) expect(textOf(one.model, mono), one.name).toEqual(textOf(one.model, colored));
    });
  });
});

/** Pages that such a language must keep shorter than the others in the smallest window: they are full of words in English. */
const full: readonly string[] = [
  'securityCodes',
  'entry',
  'codeShown',
  'checkCode',
  'enterCode',
  'useCode',
  'intruder',
];

describe.each(sizes)('a language 40 % longer, %d × %d', (columns, rows) => {
  const frame = frameOf(columns, rows, { words: longer });

  test.each(pages)('%s', (page, samples) => {
    for (const one of samples) {
      const lines = textOf(one.model, frame);
      fits(lines, one, frame);
      if (columns > 40) hasHeaderAndFooter(lines, one, frame);
      else if (full.includes(page)) continue;
      // In the smallest window the air gives way, and a title may be cut; the keys are there, and every word of the page.
      expect(lines, one.name).toHaveLength(rows);
      expect(lines.at(-1), one.name).not.toBe('');
      losesNothing(lines, one, frame);
    }
  });
});
