import { expect, test } from 'vitest';
import { nearest } from '../../src/commands/usage-error.ts';

const names = ['recover', 'check', 'info', 'config', 'practice', 'play', 'record', 'test', 'man'];

test.each([
  ['recvoer', 'recover'], // two swapped
  ['recove', 'recover'], // one left out
  ['rrecover', 'recover'], // one too many
  ['chekc', 'check'],
  ['RECORD', 'record'],
  ['pratice', 'practice'],
  ['tset', 'test'],
  ['conf', 'config'],
])('%s is meant as %s', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant);
});

test.each([[''], ['x'], ['unlock'], ['list'], ['recover'.repeat(1000)], ['\u001b[2J']])(
  '%j is meant as nothing',
  (typed) => {
    expect(nearest(typed, names)).toBeUndefined();
  },
);
