// Samples of the security page and what opens from it.

import type { AccountView } from '../../src/account/types.ts';
import type { StepUpFor } from '../../src/machine/model.ts';
import * as start from '../../src/machine/start.ts';
import { bare, busyLife, full, hostile, longEmail, longMasked, path, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, withKeys } from './sample.ts';

const due: AccountView = { ...full, code: { no: 3, made: daysAgo(40), due: true } };
const reenrol: AccountView = { ...bare, code: { no: 4, made: daysAgo(0), due: false }, reenrol: true };
const long: AccountView = { ...full, email: longEmail, otherEmail: longMasked };
const shortWait = { why: 'wrong', remaining: 0, until: now + 8000 } as const;

const stepUp = (towards: StepUpFor, by: 'app' | 'password') => ({
  who: who(),
  by,
  towards,
  lines: { answer: { text: '', caret: 0 } },
  focus: 'answer',
  reveal: false,
  note: null,
});

const change = start.changePassword(who());
const words = 'nine loud mountains';
const changed = {
  ...typed(change, { current: 'seven quiet harbours', next: words, again: words }, 'submit'),
  strength: { of: words, score: 4, common: false },
};

export const securityPages: readonly Sample[] = [
  sample('security', 'fine', start.security(who())),
  withKeys(sample('security', 'fine', start.security(who()))),
  sample('security', 'code due', start.security(who(due))),
  sample('security', 'bare', start.security(who(bare))),
  sample('security', 'nothing happened', start.security(who({ ...bare, activity: [] }))),
  sample('security', 'long address', { ...start.security(who(long)), focus: 'otherEmail' }),
  sample('security', 'hostile', { ...start.security(who(hostile)), focus: 'phone' }),
  sample('security', 'idle soon', start.security(who()), { lastKey: now - 9.5 * 60_000 }),
  sample('security', 'recovered', start.security(who(reenrol), { say: 'recovered', reason: 'forgot', no: 4 })),
  sample('security', 'back, no code', start.security(who({ ...bare, reenrol: true }), { say: 'info-saved' })),
  sample('security', 'locks changed', start.security(who(), { say: 'locks-changed', no: 4 })),
  sample('security', 'password changed', start.security(who(), { say: 'password-changed' })),
  sample('security', 'info saved', { ...start.security(who(), { say: 'info-saved' }), focus: 'app' }),
  sample('security', 'code live', start.security(who(), { say: 'code-live', no: 4 })),

  sample('activity', 'none', { who: who({ ...full, activity: [] }), top: 0 }),
  sample('activity', 'few', { who: who(), top: 0 }),
  sample('activity', 'many', { who: who({ ...full, activity: busyLife }), top: 0 }),
  withKeys(sample('activity', 'many', { who: who({ ...full, activity: busyLife }), top: 0 })),
  sample('activity', 'many, middle', { who: who({ ...full, activity: busyLife }), top: 3 }),
  sample('activity', 'many, end', { who: who({ ...full, activity: busyLife }), top: busyLife.length - 1 }),

  sample('stepUp', 'app for code', stepUp('setUpCode', 'app')),
  sample('stepUp', 'password for code', stepUp('setUpCode', 'password')),
  sample('stepUp', 'app for phone', stepUp('phone', 'app')),
  sample('stepUp', 'password for e-mail', stepUp('otherEmail', 'password')),
  sample('stepUp', 'app for app', stepUp('app', 'app')),
  sample('stepUp', 'app for password', stepUp('changePassword', 'app')),
  sample('stepUp', 'wrong digits', noting(stepUp('setUpCode', 'app'), shortWait)),
  sample('stepUp', 'wrong password', noting(stepUp('phone', 'password'), { why: 'wrong', remaining: 2 })),
  sample('stepUp', 'changed', noting(stepUp('phone', 'password'), { why: 'changed' })),
  sample('provingStepUp', 'plain', typed(stepUp('setUpCode', 'app'), { answer: '123 456' })),

  sample('changePassword', 'plain', change),
  withKeys(sample('changePassword', 'plain', change)),
  sample('changePassword', 'no code', start.changePassword(who(bare))),
  sample('changePassword', 'typed', changed),
  sample('changePassword', 'in clear', { ...changed, reveal: true, focus: 'next' }),
  sample('changePassword', 'somebody else', { ...changed, focus: 'locks' }),
  sample('changePassword', 'wrong', noting(changed, shortWait, 'current')),
  sample('changePassword', 'short', noting(typed(change, { next: 'short' }), { why: 'password-short' }, 'next')),
  sample('changePassword', 'no room', noting(changed, { why: 'files', code: 'EDQUOT', path })),
  sample('changingPassword', 'plain', changed),
  sample('provingLocks', 'plain', { ...changed, focus: 'locks', locks: true }),
];
