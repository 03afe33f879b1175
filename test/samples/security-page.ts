// Samples of the security page and what opens from it.

import type { AccountView } from '../../src/account/types.ts';
import { pages } from '../../src/journeys/pages.ts';
import type { Towards } from '../../src/journeys/shared-rows.ts';
import { bare, busyLife, full, hostile, longEmail, longMasked, path, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, waits, withKeys } from './sample.ts';

const due: AccountView = { ...full, code: { no: 3, made: daysAgo(40), due: true } };
const reenrol: AccountView = { ...bare, code: { no: 4, made: daysAgo(0), due: false }, reenrol: true };
const long: AccountView = { ...full, email: longEmail, otherEmail: longMasked };
const shortWait = { why: 'wrong', remaining: 0, until: now + 8000 } as const;

const stepUp = (towards: Towards, by: 'app' | 'password') => ({
  session: who(),
  by,
  towards,
  fields: { answer: { text: '', caret: 0 } },
  focus: 'answer',
  reveal: false,
  note: null,
});

const change = pages.changePassword.open({ session: who() });
const words = 'nine loud mountains';
const changed = {
  ...typed(change, { current: 'seven quiet harbours', next: words, again: words }, 'submit'),
  strength: { of: words, score: 4, common: false },
};

export const securityPages: readonly Sample[] = [
  sample('security', 'fine', pages.security.open({ session: who() })),
  withKeys(sample('security', 'fine', pages.security.open({ session: who() }))),
  sample('security', 'code due', pages.security.open({ session: who(due) })),
  sample('security', 'bare', pages.security.open({ session: who(bare) })),
  sample('security', 'nothing happened', pages.security.open({ session: who({ ...bare, activity: [] }) })),
  sample('security', 'long address', { ...pages.security.open({ session: who(long) }), focus: 'otherEmail' }),
  sample('security', 'hostile', { ...pages.security.open({ session: who(hostile) }), focus: 'phone' }),
  sample('security', 'idle soon', pages.security.open({ session: who() }), { lastKey: now - 9.5 * 60_000 }),
  sample(
    'security',
    'recovered',
    pages.security.open({ session: who(reenrol), banner: { say: 'recovered', reason: 'forgot', no: 4 } }),
  ),
  sample(
    'security',
    'back, no code',
    pages.security.open({ session: who({ ...bare, reenrol: true }), banner: { say: 'info-saved' } }),
  ),
  sample('security', 'locks changed', pages.security.open({ session: who(), banner: { say: 'locks-changed', no: 4 } })),
  sample('security', 'password changed', pages.security.open({ session: who(), banner: { say: 'password-changed' } })),
  sample('security', 'info saved', {
    ...pages.security.open({ session: who(), banner: { say: 'info-saved' } }),
    focus: 'app',
  }),
  sample('security', 'code live', pages.security.open({ session: who(), banner: { say: 'code-live', no: 4 } })),

  sample('activity', 'none', { session: who({ ...full, activity: [] }), top: 0 }),
  sample('activity', 'few', { session: who(), top: 0 }),
  sample('activity', 'many', { session: who({ ...full, activity: busyLife }), top: 0 }),
  withKeys(sample('activity', 'many', { session: who({ ...full, activity: busyLife }), top: 0 })),
  sample('activity', 'many, middle', { session: who({ ...full, activity: busyLife }), top: 3 }),
  sample('activity', 'many, end', { session: who({ ...full, activity: busyLife }), top: busyLife.length - 1 }),

  sample('stepUp', 'app for code', stepUp('setUpCode', 'app')),
  sample('stepUp', 'password for code', stepUp('setUpCode', 'password')),
  sample('stepUp', 'app for phone', stepUp('phone', 'app')),
  sample('stepUp', 'password for e-mail', stepUp('otherEmail', 'password')),
  sample('stepUp', 'app for app', stepUp('app', 'app')),
  sample('stepUp', 'app for password', stepUp('changePassword', 'app')),
  sample('stepUp', 'wrong digits', noting(stepUp('setUpCode', 'app'), shortWait)),
  sample('stepUp', 'wrong password', noting(stepUp('phone', 'password'), { why: 'wrong', remaining: 2 })),
  sample('stepUp', 'changed', noting(stepUp('phone', 'password'), { why: 'changed' })),
  sample(
    'stepUp',
    'waits: proveDigits',
    typed(stepUp('setUpCode', 'app'), { answer: '123 456' }),
    waits('stepUp', 'proveDigits'),
  ),

  sample('changePassword', 'plain', change),
  withKeys(sample('changePassword', 'plain', change)),
  sample('changePassword', 'no code', pages.changePassword.open({ session: who(bare) })),
  sample('changePassword', 'typed', changed),
  sample('changePassword', 'in clear', { ...changed, reveal: true, focus: 'next' }),
  sample('changePassword', 'somebody else', { ...changed, focus: 'locks' }),
  sample('changePassword', 'wrong', noting(changed, shortWait, 'current')),
  sample('changePassword', 'short', noting(typed(change, { next: 'short' }), { why: 'password-short' }, 'next')),
  sample('changePassword', 'no room', noting(changed, { why: 'files', code: 'EDQUOT', path })),
  sample('changePassword', 'waits: changePassword', changed, waits('changePassword', 'changePassword')),
  sample(
    'changePassword',
    'waits: provePassword',
    { ...changed, focus: 'locks', locks: true },
    waits('changePassword', 'provePassword'),
  ),
];
