// After ten minutes without a key, an account that is open closes itself (OWASP ASVS 5.0 7.3). Only keys count as keys.

import { describe, expect, test } from 'vitest';
import { pageNames, pages } from '../../../src/journeys/pages.ts';
import { isAnswer } from '../../../src/machine/events.ts';
import type { Model } from '../../../src/machine/page.ts';
import { closesWhenIdle, rowsHere, step } from '../../../src/machine/step.ts';
import { apply, type Found, walkTo } from '../explorer.ts';
import { happenings } from '../happenings.ts';
import { context } from '../made-up.ts';
import type { Property } from './property.ts';

const minutes = 60_000;
const noKeys = new Set(['tick', 'resized', 'suspended', 'progress']);

const untouched = (model: Model, ms: number): Model =>
  step(pages, model, { type: 'tick' }, context(model.lastKey + ms)).model;

/** An account is open, or is being opened, and nothing is awaited. */
const openOf = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ model }) => model.waiting === null && closesWhenIdle(pages, model.at));

export const idle: Property = () => {
  const wrong: string[] = [];

  return {
    seen({ from, happening: { event, name }, stepped: { model } }) {
      if (from.model.at === 'ended') return;
      const key = !isAnswer(event) && !noKeys.has(event.type);
      if (model.lastKey !== (key ? model.now : from.model.lastKey)) wrong.push([...walkTo(from), name].join(', '));
    },
    tests(found) {
      test('every page closes but signing in, creating an account and the end', () => {
        expect(new Set(pageNames.filter((name) => !closesWhenIdle(pages, name)))).toEqual(
          new Set(['signIn', 'createAccount', 'ended']),
        );
      });

      test('a moment before, nothing happens, but that a secret which is shown for a time only is hidden', () => {
        for (const { model } of openOf(found()).filter((one) => rowsHere(pages, one.model, 'over').length === 0)) {
          const after = untouched(model, 10 * minutes - 1);
          expect(after).toEqual({ ...model, now: after.now });
        }
      });

      describe('after ten minutes signing in is shown', () => {
        test('and says why', () => {
          for (const one of openOf(found())) {
            const { at, data } = untouched(one.model, 10 * minutes);
            const before = one.model.data;
            const recovery = 'session' in before && before.session.kind === 'backIn';
            const note = recovery ? { why: 'recovery-left', no: 1 } : { why: 'idle' };
            expect({ at, data }, walkTo(one).join(', ')).toMatchObject({ at: 'signIn', data: { note } });
          }
        });

        test('a recovery that was walked back out of, before the code was used, is none', () => {
          const before = openOf(found()).filter(({ model }) => ['enterCode', 'identify', 'reason'].includes(model.at));
          expect(before).not.toEqual([]);
          for (const { model } of before)
            expect(untouched(model, 10 * minutes).data).toMatchObject({ note: { why: 'idle' } });
        });

        test('where it stays, it stays', () => {
          const stays = found().filter(({ model }) => rowsHere(pages, model, 'idle').length === 0);
          expect(stays.filter(({ model }) => model.waiting === null).map(({ model }) => model.at)).toContain('ended');
          for (const { model } of stays) expect(untouched(model, 60 * minutes).data).toBe(model.data);
        });
      });

      test('answers, time and the window are no keys; everything else is', () => {
        expect(wrong.slice(0, 5)).toEqual([]);
      });

      test('an answer that took long does not keep the account open', () => {
        const { model } =
          found().find((one) => one.model.at === 'phone' && one.model.waiting?.ask === 'changeInfo') ??
          expect.unreachable();
        const answer = happenings(model).find(({ event }) => event.type === 'saved') ?? expect.unreachable();
        const late = apply(model, { ...answer, wait: 11 * minutes }).model;
        expect([late.waiting, closesWhenIdle(pages, late.at)]).toEqual([null, true]);
        expect(step(pages, late, { type: 'tick' }, context(late.now)).model.at).toBe('signIn');
      });

      test('a password that was typed and not handed in does not lie there', () => {
        for (const { model } of found()) {
          if ((model.at !== 'signIn' && model.at !== 'createAccount') || model.waiting !== null) continue;
          const typed = model.at === 'signIn' ? model.data.fields.password : model.data.fields.next;
          const { data } = untouched(model, 10 * minutes);
          expect(JSON.stringify(data)).not.toContain(typed.text || 'nothing typed');
        }
      });
    },
  };
};
