// The new code on screen: only on request, for a minute at a time, and always the same one until it is live.

import { expect, test } from 'vitest';
import { pages } from '../../../src/journeys/pages.ts';
import type { Event } from '../../../src/machine/events.ts';
import type { Model, ModelAt } from '../../../src/machine/page.ts';
import { step } from '../../../src/machine/step.ts';
import type { Found } from '../explorer.ts';
import { context, fresh } from '../made-up.ts';
import type { Property } from './property.ts';

const minute = 60_000;
type Deed = 'show' | 'hide' | 'more' | 'submit' | 'back';

const send = (model: Model, event: Event, ms = 0) => step(pages, model, event, context(model.now + ms));

/** Gives the model after these deeds, each so long after the first moment (ms). */
const after = (start: Model, ...events: readonly (readonly [Deed, number])[]): Model =>
  events.reduce<Model>((model, [type, ms]) => step(pages, model, { type }, context(start.now + ms)).model, start);

const shownOf = (found: readonly Found[]): readonly ModelAt<'codeShown'>[] =>
  found.flatMap(({ model }) => (model.at === 'codeShown' ? [model] : []));
const madeOf = (found: readonly Found[]) =>
  shownOf(found).filter(({ data }) => data.fresh !== null && !data.seen && data.shownUntil === 0);

export const codeShown: Property = () => ({
  tests(found) {
    test('there are some to look at, in every journey', () => {
      const kinds = new Set(madeOf(found()).map(({ data }) => data.session.kind));
      expect(kinds).toEqual(new Set(['firstStart', 'signedIn', 'newLocks', 'backIn']));
    });

    test('nobody goes on before having looked, nor before there is a code', () => {
      for (const model of shownOf(found()).filter(({ data }) => !data.seen || data.fresh === null))
        expect(after(model, ['submit', 0])).toMatchObject({ at: 'codeShown' });
    });

    test('where it could not be made this is said, and Enter makes it once more', () => {
      const without = shownOf(found()).filter(({ data }) => data.fresh === null);
      expect(without).not.toEqual([]);
      for (const model of without) {
        const refusal = { why: 'unexpected' } as const;
        const told = send(model, { type: 'refused', refusal }).model;
        expect(told).toMatchObject({ at: 'codeShown', data: { fresh: null, note: refusal } });
        const again = send(told, { type: 'submit' });
        expect(again).toMatchObject({ model: { at: 'codeShown', data: { note: null } }, runs: [{ effect: 'mint' }] });
      }
    });

    test('it is shown for a minute, and a minute longer when asked while it is shown', () => {
      for (const model of madeOf(found())) {
        const until = (shownUntil: number) => ({ data: { shownUntil } });
        expect(after(model, ['show', 0])).toMatchObject(until(model.now + minute));
        expect(after(model, ['show', 0], ['more', minute - 1])).toMatchObject(until(model.now + 2 * minute));
        expect(after(model, ['show', 0], ['more', minute])).toMatchObject(until(model.now + minute));
        expect(after(model, ['show', 0], ['hide', 1], ['more', 2])).toMatchObject(until(0));
      }
    });

    test('going back to look again shows nothing by itself, and asks for no second look', () => {
      for (const model of madeOf(found())) {
        const back = [
          ['show', 0],
          ['submit', 1],
          ['back', 2],
        ] as const;
        expect(after(model, ...back)).toMatchObject({ at: 'codeShown', data: { fresh, seen: true, shownUntil: 0 } });
        expect(after(model, ...back, ['submit', 3])).toMatchObject({ at: 'codeConfirm', data: { fresh } });
      }
    });
  },
});
