// How far the work is that a page waits for: kept while it is worked on, gone when the wait is over, and no sign of a person.

import { expect, test } from 'vitest';
import { pages, startAt } from '../../src/journeys/pages.ts';
import type { Event } from '../../src/machine/events.ts';
import { step } from '../../src/machine/step.ts';
import { fieldOf } from '../../src/machine/text-field.ts';
import { bare, context, email, moment, opened, secrets } from './made-up.ts';

const typed = (field: string, text: string): Event => ({ type: 'edit', field, content: fieldOf(text) });
const start = startAt('signIn', moment);
const deeds = [typed('email', email), typed('password', secrets.password), { type: 'submit' } as const];
const working = deeds.reduce((model, event) => step(pages, model, event, context(moment)).model, start);
const half = { type: 'progress', done: 0.5 } as const;

test('it is kept while the page waits, and is no key', () => {
  expect(working.waiting).toMatchObject({ ask: 'signIn' });
  const { model, runs } = step(pages, working, half, context(moment + 1000));
  expect(model).toEqual({ ...working, progress: 0.5, now: moment + 1000 });
  expect(runs).toEqual([]);
});

test('a page that nothing runs for has none', () => {
  expect(step(pages, start, half, context(moment)).model).toEqual(start);
});

test.each<Event>([
  { type: 'refused', refusal: { why: 'wrong', remaining: 2 } },
  { type: 'signedIn', opened: opened(bare) },
])('it goes with the wait: $type', (answer) => {
  const { model } = step(pages, working, half, context(moment));
  const after = step(pages, model, answer, context(moment)).model;
  expect(after.waiting).toBe(null);
  expect('progress' in after).toBe(false);
});
