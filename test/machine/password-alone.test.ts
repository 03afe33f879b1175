// Where an authenticator app is enrolled, the password alone must not give a new recovery code, nor change what the
// account can be recovered with (NIST SP 800-63B-4 §6.3; OWASP ASVS 5.0 7.5.1).

import { describe, expect, test } from 'vitest';
import type { Model, StateName } from '../../src/machine/model.ts';
import { explore, type Found, walkTo } from './explorer.ts';
import { viewIn } from './happenings.ts';

const found = explore();

/** Where somebody has just signed in with the password, to an account with an app. */
const signedIn = found
  .flatMap(({ next }) => next)
  .filter(({ happening, to }) => happening.event.type === 'signedIn' && viewIn(to.model)?.app === true)
  .map(({ to }) => to);

/** The session is over: what comes after it begins with a password or a code again. */
const over = ({ at }: Model): boolean => at === 'signIn' || at === 'left';

/** Everything that the session comes to, as long as the app proves nothing where `withApp` is false. */
function session(withApp: boolean): ReadonlySet<Found> {
  const reached = new Set(signedIn);
  for (const { model, next } of reached) {
    if (over(model)) continue;
    for (const { happening, to } of next) {
      const digits = model.at === 'checkingDigits' || (model.at === 'provingStepUp' && model.data.by === 'app');
      const proof = digits && happening.event.type === 'proved';
      if (withApp || !proof) reached.add(to);
    }
  }
  return reached;
}

const guarded: readonly StateName[] = [
  'codeIntro',
  'codeShown',
  'codeConfirm',
  'settingCode',
  'phone',
  'savingPhone',
  'otherEmail',
  'savingOtherEmail',
  'app',
  'savingApp',
  'changePassword',
  'changingPassword',
  'provingLocks',
  'changingLocks',
  'securityCodes',
  'savingCodes',
  'mailPassword',
];

describe('with an app enrolled, somebody who has only the password never comes to', () => {
  const reached = [...session(false)];
  for (const name of guarded)
    test(name, () => {
      expect(reached.filter(({ model }) => model.at === name).map((one) => walkTo(one).join(', '))).toEqual([]);
    });

  test('but sees the security page, and is asked for the app', () => {
    const names = new Set(reached.map(({ model }) => model.at));
    expect([...names]).toEqual(expect.arrayContaining(['security', 'stepUp', 'provingStepUp', 'codePage', 'activity']));
  });

  test('and no other proof is ever asked for', () => {
    const asked = reached.flatMap(({ model }) => (model.at === 'stepUp' ? [model.data.by] : []));
    expect(new Set(asked)).toEqual(new Set(['app']));
  });
});

test('with the app shown, all of it can be reached', () => {
  const names = new Set([...session(true)].map(({ model }) => model.at));
  expect(guarded.filter((name) => !names.has(name))).toEqual([]);
});
