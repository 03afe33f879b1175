// How far the work of a state is: kept while it is worked on, gone when the state is left, and no sign of a person.

import { expect, test } from 'vitest';
import type { Model } from '../../src/machine/model.ts';
import { startAt } from '../../src/machine/start.ts';
import { step } from '../../src/machine/step.ts';
import { context, moment } from './made-up.ts';

const start = startAt('signIn', moment);
const working = { ...start, at: 'signingIn' } as Model;
const half = { type: 'progress', done: 0.5 } as const;

test('it is kept in a state that works, and is no key', () => {
  const { model, runs } = step(working, half, context(moment + 1000));
  expect(model).toEqual({ ...working, progress: 0.5, now: moment + 1000 });
  expect(runs).toEqual([]);
});

test('a state in which nothing runs has none', () => {
  expect(step(start, half, context(moment)).model).toEqual(start);
});

test('it goes with the state', () => {
  const { model } = step(working, half, context(moment));
  const after = step(model, { type: 'refused', refusal: { why: 'wrong', remaining: 2 } }, context(moment)).model;
  expect(after.at).toBe('signIn');
  expect('progress' in after).toBe(false);
});
