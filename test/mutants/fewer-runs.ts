// Properties are tried on a few inputs where thousands of mutants are judged by them: most mutants fall at the first, and
// the counting of what runs makes ten thousand inputs take minutes.

import { vi } from 'vitest';

vi.mock('fast-check', async (original) => {
  const real = await original<typeof import('fast-check')>();
  const assert = ((property: never, parameters?: object) =>
    real.assert(property, { ...parameters, numRuns: 25 })) as typeof real.assert;
  return { ...real, assert, default: { ...real.default, assert } };
});
