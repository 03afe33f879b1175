// The same bytes from every run. `node test/practice/hundred-runs.ts` does it a hundred times.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recordCast } from '../../src/practice/record.ts';
import { openScenario } from '../../src/practice/scenario-file.ts';
import { runScenario } from '../../src/practice/test-scenario.ts';

const { scenario } = openScenario('hacked');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test('four runs give the same frames', async () => {
  const all = new Set<string>();
  for (let run = 0; run < 4; run += 1) {
    const { frames, astray } = await runScenario(scenario, { columns: 80, rows: 24, color: true });
    expect(astray).toBeUndefined();
    all.add(hashOf(JSON.stringify(frames)));
  }
  expect(all.size).toBe(1);
});

test('so do three at once', async () => {
  const all = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const { frames } = await runScenario(scenario, { columns: 40, rows: 20, color: true });
      return hashOf(JSON.stringify(frames));
    }),
  );
  expect(new Set(all).size).toBe(1);
});

test('two recordings are the same, another seed gives another', async () => {
  const casts = await Promise.all([1, 2].map(() => recordCast(scenario)));
  expect(new Set(casts.map(hashOf)).size).toBe(1);
  expect(hashOf(await recordCast({ ...scenario, seed: 'other' }))).not.toBe(hashOf(casts[0] ?? ''));
});
