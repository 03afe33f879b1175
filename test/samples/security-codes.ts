// Samples of the security codes: asked for at the door and inside, typed, and the page on which they are turned on.

import type { AccountView, HostAccess, Refusal, Way } from '../../src/account/types.ts';
import { pages } from '../../src/journeys/pages.ts';
import { type ByHost, noDrafts } from '../../src/machine/session.ts';
import { bare, full, hostile, longMasked, way, who } from './people.ts';
import { daysAgo, noting, now, type Sample, sample, typed, waits, withKeys } from './sample.ts';

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
const byHost = (of = ways): ByHost => ({ ...way, kind: 'byHost', host: host(of) });
/** Asked for on the way back in, and by somebody signed in. */
const door = (of = ways) => ({ session: byHost(of), towards: null });
const inside = (view: AccountView = reachable) => ({ session: who(view), towards: 'setUpCode' as const });

const receive = (of: readonly Way[]) => ({
  ...pages.receive.open({ session: way }),
  host: host(of),
  focus: of[0]?.kind ?? '',
});
const complete = typed(pages.destination.open({ ...door(), by: 'email' }), { answer: 'ada@work.example' });
const byText = typed(pages.destination.open({ ...inside(), by: 'phone' }), { answer: '0042' });
const sent = pages.securityCode.open({
  ...door(),
  by: 'email',
  completed: 'ada@work.example',
  resendFrom: now + 30_000,
});
const digits = typed(sent, { digits: '830 492' });
const reset = pages.resetPassword.open({ session: byHost() });
const words = 'nine loud mountains';
const chosen = {
  ...typed(reset, { next: words, again: words }, 'submit'),
  strength: { of: words, score: 4, common: false },
};

const page = (view: AccountView) => pages.securityCodes.open({ session: who(view) });
const offered = pages.securityCodes.open({
  session: { ...who({ ...bare, app: true, ways: [{ kind: 'app' }] }), kind: 'firstStart', drafts: noDrafts },
});
const frozen: AccountView = { ...reachable, hostSlot: 'off', frozenUntil: daysAgo(-30) };
const mailPassword = (view: AccountView) => pages.mailPassword.open({ session: who(view) });

const unsent = (of: Extract<Refusal, { why: 'unsent' }>['unsent']) =>
  ({ why: 'unsent', channel: 'mail', unsent: of }) as const;

