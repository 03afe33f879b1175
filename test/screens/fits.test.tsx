// Every sample at the three usual sizes, in every language. Other sizes, and terminals with less: fits.long.test.tsx.

import { describe, expect, test } from 'vitest';
import { byPage } from '../samples/all.ts';
import { cutLines, goingOnIn } from './cut.ts';
import { frameOf, textOf } from './draw.tsx';
import { fits, hasHeaderAndFooter, losesNothing, sizes } from './fitting.ts';
import { tongues } from './tongues.ts';

const pages = [...byPage];

describe.each(tongues)('%s', (_, words) => {
  const goingOn = goingOnIn(words);

  describe.each(sizes)('%d × %d', (columns, rows) => {
    const frame = frameOf(columns, rows, { words });

    test.each(pages)('%s', (_page, samples) => {
      for (const one of samples) {
        const lines = textOf(one.model, frame);
        fits(lines, one, frame);
        hasHeaderAndFooter(lines, one, frame);
        if (!/long|hostile/.test(one.name)) expect(cutLines(lines, goingOn), one.name).toEqual([]);
        losesNothing(lines, one, frame);
      }
    });
  });

  test('a window that is too small says so', () => {
    const [one] = pages[0]?.[1] ?? [];
    if (one === undefined) throw new Error('No samples.');
    for (const frame of [frameOf(39, 20, { words }), frameOf(40, 19, { words })])
      expect(textOf(one.model, frame).join(' ')).toMatch(/\b40\b.*\b20\b/);
  });
});
