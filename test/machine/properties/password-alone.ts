// Where an authenticator app is enrolled, the password alone must not give a new recovery code, nor change what the
// account can be recovered with (NIST SP 800-63B-4 §6.3; OWASP ASVS 5.0 7.5.1).

import { describe, expect, test } from 'vitest';
import type { EffectName } from '../../../src/machine/effects.ts';
import type { Model, PageName } from '../../../src/machine/page.ts';
import { type Found, walkTo } from '../explorer.ts';
import { viewIn } from '../happenings.ts';
import type { Property } from './property.ts';

/** Where somebody has just signed in with the password, to an account with an app. */
const signedIn = (found: readonly Found[]): readonly Found[] =>
  found
    .flatMap(({ next }) => next)
    .filter(({ happening, to }) => happening.event.type === 'signedIn' && viewIn(to.model)?.app === true)
    .map(({ to }) => to);

/** The session is over: what comes after it begins with a password or a code again. */
const over = ({ at }: Model): boolean => at === 'signIn' || at === 'ended';

/** Everything that the session comes to, as long as no security code proves anything where `withApp` is false. */
function sessionOf(found: readonly Found[], withApp: boolean): ReadonlySet<Found> {
  const reached = new Set(signedIn(found));
  for (const { model, next } of reached) {
    if (over(model)) continue;
    for (const { happening, to } of next) {
      const proof = model.waiting?.ask === 'proveDigits' && happening.event.type === 'proved';
      if (withApp || !proof) reached.add(to);
    }
  }
  return reached;
}

const guarded: readonly PageName[] = [
  'codeIntro',
  'codeShown',
  'codeConfirm',
  'phone',
  'otherEmail',
  'app',
  'changePassword',
  'securityCodes',
  'mailPassword',
];
const writes: readonly EffectName[] = ['setCode', 'changeInfo', 'changePassword', 'changeLocks', 'turnCodes'];

export const passwordAlone: Property = () => ({
  tests(found) {
    describe('with an app enrolled, somebody who has only the password never comes to', () => {
      let reached: readonly Found[] | undefined;
      const alone = (): readonly Found[] => {
        reached ??= [...sessionOf(found(), false)];
        return reached;
      };
      for (const name of guarded)
        test(name, () => {
          expect(
            alone()
              .filter(({ model }) => model.at === name)
              .map((one) => walkTo(one).join(', ')),
          ).toEqual([]);
        });
      for (const effect of writes)
        test(effect, () => {
          const writing = alone().filter(({ model }) => model.waiting?.ask === effect);
          expect(writing.map((one) => walkTo(one).join(', ')).slice(0, 5)).toEqual([]);
        });

      test('but sees the security page, and is asked for the app', () => {
        const names = new Set(alone().map(({ model }) => model.at));
        expect([...names]).toEqual(expect.arrayContaining(['security', 'stepUp', 'recoveryCode', 'activity']));
        expect(alone().some(({ model }) => model.at === 'stepUp' && model.waiting?.ask === 'proveDigits')).toBe(true);
      });

      test('and no other proof is ever asked for', () => {
        const asked = alone().flatMap(({ model }) => (model.at === 'stepUp' ? [model.data.by] : []));
        expect(new Set(asked)).toEqual(new Set(['app']));
      });
    });

    test('with the app shown, all of it can be reached', () => {
      const reached = [...sessionOf(found(), true)];
      const names = new Set(reached.map(({ model }) => model.at));
      const asked = new Set(reached.map(({ model }) => model.waiting?.ask));
      expect(guarded.filter((name) => !names.has(name))).toEqual([]);
      expect(writes.filter((effect) => !asked.has(effect))).toEqual([]);
    });
  },
});
