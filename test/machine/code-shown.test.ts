// The new code on screen: only on request, for a minute at a time, and always the same one until it is live.

import { expect, test } from 'vitest';
import type { Event } from '../../src/machine/events.ts';
import type { ModelAt } from '../../src/machine/model.ts';
import { step } from '../../src/machine/step.ts';
import { explore } from './explorer.ts';
import { context, fresh } from './made-up.ts';

const minute = 60_000;
const shownOf = explore().flatMap(({ model }) => (model.at === 'codeShown' ? [model] : []));
const made = shownOf.filter(({ data }) => data.fresh !== null && !data.seen);

/** What becomes of it when these happen, each so long after the first moment (ms). */
function after(start: ModelAt<'codeShown'>, ...events: readonly (readonly [Event['type'] & Bare, number])[]): unknown {
  let model: Parameters<typeof step>[0] = start;
  for (const [type, ms] of events) model = step(model, { type }, context(start.now + ms)).model;
  return model;
}
type Bare = 'show' | 'hide' | 'more' | 'submit' | 'back';

test('there are some to look at', () => {
  expect(new Set(made.map(({ data }) => data.flow.kind))).toEqual(new Set(['first', 'settings', 'locks', 'recover']));
});

test('nobody goes on before having looked, nor before there is a code', () => {
  for (const model of shownOf.filter(({ data }) => !data.seen || data.fresh === null))
    expect(after(model, ['submit', 0])).toMatchObject({ at: 'codeShown' });
});

test('where it could not be made this is said, and Enter makes it once more', () => {
  for (const model of shownOf.filter(({ data }) => data.fresh === null)) {
    const refusal = { why: 'unexpected' } as const;
    const told = step(model, { type: 'refused', refusal }, context(model.now)).model;
    expect(told).toMatchObject({ at: 'codeShown', data: { fresh: null, note: refusal } });
    const again = step(told, { type: 'submit' }, context(model.now));
    expect(again).toMatchObject({ model: { at: 'codeShown', data: { note: null } }, runs: [{ effect: 'mint' }] });
  }
});

test('it is shown for a minute, and a minute longer when asked while it is shown', () => {
  for (const model of made) {
    const until = (shownUntil: number) => ({ data: { shownUntil } });
    expect(after(model, ['show', 0])).toMatchObject(until(model.now + minute));
    expect(after(model, ['show', 0], ['more', minute - 1])).toMatchObject(until(model.now + 2 * minute));
    expect(after(model, ['show', 0], ['more', minute])).toMatchObject(until(model.now + minute));
    expect(after(model, ['show', 0], ['hide', 1], ['more', 2])).toMatchObject(until(0));
  }
});

test('going back to look again shows nothing by itself, and asks for no second look', () => {
  for (const model of made) {
    const back = [
      ['show', 0],
      ['submit', 1],
      ['back', 2],
    ] as const;
    expect(after(model, ...back)).toMatchObject({ at: 'codeShown', data: { fresh, seen: true, shownUntil: 0 } });
    expect(after(model, ...back, ['submit', 3])).toMatchObject({ at: 'codeConfirm', data: { fresh } });
  }
});
