// Every vector of test/vectors/recovery-code.json, read as it says; and the file is what its maker makes.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Reading, read } from '../../src/code/read.ts';
import { format } from '../../src/code/recovery-code.ts';
import { recoveryCodeVectors } from '../vectors/make-recovery-code.ts';

const file = readFileSync(new URL('../vectors/recovery-code.json', import.meta.url), 'utf8');
const vectors: { name: string; typed: string; result: string; codes: string[]; why?: string }[] = JSON.parse(file);

function codesOf(reading: Reading): string[] {
  if (reading.result === 'refused') return [];
  const answers = reading.result === 'choose' ? reading.answers : [reading];
  return answers.map(({ code }) => format(code)).sort();
}

test('the maker makes the same bytes again', () => {
  expect(recoveryCodeVectors).toBe(file);
});

test('there are at least 200, each with a name of its own', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(200);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
});

describe('reads', () => {
  test.each(vectors)('$name', ({ typed, result, codes, why }) => {
    const reading = read(typed);
    expect({ result: reading.result, codes: codesOf(reading) }).toEqual({ result, codes: codes.toSorted() });
    expect(reading.result === 'refused' ? reading.why : undefined).toBe(why);
  });
});
