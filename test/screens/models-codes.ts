// Samples of the security codes: asked for at the door and inside, typed, and the page on which they are turned on.

import type { AccountView, HostAccess, Refusal, Way } from '../../src/account/types.ts';
import type { AtTheDoor, Proving } from '../../src/machine/model.ts';
import * as start from '../../src/machine/start.ts';
import { bare, full, hostile, longMasked, way, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, withKeys } from './sample.ts';

const ways: readonly Way[] = [
  { kind: 'app' },
  { kind: 'email', masked: 'a••••@work.example' },
  { kind: 'phone', ending: '42' },
];
/** Mail and text messages are set up, and this computer may let its owner back in. */
const reachable: AccountView = {
  ...full,
  ways,
  hostSlot: 'here',
  secondProof: true,
  waitDays: 30,
  mail: 'ready',
  mailPassword: true,
};
const longWays: readonly Way[] = [{ kind: 'email', masked: longMasked }];
const hostileWays: readonly Way[] = [
  { kind: 'email', masked: 'a••••@\u001b]0;owned\u0007\u200bevil.example' },
  { kind: 'phone', ending: '\r\n' },
];

const host = (of: readonly Way[] = ways): HostAccess => ({ ways: of, close: () => {} });
const door = (of = ways): AtTheDoor => ({ kind: 'door', way, host: host(of) });
const inside = (view: AccountView = reachable): Proving => ({ kind: 'stepUp', ...who(view), towards: 'setUpCode' });

const receive = (of: readonly Way[]) => ({ ...start.receive(way), host: host(of), focus: of[0]?.kind ?? '' });
const complete = typed(start.complete(door(), 'email'), { answer: 'ada@work.example' });
const byText = typed(start.complete(inside(), 'phone'), { answer: '0042' });
const sent = start.securityCode(door(), 'email', 'ada@work.example', now + 30_000);
const digits = typed(sent, { digits: '830 492' });
const reset = start.resetPassword(door());
const words = 'nine loud mountains';
const chosen = {
  ...typed(reset, { next: words, again: words }, 'submit'),
  strength: { of: words, score: 4, common: false },
};

const page = (view: AccountView) => start.securityCodes({ kind: 'settings', ...who(view) });
const offered = start.securityCodes({
  kind: 'first',
  ...who({ ...bare, app: true, ways: [{ kind: 'app' }] }),
  drafts: start.noDrafts,
});
const frozen: AccountView = { ...reachable, hostSlot: 'off', frozenUntil: daysAgo(-30) };
const mailPassword = (view: AccountView) => start.mailPassword({ kind: 'settings', ...who(view) });

const unsent = (of: Extract<Refusal, { why: 'unsent' }>['unsent']) =>
  ({ why: 'unsent', channel: 'mail', unsent: of }) as const;

