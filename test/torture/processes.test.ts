// The short form of: crowd, stopped, race, memory.

import { expect, test } from 'vitest';
import { crowd } from './crowd.ts';
import { memory } from './memory.ts';
import { race } from './race.ts';
import { stopped } from './stopped.ts';

test.each([crowd, stopped, race, memory])(
  '$name: $about',
  async ({ short, run }) => {
    const { tried, held, broken } = await run(short, 1);
    expect(broken).toEqual([]);
    expect(tried).toBeGreaterThan(0);
    expect(held).toBe(tried);
  },
  240_000,
);
