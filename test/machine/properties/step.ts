// An event without a row does nothing; and `step` is a function: it changes nothing and always answers the same.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { pages } from '../../../src/journeys/pages.ts';
import type { Event } from '../../../src/machine/events.ts';
import { rowTaken, type Stepped } from '../../../src/machine/step.ts';
import { apply, type Found, hasRows, oneOfEach, walkTo } from '../explorer.ts';
import { type Happening, happenings } from '../happenings.ts';
import { context } from '../made-up.ts';
import type { Property } from './property.ts';

const always = new Set(['tick', 'resized', 'suspended', 'touched', 'help', 'progress', 'quit']);
const walk = (from: Found, happening: Happening): string => [...walkTo(from), happening.name].join(', ');

/** Nothing happened, but that time passed. */
function isSame({ model }: Found, { model: after, runs }: Stepped): boolean {
  const { now: _, lastKey: __, ...was } = model;
  const { now: ___, lastKey: ____, ...is } = after;
  return is.data === was.data && isDeepStrictEqual(is, was) && runs.length === 0;
}

export const stepIsPure: Property = () => {
  const refusedButMoved: string[] = [];
  let refused = 0;

  return {
    // Explored with frozen models and events: what `step` changes in place would throw.
    seen({ from, happening, stepped }) {
      if (always.has(happening.event.type) || !hasRows(from.model, happening)) return;
      if (rowTaken(pages, from.model, happening.event as Event, context(stepped.model.now)) !== undefined) return;
      refused++;
      if (!isSame(from, stepped)) refusedButMoved.push(walk(from, happening));
    },
    tests(found) {
      test('an event without a row on the page changes nothing and starts nothing', () => {
        let without = 0;
        const moved: string[] = [];
        for (const from of oneOfEach(found()))
          for (const happening of happenings(from.model)) {
            if (hasRows(from.model, happening)) continue;
            without++;
            if (!isSame(from, apply(from.model, happening))) moved.push(walk(from, happening));
          }
        expect(without).toBeGreaterThan(5000);
        expect(moved.slice(0, 5)).toEqual([]);
      });

      test('nor does one whose guards all refuse', () => {
        expect(refused).toBeGreaterThan(0);
        expect(refusedButMoved.slice(0, 5)).toEqual([]);
      });

      test('the same model and event give the same again', () => {
        const other: string[] = [];
        for (const from of found())
          for (const { happening } of from.next)
            if (!isDeepStrictEqual(apply(from.model, happening), apply(from.model, happening)))
              other.push(walk(from, happening));
        expect(other.slice(0, 5)).toEqual([]);
      });
    },
  };
};
