// The short form of: model, keys, hostile.

import { expect, test } from 'vitest';
import { hostile } from './hostile.ts';
import { keys } from './keys.ts';
import { model } from './model.ts';

test.each([model, keys, hostile])(
  '$name: $about',
  async ({ short, run }) => {
    const { tried, held, broken } = await run(short, 1);
    expect(broken).toEqual([]);
    expect(tried).toBeGreaterThan(0);
    expect(held).toBe(tried);
  },
  240_000,
);
