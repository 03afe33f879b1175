// The short form of: kill, calls, disk.

import { expect, test } from 'vitest';
import { calls } from './calls.ts';
import { disk } from './disk.ts';
import { kill } from './kill.ts';

test.each([kill, calls, disk])(
  '$name: $about',
  async ({ short, run }) => {
    const { tried, held, broken } = await run(short, 1);
    expect(broken).toEqual([]);
    expect(tried).toBeGreaterThan(0);
    expect(held).toBe(tried);
  },
  240_000,
);
