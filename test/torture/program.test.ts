// The short form of: model, keys, hostile, resizes.

import { expect, test } from 'vitest';
import { hostile } from './hostile.ts';
import { keys } from './keys.ts';
import { model } from './model.ts';
import { resizes } from './resizes.ts';

test.each([model, keys, hostile, resizes])(
  '$name: $about',
  async ({ short, run }) => {
    const { tried, held, broken } = await run(short, 1);
    expect(broken).toEqual([]);
    expect(tried).toBeGreaterThan(0);
    expect(held).toBe(tried);
  },
  240_000,
);
