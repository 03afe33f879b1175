// The short form of: bits, swaps, fuzz, differential, bounds.

import { expect, test } from 'vitest';
import { bits } from './bits.ts';
import { bounds } from './bounds.ts';
import { differential } from './differential.ts';
import { fuzz } from './fuzz.ts';
import { swaps } from './swaps.ts';

test.each([bits, swaps, fuzz, differential, bounds])(
  '$name: $about',
  async ({ short, run }) => {
    const { tried, held, broken } = await run(short, 1);
    expect(broken).toEqual([]);
    expect(tried).toBeGreaterThan(0);
    expect(held).toBe(tried);
  },
  240_000,
);
