// Moves of the security codes: asked for, typed, and what they lead to; and the page on which they are turned on.

import { handleOf } from '../asker.ts';
import type { Context } from '../context.ts';
import { emptyLine } from '../line.ts';
import type { AtTheDoor, Proving, States } from '../model.ts';
import * as start from '../start.ts';
import { type Of, say } from './forms.ts';
import { newsOf } from './sign-in.ts';

const proving = (s: States['stepUpWays']): Proving => ({ kind: 'stepUp', ...s.who, towards: s.towards });

/** Something that only whoever is on the way back in has. */
const door = ({ asker }: { readonly asker: States['complete']['asker'] }): AtTheDoor | undefined =>
  asker.kind === 'door' ? asker : undefined;

type Page = States['securityCodes'];
const page = ({ focus, flow }: Page, note: Page['note'] = null): Page => ({ focus, flow, note });
const withOpened = (s: Page, e: Of<'saved'>): Page['flow'] => ({ ...s.flow, opened: e.opened });

export const codesMoves = {
  showWays: (s: States['receive'], e: Of<'waysFound'>): States['receive'] => ({
    ...s,
    host: e.host,
  }),
  completeAtTheDoor: (s: States['receive'], e: Of<'askBy'>): States['complete'] | undefined =>
    s.host === null || e.by === 'app' ? undefined : start.complete({ kind: 'door', way: s.way, host: s.host }, e.by),
  askAppAtTheDoor: (s: States['receive']): States['securityCode'] | undefined =>
    s.host === null ? undefined : start.securityCode({ kind: 'door', way: s.way, host: s.host }, 'app'),
  backToWays: (
    s: States['complete'] | States['securityCode'] | States['resetPassword'],
  ): States['receive'] | undefined => {
    const at = door(s);
    return at && start.receive(at.way, at.host);
  },

  askSecondProof: (_: unknown, e: Of<'signedIn'>): States['stepUpWays'] =>
    start.stepUpWays({ opened: e.opened, proven: 0 }, 'signIn'),
  completeForStepUp: (s: States['stepUpWays'], e: Of<'askBy'>): States['complete'] | undefined =>
    e.by === 'app' ? undefined : start.complete(proving(s), e.by),
  askWays: (s: States['provingStepUp'], e: Of<'proved'>): States['stepUpWays'] =>
    start.stepUpWays({ opened: e.opened, proven: 0 }, s.towards),
  askWaysFirst: (_: unknown, e: Of<'proved'>): States['stepUpWays'] =>
    start.stepUpWays({ opened: e.opened, proven: 0 }, 'changePassword'),
  stepUpByApp: (s: States['stepUpWays']): States['stepUp'] => start.stepUp(s.who, s.towards),
  backToStepUpWays: (s: States['complete'] | States['stepUp']): States['stepUpWays'] | undefined => {
    if ('who' in s) return start.stepUpWays(s.who, s.towards);
    if (s.asker.kind === 'door') return undefined;
    const { opened, proven, towards } = s.asker;
    return start.stepUpWays({ opened, proven }, towards);
  },

  codeSent: (s: States['sendingCode'], e: Of<'codeSent'>): States['securityCode'] =>
    start.securityCode(s.asker, s.by, s.lines.answer.text, e.sent.resendFrom),
  /** What was typed stays: it was right, or can be mended. */
  refuseSending: (s: States['sendingCode'], e: Of<'refused'>): States['complete'] => say(s, e.refusal, 'answer'),
  sayTooSoon: (s: States['securityCode']): States['securityCode'] =>
    say(s, { why: 'too-soon', until: s.resendFrom, sent: true }),
  resend: (s: States['securityCode']): States['sendingCode'] | undefined =>
    s.by === 'app' ? undefined : start.complete(s.asker, s.by, s.completed),
  /** The one before it is still good: it may be arriving this moment. */
  codeOnItsWay: (s: States['sendingCode'], e: Of<'refused'>): States['securityCode'] | undefined =>
    e.refusal.why === 'too-soon' ? start.securityCode(s.asker, s.by, s.lines.answer.text, e.refusal.until) : undefined,
  backToComplete: (s: States['securityCode']): States['complete'] | undefined =>
    s.by === 'app' ? undefined : start.complete(s.asker, s.by, s.completed),
  refuseDigits: (s: States['checkingDigits'], e: Of<'refused'>): States['securityCode'] => ({
    ...say(s, e.refusal, 'digits'),
    lines: { digits: emptyLine },
  }),
  letIn: (s: States['checkingDigits'], e: Of<'letIn'>): States['resetPassword'] | undefined => {
    const at = door(s);
    return at && start.resetPassword({ ...at, host: e.host });
  },
  /** The news of this sign-in were kept with the opening that the password made. */
  provenSignIn: (
    s: States['provingStepUp'] | States['checkingDigits'],
    e: Of<'proved'>,
    c: Context,
  ): States['security'] | undefined => {
    const opened = 'who' in s ? s.who.opened : handleOf(s.asker);
    return 'view' in opened ? start.security({ opened: e.opened, proven: c.now }, newsOf(opened)) : undefined;
  },
  passwordReset: (_: unknown, e: Of<'saved'>, c: Context): States['security'] =>
    start.security({ opened: e.opened, proven: c.now }, { say: 'password-reset' }),

  openCodes: (s: States['security']): Page => start.securityCodes({ kind: 'settings', ...s.who }),
  provenCodes: (_: unknown, e: Of<'proved'>, c: Context): Page =>
    start.securityCodes({ kind: 'settings', opened: e.opened, proven: c.now }),
  offerCodes: (s: States['app']): Page | undefined =>
    s.flow.kind === 'first' ? start.securityCodes({ ...s.flow, drafts: start.noDrafts }) : undefined,
  offerCodesAfter: (s: States['savingApp'], e: Of<'saved'>): Page | undefined =>
    s.flow.kind === 'first' ? start.securityCodes({ ...s.flow, opened: e.opened, drafts: start.noDrafts }) : undefined,
  changeCodes: (s: Page, e: Of<'change'>): States['savingCodes'] => ({ ...page(s), change: e.change }),
  codesChanged: (s: States['savingCodes'], e: Of<'saved'>): Page =>
    page({ ...s, flow: withOpened(s, e) }, { why: 'choice-saved' }),
  codesChosen: (s: States['savingCodes'], e: Of<'saved'>): States['codeIntro'] => start.codeIntro(withOpened(s, e)),
  skipCodes: (s: Page): States['codeIntro'] => start.codeIntro(s.flow),
  refuseCodes: (s: Page, e: Of<'refused'>): Page => page(s, e.refusal),
  sendTest: (s: Page, e: Of<'sendTest'>): States['sendingTest'] => ({ ...page(s), by: e.by }),
  testSent: (s: States['sendingTest']): Page => page(s, { why: 'test-sent', by: s.by }),
  stopTest: (s: States['sendingTest']): Page =>
    page(s, { why: 'unsent', channel: s.by === 'email' ? 'mail' : 'text', unsent: { why: 'cancelled' } }),
  openMailPassword: (s: Page): States['mailPassword'] => start.mailPassword(s.flow),
  keepMailPassword: (s: States['mailPassword']): States['savingCodes'] => ({
    ...start.securityCodes(s.flow),
    focus: 'mailPassword',
    change: { choices: { mailPassword: s.lines.password.text } },
  }),
  forgetMailPassword: (s: States['mailPassword']): States['savingCodes'] => ({
    ...start.securityCodes(s.flow),
    focus: 'mailPassword',
    change: { choices: { mailPassword: null } },
  }),
  backToCodes: (s: States['mailPassword']): Page => ({ ...start.securityCodes(s.flow), focus: 'mailPassword' }),
  leaveCodes: (s: Page): States['security'] =>
    start.security({ opened: s.flow.opened, proven: s.flow.proven }, null, 'codes'),
  noticesSent: (s: States['security'], e: Of<'noticesSent'>): States['security'] => ({
    ...s,
    who: { ...s.who, opened: e.opened },
  }),
};
