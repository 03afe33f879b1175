// After ten minutes without a key, what is open closes itself (OWASP ASVS 5.0 7.3). Only keys count as keys.

import { describe, expect, test } from 'vitest';
import { closesWhenIdle, rowsFor, waits } from '../../src/machine/chart-lookup.ts';
import { isAnswer } from '../../src/machine/events.ts';
import type { Model } from '../../src/machine/model.ts';
import { step } from '../../src/machine/step.ts';
import { stateNames } from '../../src/machine/walks.ts';
import { apply, explore, walkTo } from './explorer.ts';
import { happenings } from './happenings.ts';
import { context } from './made-up.ts';

const minutes = 60_000;
const found = explore();
const open = found.filter(({ model }) => closesWhenIdle(model.at));

const untouched = (model: Model, ms: number): Model => step(model, { type: 'tick' }, context(model.lastKey + ms)).model;

test('everything closes but signing in, creating an account and what waits for an answer', () => {
  const stays = stateNames.filter((name) => !closesWhenIdle(name));
  expect(stays).toEqual(stateNames.filter((name) => ['signIn', 'createAccount', 'left'].includes(name) || waits(name)));
});

test('a moment before, nothing happens, but that what is shown for a time only is hidden', () => {
  for (const { model } of open.filter((one) => rowsFor(one.model.at, 'over').length === 0)) {
    const after = untouched(model, 10 * minutes - 1);
    expect(after).toEqual({ ...model, now: after.now });
  }
});

describe('after ten minutes it is signing in that is shown', () => {
  test('and says why', () => {
    for (const one of open) {
      const { at, data } = untouched(one.model, 10 * minutes);
      const before = one.model.data;
      const recovery = 'recovery' in before || ('flow' in before && before.flow.kind === 'recover');
      const note = recovery ? { why: 'recovery-left', no: 1 } : { why: 'idle' };
      expect({ at, data }, walkTo(one).join(', ')).toMatchObject({ at: 'signIn', data: { note } });
    }
  });

  test('a recovery that was walked back out of, before the code was used, is none', () => {
    const before = open.filter(({ model }) => ['enterCode', 'identify', 'reason'].includes(model.at));
    for (const { model } of before)
      expect(untouched(model, 10 * minutes).data).toMatchObject({ note: { why: 'idle' } });
  });

  test('where it stays, it stays', () => {
    const typed = (one: (typeof found)[number]): boolean => rowsFor(one.model.at, 'idle').length > 0;
    for (const { model } of found.filter((one) => !typed(one)))
      expect(untouched(model, 60 * minutes).data).toBe(model.data);
  });
});

test('answers, time and the window are no keys; everything else is', () => {
  const wrong: string[] = [];
  for (const from of found)
    for (const { event, name } of happenings(from.model)) {
      const { model } = apply(from.model, { event, name, wait: minutes });
      const key = !isAnswer(event) && !['tick', 'resized', 'suspended', 'progress'].includes(event.type);
      if (model.lastKey !== (key ? model.now : from.model.lastKey)) wrong.push([...walkTo(from), name].join(', '));
    }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('an answer that took long does not keep the account open', () => {
  const waiting = found.find(({ model }) => model.at === 'savingPhone');
  const answer = happenings(waiting?.model ?? expect.unreachable()).find(({ event }) => event.type === 'saved');
  const late = apply(waiting?.model ?? expect.unreachable(), {
    ...(answer ?? expect.unreachable()),
    wait: 11 * minutes,
  });
  expect(closesWhenIdle(late.model.at)).toBe(true);
  expect(step(late.model, { type: 'tick' }, context(late.model.now)).model.at).toBe('signIn');
});

test('a password that was typed and not handed in does not lie there', () => {
  const waiting = found.filter(({ model }) => model.at === 'signIn' || model.at === 'createAccount');
  for (const { model } of waiting) {
    if (model.at !== 'signIn' && model.at !== 'createAccount') continue;
    const { data } = untouched(model, 10 * minutes);
    expect(JSON.stringify(data)).not.toContain(model.data.lines.password.text || 'nothing typed');
  }
});
