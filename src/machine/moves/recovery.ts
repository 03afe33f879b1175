// Moves of walking back in: the reason, who it is, the code, and what comes after it.

import { codeChosen } from '../code-typed.ts';
import type { Context } from '../context.ts';
import type { Event } from '../events.ts';
import { emptyLine } from '../line.ts';
import type { SignedIn, States } from '../model.ts';
import * as start from '../start.ts';
import { type Of, say } from './forms.ts';

/** The captcha is asked anew; the address stays. */
const newCaptcha = (s: States['identify']): States['identify'] => ({
  ...s,
  lines: { ...s.lines, captcha: emptyLine },
  focus: 'captcha',
});

const opening = (s: States['enterCode'], answer: number, c: Context): States['openingWithCode'] | undefined => {
  const code = codeChosen(s, answer, c);
  return code === undefined ? undefined : { ...s, note: null, code };
};

/** The whole way was gone a moment ago: there is no better proof of who is there. */
const backInWith = (e: Of<'saved'>, c: Context): SignedIn => ({ opened: e.opened, proven: c.now });

export const recoveryMoves = {
  lostAccess: (s: States['signIn']): States['reason'] => start.lostAccess(s.lines.email.text),
  chooseReason: (s: States['reason'], e: Of<'choose'>): States['reason'] => ({
    way: { ...s.way, reason: e.reason },
    focus: e.reason,
  }),
  beforeYouGoOn: (s: States['reason']): States['beforeYouGoOn'] => ({ way: s.way, focus: 'signInAgain' }),
  backToReason: (s: States['beforeYouGoOn']): States['reason'] => start.reason(s.way),

  identify: (s: States['reason'] | States['beforeYouGoOn'] | States['receive']): States['identify'] =>
    start.identify(s.way),
  showChallenge: (s: States['identify'], e: Of<'challenged'>): States['identify'] => ({ ...s, challenge: e.challenge }),
  clearCaptcha: (s: States['identify']): States['identify'] => ({ ...newCaptcha(s), note: null }),
  otherWay: (s: States['identify']): States['identify'] => ({ ...newCaptcha(s), note: null, inWords: !s.inWords }),
  sayCaptcha: (s: States['identify'], e: Of<'captchaWrong'>): States['identify'] => ({
    ...newCaptcha(s),
    challenge: e.challenge,
    note: { why: 'captcha' },
  }),
  unidentify: (s: States['identify']): States['reason'] =>
    start.reason({ ...s.way, email: s.lines.email.text, inWords: s.inWords }),
  receive: (s: States['identify'], e: Of<'captchaRight'>, c: Context): States['receive'] =>
    start.receive({ ...s.way, email: c.rules.readEmail(s.lines.email.text) ?? '', inWords: s.inWords }, e.host),

  enterCode: (s: States['receive']): States['enterCode'] => start.enterCode(s.way),
  backToReceive: (s: States['enterCode']): States['receive'] => start.receive({ ...s.way, typed: s.lines.code }),
  useTyped: (s: States['enterCode'], _: Event, c: Context): States['openingWithCode'] | undefined => opening(s, 0, c),
  useReading: (s: States['enterCode'], e: Of<'useReading'>, c: Context): States['openingWithCode'] | undefined =>
    opening(s, e.answer, c),
  refuseCode: (s: States['openingWithCode'], e: Of<'refused'>): States['enterCode'] => {
    const { code: _, ...form } = s;
    return say(form, e.refusal, 'code');
  },
  useCode: (s: States['openingWithCode'], e: Of<'codeOpened'>): States['useCode'] => ({
    way: { ...s.way, typed: s.lines.code },
    recovery: e.recovery,
    gathered: start.nothingGathered,
    focus: 'accept',
  }),
  notNow: (s: States['useCode'] | States['olderWithCode']): States['enterCode'] => start.enterCode(s.way),

  askOlderWithCode: (s: States['openingWithCode']): States['olderWithCode'] => ({
    way: { ...s.way, typed: s.lines.code },
    code: s.code,
    focus: 'back',
  }),
  useOlderCode: (s: States['openingOlderWithCode'], e: Of<'codeOpened'>): States['useCode'] => ({
    way: s.way,
    recovery: e.recovery,
    gathered: start.nothingGathered,
    focus: 'accept',
  }),
  refuseOlderCode: (s: States['openingOlderWithCode'], e: Of<'refused'>): States['enterCode'] =>
    say(start.enterCode(s.way), e.refusal),

  newPassword: (s: States['useCode']): States['newPassword'] =>
    start.newPassword({
      kind: 'recover',
      ...s.way,
      recovery: s.recovery,
      password: '',
      ...s.gathered,
    }),
  backToUseCode: (s: States['newPassword']): States['useCode'] => {
    const { reason, email, typed, inWords, recovery, info, drafts, fresh } = s.flow;
    return {
      way: { reason, email, typed, inWords },
      recovery,
      gathered: { info, drafts, fresh },
      focus: 'accept',
    };
  },

  backIn: (s: States['recovering'], e: Of<'saved'>, c: Context): States['security'] | undefined =>
    s.flow.kind === 'recover'
      ? start.security(backInWith(e, c), { say: 'recovered', reason: s.flow.reason, no: s.fresh.no })
      : undefined,
  intruder: (s: States['recovering'], e: Of<'saved'>, c: Context): States['intruder'] | undefined =>
    s.flow.kind === 'recover' ? { who: backInWith(e, c), no: s.fresh.no, before: s.flow.recovery.view } : undefined,
  afterIntruder: (s: States['intruder']): States['security'] =>
    start.security(s.who, { say: 'recovered', reason: 'someone-else', no: s.no }),
};
