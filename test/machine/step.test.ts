// What is not in the chart does nothing; and `step` is a function: it changes nothing and always answers the same.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { rowsFor } from '../../src/machine/chart-lookup.ts';
import type { Event } from '../../src/machine/events.ts';
import { rowTaken } from '../../src/machine/step.ts';
import { apply, explore, type Taken, walkTo } from './explorer.ts';
import { context } from './made-up.ts';

const always = new Set(['tick', 'resized', 'suspended', 'touched', 'keys', 'progress']);
const walk = ({ from, happening }: Taken): string => [...walkTo(from), happening.name].join(', ');

const wrong = { unlisted: new Set<string>(), refused: new Set<string>(), waiting: new Set<string>() };
let [unlisted, refused] = [0, 0];
/** Explored with frozen models and events: what `step` changes in place would throw. */
const found = explore((taken) => {
  const { from, happening, stepped } = taken;
  const { model } = from;
  if (always.has(happening.event.type)) return;
  const event = happening.event as Event;
  const waits = stepped.model.leaving && !model.leaving;
  const rows = rowsFor(model.at, event.type);
  const { now: _, lastKey: __, ...was } = model;
  const { now: ___, lastKey: ____, ...is } = stepped.model;
  const same = is.data === was.data && isDeepStrictEqual(is, was) && stepped.runs.length === 0;
  if (rows.length === 0 && !waits) {
    unlisted++;
    if (!same) wrong.unlisted.add(walk(taken));
  } else if (rowTaken(model, event, context(stepped.model.now)) === undefined && !waits) {
    refused++;
    if (!same) wrong.refused.add(walk(taken));
  }
});

test('an event without a row in the state changes nothing and starts nothing', () => {
  expect(unlisted).toBeGreaterThan(100_000);
  expect([...wrong.unlisted].slice(0, 5)).toEqual([]);
});

test('nor does one whose guards all refuse', () => {
  expect(refused).toBeGreaterThan(0);
  expect([...wrong.refused].slice(0, 5)).toEqual([]);
});

test('the end is the end', () => {
  const ends = found.filter(({ model }) => model.at === 'left');
  expect(ends).not.toEqual([]);
  expect(ends.flatMap(({ next }) => next)).toEqual([]);
});

test('the same model and event give the same again', () => {
  for (const { model, next } of found)
    for (const { happening } of next) expect(apply(model, happening)).toEqual(apply(model, happening));
});