export const securityCodes: readonly Sample[] = [
  sample('receive', 'sealed', pages.receive.open({ session: way })),
  sample('receive', 'all ways', receive(ways)),
  withKeys(sample('receive', 'all ways', receive(ways))),
  sample('receive', 'long address', receive(longWays)),
  sample('receive', 'hostile', receive(hostileWays)),

  sample('stepUpWays', 'for a code', pages.stepUpWays.open({ session: who(reachable), towards: 'setUpCode' })),
  sample(
    'stepUpWays',
    'no code yet',
    pages.stepUpWays.open({ session: who({ ...reachable, code: null }), towards: 'phone' }),
  ),
  sample('stepUpWays', 'at sign-in', {
    ...pages.stepUpWays.open({ session: who(reachable), towards: 'signIn' }),
    focus: 'email',
  }),
  withKeys(sample('stepUpWays', 'for a code', pages.stepUpWays.open({ session: who(reachable), towards: 'codes' }))),

  sample('destination', 'e-mail', pages.destination.open({ ...door(), by: 'email' })),
  sample('destination', 'e-mail, typed', complete),
  sample('destination', 'phone', pages.destination.open({ ...inside(), by: 'phone' })),
  sample('destination', 'phone, wrong', noting(byText, { why: 'wrong', remaining: 2 })),
  sample('destination', 'e-mail, wrong, wait', noting(complete, { why: 'wrong', remaining: 0, until: now + 4000 })),
  sample('destination', 'e-mail, unsent', noting(complete, unsent({ why: 'no-route', host: 'mail.example.com' }))),
  sample(
    'destination',
    'e-mail, hostile answer',
    noting(complete, unsent({ why: 'refused', answer: '550 \u001b[2Jno\u202e' })),
  ),
  sample('destination', 'too soon', noting(complete, { why: 'too-soon', until: now + 12_000, sent: true })),
  sample('destination', 'long address', pages.destination.open({ ...door(longWays), by: 'email' })),
  sample('destination', 'waits: sendCode, e-mail', complete, waits('destination', 'sendCode')),

  sample('securityCode', 'sent', sent),
  withKeys(sample('securityCode', 'sent', sent)),
  sample('securityCode', 'of the app', pages.securityCode.open({ ...door(), by: 'app' })),
  sample(
    'securityCode',
    'inside',
    pages.securityCode.open({ ...inside(), by: 'phone', completed: '0042', resendFrom: now }),
  ),
  sample('securityCode', 'wrong', noting(sent, { why: 'wrong', remaining: 1 })),
  sample(
    'securityCode',
    'of the app, wrong',
    noting(pages.securityCode.open({ ...door(), by: 'app' }), { why: 'wrong', remaining: 2 }),
  ),
  sample('securityCode', 'expired', noting(sent, { why: 'expired' })),
  sample('securityCode', 'too soon', noting(sent, { why: 'too-soon', until: now + 30_000, sent: true })),
  sample(
    'securityCode',
    'clock',
    noting(pages.securityCode.open({ ...door(), by: 'app' }), { why: 'clock', seconds: -90 }),
  ),
  sample('securityCode', 'waits: letIn', digits, waits('securityCode', 'letIn')),

  sample('resetPassword', 'plain', reset),
  sample('resetPassword', 'typed', chosen),
  sample('resetPassword', 'short', noting(typed(reset, { next: 'short' }), { why: 'password-short' }, 'next')),
  sample('resetPassword', 'waits: resetPassword', chosen, waits('resetPassword', 'resetPassword')),

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
  sample('securityCodes', 'waits: turnCodes', page(reachable), waits('securityCodes', 'turnCodes')),
  sample(
    'securityCodes',
    'waits: sendTest',
    { ...page(reachable), focus: 'testMail' },
    waits('securityCodes', 'sendTest'),
  ),

  sample('mailPassword', 'none kept', mailPassword({ ...reachable, mailPassword: false })),
  sample('mailPassword', 'kept', typed(mailPassword(reachable), { password: 'an app password' })),
  sample('mailPassword', 'empty', noting(mailPassword(reachable), { why: 'empty' })),

  sample('security', 'reachable', { ...pages.security.open({ session: who(reachable) }), focus: 'codes' }),
  sample(
    'security',
    'password reset',
    pages.security.open({ session: who(reachable), banner: { say: 'password-reset' } }),
  ),
  sample('security', 'frozen', pages.security.open({ session: who(frozen) })),
  sample(
    'security',
    'news',
    pages.security.open({ session: who(reachable), banner: { say: 'news', news: full.activity } }),
  ),
  sample(
    'security',
    'frozen, news, hostile',
    pages.security.open({
      session: who({ ...hostile, frozenUntil: daysAgo(-3) }),
      banner: {
        say: 'news',
        news: [
          { what: 'recovered', reason: 'forgot', at: daysAgo(1) },
          { what: 'waiting', until: daysAgo(-3), at: daysAgo(1) },
        ],
      },
    }),
  ),
  sample('activity', 'of security codes', {
    session: who({
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
  sample('stepUp', 'for the codes', pages.stepUp.open({ session: who(), towards: 'codes' })),
  sample('stepUp', 'at sign-in', pages.stepUp.open({ session: who(), towards: 'signIn' })),
  sample('phone', 'frozen', noting(pages.phone.open({ session: who(frozen) }), { why: 'frozen', until: daysAgo(-30) })),
];