export const securityCodes: readonly Sample[] = [
  sample('receive', 'sealed', start.receive(way)),
  sample('receive', 'all ways', receive(ways)),
  withKeys(sample('receive', 'all ways', receive(ways))),
  sample('receive', 'long address', receive(longWays)),
  sample('receive', 'hostile', receive(hostileWays)),

  sample('stepUpWays', 'for a code', start.stepUpWays(who(reachable), 'setUpCode')),
  sample('stepUpWays', 'no code yet', start.stepUpWays(who({ ...reachable, code: null }), 'phone')),
  sample('stepUpWays', 'at sign-in', { ...start.stepUpWays(who(reachable), 'signIn'), focus: 'email' }),
  withKeys(sample('stepUpWays', 'for a code', start.stepUpWays(who(reachable), 'codes'))),

  sample('complete', 'e-mail', start.complete(door(), 'email')),
  sample('complete', 'e-mail, typed', complete),
  sample('complete', 'phone', start.complete(inside(), 'phone')),
  sample('complete', 'phone, wrong', noting(byText, { why: 'wrong', remaining: 2 })),
  sample('complete', 'e-mail, wrong, wait', noting(complete, { why: 'wrong', remaining: 0, until: now + 4000 })),
  sample('complete', 'e-mail, unsent', noting(complete, unsent({ why: 'no-route', host: 'mail.example.com' }))),
  sample(
    'complete',
    'e-mail, hostile answer',
    noting(complete, unsent({ why: 'refused', answer: '550 \u001b[2Jno\u202e' })),
  ),
  sample('complete', 'too soon', noting(complete, { why: 'too-soon', until: now + 12_000, sent: true })),
  sample('complete', 'long address', start.complete(door(longWays), 'email')),
  sample('sendingCode', 'e-mail', complete),

  sample('securityCode', 'sent', sent),
  withKeys(sample('securityCode', 'sent', sent)),
  sample('securityCode', 'of the app', start.securityCode(door(), 'app')),
  sample('securityCode', 'inside', start.securityCode(inside(), 'phone', '0042', now)),
  sample('securityCode', 'wrong', noting(sent, { why: 'wrong', remaining: 1 })),
  sample(
    'securityCode',
    'of the app, wrong',
    noting(start.securityCode(door(), 'app'), { why: 'wrong', remaining: 2 }),
  ),
  sample('securityCode', 'expired', noting(sent, { why: 'expired' })),
  sample('securityCode', 'too soon', noting(sent, { why: 'too-soon', until: now + 30_000, sent: true })),
  sample('securityCode', 'clock', noting(start.securityCode(door(), 'app'), { why: 'clock', seconds: -90 })),
  sample('checkingDigits', 'plain', digits),

  sample('resetPassword', 'plain', reset),
  sample('resetPassword', 'typed', chosen),
  sample('resetPassword', 'short', noting(typed(reset, { next: 'short' }), { why: 'password-short' }, 'next')),
  sample('resettingPassword', 'plain', chosen),

  sample('securityCodes', 'at first start', offered),
  sample('securityCodes', 'locked', { ...page({ ...bare, mail: 'locked' }), focus: 'mailPassword' }),
  sample('securityCodes', 'nothing works', page({ ...bare, ways: [] })),
  sample(
    'securityCodes',
    'off',
    page({ ...reachable, hostSlot: 'off', secondProof: false, waitDays: 0, mailPassword: false }),
  ),
  sample('securityCodes', 'on', page(reachable)),
  withKeys(sample('securityCodes', 'on', page(reachable))),
  sample('securityCodes', 'elsewhere', page({ ...reachable, hostSlot: 'elsewhere' })),
  sample('securityCodes', 'frozen', { ...page(frozen), focus: 'wait', note: { why: 'frozen', until: daysAgo(-30) } }),
  sample('securityCodes', 'second proof', { ...page(reachable), focus: 'secondProof', note: { why: 'choice-saved' } }),
  sample('securityCodes', 'sent', { ...page(reachable), focus: 'testMail', note: { why: 'test-sent', by: 'email' } }),
  sample('securityCodes', 'not sent', {
    ...page(reachable),
    focus: 'testText',
    note: { why: 'unsent', channel: 'text', unsent: { why: 'no-command', command: 'send-sms' } },
  }),
  sample('savingCodes', 'plain', { ...page(reachable), change: { codes: false } }),
  sample('sendingTest', 'plain', { ...page(reachable), focus: 'testMail', by: 'email' }),

  sample('mailPassword', 'none kept', mailPassword({ ...reachable, mailPassword: false })),
  sample('mailPassword', 'kept', typed(mailPassword(reachable), { password: 'an app password' })),
  sample('mailPassword', 'empty', noting(mailPassword(reachable), { why: 'empty' })),

  sample('security', 'reachable', { ...start.security(who(reachable)), focus: 'codes' }),
  sample('security', 'password reset', start.security(who(reachable), { say: 'password-reset' })),
  sample('security', 'frozen', start.security(who(frozen))),
  sample('security', 'news', start.security(who(reachable), { say: 'news', news: full.activity })),
  sample(
    'security',
    'frozen, news, hostile',
    start.security(who({ ...hostile, frozenUntil: daysAgo(-3) }), {
      say: 'news',
      news: [
        { what: 'recovered', reason: 'forgot', at: daysAgo(1) },
        { what: 'waiting', until: daysAgo(-3), at: daysAgo(1) },
      ],
    }),
  ),
  sample('activity', 'of security codes', {
    who: who({
      ...full,
      activity: [
        { what: 'let-in', by: 'email', at: daysAgo(0) },
        { what: 'failed', kind: 'digits', times: 3, at: daysAgo(0) },
        { what: 'waited', at: daysAgo(1) },
        { what: 'waiting', until: daysAgo(1), at: daysAgo(4) },
        { what: 'codes-off', at: daysAgo(5) },
        { what: 'codes-on', at: daysAgo(6) },
      ],
    }),
    top: 0,
  }),
  sample('stepUp', 'for the codes', start.stepUp(who(), 'codes')),
  sample('stepUp', 'at sign-in', start.stepUp(who(), 'signIn')),
  sample(
    'phone',
    'frozen',
    noting(start.phone({ kind: 'settings', ...who(frozen) }), { why: 'frozen', until: daysAgo(-30) }),
  ),
];
