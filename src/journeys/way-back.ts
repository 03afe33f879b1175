// The way back in: the reason, the account, the ways to receive a security code, the recovery code, and the new password. The pages
// between the new password and the new code are the security info (security-info.ts) and the new code (recovery-code.ts).

import type { AccountView, HostAccess, Reason } from '../account/types.ts';
import type { Challenge } from '../captcha/challenge.ts';
import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Context } from '../machine/context.ts';
import type { EventName } from '../machine/events.ts';
import type { Note } from '../machine/note.ts';
import type { Choice, Form, Given, Happened, Page } from '../machine/page.ts';
import { type BackIn, noDrafts, type SignedIn, type WayBack, wayBack } from '../machine/session.ts';
import { emptyField, fieldOf } from '../machine/text-field.ts';
import {
  blank,
  byApp,
  closesWhenIdle,
  codeChosen,
  forgetField,
  form,
  list,
  type PasswordForm,
  passwordForm,
  reads,
  refusedWhenWeighed,
  say,
  sayCodeAsAddress,
  sayEmpty,
  sayNoAddress,
  sayNoCode,
  sayReading,
  sayRefusal,
  submitPassword,
  waiting,
} from './shared-rows.ts';

export type Identify = Form<'email' | 'captcha', WayBack> & {
  readonly challenge: Challenge | null;
  /** The captcha is asked for as a question in words. */
  readonly inWords: boolean;
};

/** `host`: the messages that this computer can send; null: none, or not looked up yet (`looked` false). */
export type Receive = Choice<WayBack> & { readonly host: HostAccess | null; readonly looked: boolean };
export type EnterCode = Form<'code', WayBack>;
export type OlderWithCode = Choice<WayBack> & { readonly code: RecoveryCode };
export type NewPassword = PasswordForm<never, BackIn>;

/** Somebody else had changed the account: `before` is what they had made of it. */
export interface Intruder {
  readonly session: SignedIn;
  readonly before: AccountView;
  readonly no: number;
}

declare module '../machine/page.ts' {
  interface Pages {
    reason: { given: { readonly session: WayBack } | { readonly email: string }; data: Choice<WayBack> };
    beforeYouGoOn: { given: { readonly session: WayBack }; data: Choice<WayBack> };
    identify: { given: { readonly session: WayBack }; data: Identify };
    receive: { given: { readonly session: WayBack; readonly host?: HostAccess | null }; data: Receive };
    enterCode: { given: { readonly session: WayBack; readonly note?: Note }; data: EnterCode };
    olderWithCode: { given: { readonly session: WayBack; readonly code: RecoveryCode }; data: OlderWithCode };
    useCode: { given: { readonly session: BackIn }; data: Choice<BackIn> };
    newPassword: { given: { readonly session: BackIn }; data: NewPassword };
    intruder: { given: Intruder; data: Intruder };
  }
}

const backToSignIn = {
  to: 'signIn',
  with: ({ session }: { readonly session: WayBack }): Given<'signIn'> => ({ email: session.email }),
} as const;

const reason: Page<'reason'> = {
  open: (given) => {
    const session: WayBack =
      'session' in given
        ? given.session
        : { kind: 'wayBack', reason: 'forgot', email: given.email, typed: emptyField, inWords: false };
    return { session, focus: session.reason };
  },
  on: {
    ...list,
    ...closesWhenIdle,
    chooseReason: { set: (s, e) => ({ session: { ...s.session, reason: e.reason }, focus: e.reason }) },
    submit: [
      {
        // The password is known: a look at the keyboard may be all it takes.
        if: ({ session }) => session.reason === ('cannot-sign-in' satisfies Reason),
        to: 'beforeYouGoOn',
        with: ({ session }) => ({ session }),
      },
      { to: 'identify', with: ({ session }) => ({ session }) },
    ],
    back: backToSignIn,
  },
};

const beforeYouGoOn: Page<'beforeYouGoOn'> = {
  open: ({ session }) => ({ session, focus: 'signInAgain' }),
  on: {
    ...list,
    ...closesWhenIdle,
    submit: { to: 'identify', with: ({ session }) => ({ session }) },
    signInAgain: backToSignIn,
    back: { to: 'reason', with: ({ session }) => ({ session }) },
  },
};

/** The captcha is typed anew; the address stays. */
const captchaAnew = (s: Identify): Identify => ({
  ...forgetField<'email' | 'captcha', Identify>(s, 'captcha'),
  note: null,
  focus: 'captcha',
});

const identify: Page<'identify'> = {
  typedAnew: { captcha: 'answer' },
  open: ({ session }) => ({
    ...blank,
    session,
    fields: { email: fieldOf(session.email), captcha: emptyField },
    focus: session.email === '' ? 'email' : 'captcha',
    challenge: null,
    inWords: session.inWords,
  }),
  runs: { run: 'challenge', with: (s) => (s.challenge === null ? {} : undefined) },
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    challenged: { set: (s, { challenge }) => ({ ...s, challenge }) },
    another: { set: captchaAnew, run: 'challenge', with: () => ({}) },
    otherWay: { set: (s) => ({ ...captchaAnew(s), inWords: !s.inWords }) },
    submit: [
      sayEmpty,
      sayCodeAsAddress,
      sayNoAddress,
      {
        run: 'checkCaptcha',
        with: ({ challenge, fields, inWords }) => ({
          challenge,
          typed: fields.captcha.text,
          inWords,
          email: fields.email.text,
        }),
      },
    ],
    captchaRight: [
      // The person may have typed on while the answer was checked.
      sayNoAddress,
      {
        to: 'receive',
        with: ({ session, fields, inWords }, { host }, c) => ({
          session: { ...session, email: c.rules.readEmail(fields.email.text) ?? '', inWords },
          host,
        }),
      },
    ],
    captchaWrong: {
      set: (s, { challenge }) =>
        say({ ...captchaAnew(s), challenge }, { why: 'captcha', inWords: s.inWords }, 'captcha'),
    },
    back: {
      to: 'reason',
      with: ({ session, fields, inWords }) => ({ session: { ...session, email: fields.email.text, inWords } }),
    },
  },
};

/** "How do you want to receive your security code?" A code that was sent to `host` may still be typed. */
const receive: Page<'receive'> = {
  open: ({ session, host }) => ({
    session,
    host: host ?? null,
    looked: host !== undefined,
    focus: host?.ways[0]?.kind ?? 'noneOfThese',
  }),
  runs: { run: 'findWays', with: ({ session, looked }) => (looked ? undefined : { email: session.email }) },
  on: {
    ...list,
    ...closesWhenIdle,
    waysFound: { set: (s, { host }) => ({ ...s, host, looked: true }) },
    askBy: [
      {
        if: byApp,
        to: 'securityCode',
        with: ({ session, host }) =>
          host === null ? undefined : { session: { ...session, kind: 'byHost', host }, towards: null, by: 'app' },
      },
      {
        to: 'destination',
        with: ({ session, host }, { by }) =>
          host === null || by === 'app'
            ? undefined
            : { session: { ...session, kind: 'byHost', host }, towards: null, by },
      },
    ],
    noneOfThese: { to: 'enterCode', with: ({ session }) => ({ session }) },
    back: { to: 'identify', with: ({ session }) => ({ session }) },
  },
};

const withTyped = ({ session, fields }: EnterCode): WayBack => ({ ...session, typed: fields.code });

/** The recovery code opened the account: everything is gathered from here on, for one write. */
const gathering = (session: WayBack, { recovery }: Happened<'codeOpened'>): BackIn => ({
  ...session,
  kind: 'backIn',
  recovery,
  password: '',
  info: {},
  drafts: noDrafts,
  fresh: null,
});

const openWith = <E extends EventName>(
  chosen: (s: EnterCode, e: Happened<E>, c: Context) => RecoveryCode | undefined,
) =>
  ({
    ask: 'openWithCode',
    with: (s: EnterCode, e: Happened<E>, c: Context) => {
      const code = chosen(s, e, c);
      return code && { email: s.session.email, code };
    },
    set: (s: EnterCode): EnterCode => ({ ...s, note: null }),
    answers: {
      codeOpened: {
        to: 'useCode',
        with: (s: EnterCode, e: Happened<'codeOpened'>) => ({ session: gathering(withTyped(s), e) }),
      },
      olderCopy: {
        to: 'olderWithCode',
        with: (s: EnterCode, { code }: Happened<'olderCopy'>) => ({ session: withTyped(s), code }),
      },
      refused: { set: (s: EnterCode, { refusal }: Happened<'refused'>) => say(s, refusal, 'code') },
    },
  }) as const;

const enterCode: Page<'enterCode'> = {
  // The session keeps the code as typed.
  typedAnew: { code: 'answer' },
  open: ({ session, note = null }) => ({ ...blank, session, note, fields: { code: session.typed }, focus: 'code' }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      { if: waiting },
      { if: reads, ...openWith((s, _, c) => codeChosen(s, 0, c)) },
      sayNoCode,
      sayReading,
    ],
    useReading: [
      { if: waiting },
      {
        if: (s, { answer }, c) => codeChosen(s, answer, c) !== undefined,
        ...openWith((s, e: Happened<'useReading'>, c) => codeChosen(s, e.answer, c)),
      },
    ],
    // The ways are looked up anew.
    back: { to: 'receive', with: (s) => ({ session: withTyped(s) }) },
  },
};

const notNow = {
  to: 'enterCode',
  with: ({ session }: { readonly session: WayBack | BackIn }): Given<'enterCode'> => ({ session: wayBack(session) }),
} as const;

const olderWithCode: Page<'olderWithCode'> = {
  open: ({ session, code }) => ({ session, code, focus: 'back' }),
  on: {
    ...list,
    ...closesWhenIdle,
    accept: {
      ask: 'openOlderWithCode',
      with: ({ session, code }) => ({ email: session.email, code }),
      answers: {
        codeOpened: { to: 'useCode', with: ({ session }, e) => ({ session: gathering(session, e) }) },
        refused: { to: 'enterCode', with: ({ session }, { refusal }) => ({ session, note: refusal }) },
      },
    },
    back: notNow,
  },
};

/** Before the code is spent: what it will do. The password is typed anew after it. */
const useCode: Page<'useCode'> = {
  open: ({ session }) => ({ session: { ...session, password: '' }, focus: 'accept' }),
  on: {
    ...list,
    ...closesWhenIdle,
    accept: { to: 'newPassword', with: ({ session }) => ({ session }) },
    back: notNow,
  },
};

const newPassword: Page<'newPassword'> = {
  typedAnew: { next: 'secret', again: 'secret' },
  open: ({ session }) => ({
    ...blank,
    session,
    fields: { next: fieldOf(session.password), again: fieldOf(session.password) },
    focus: 'next',
    strength: null,
  }),
  on: {
    ...passwordForm,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: submitPassword,
    weighed: [
      ...refusedWhenWeighed,
      { to: 'phone', with: ({ session, fields }) => ({ session: { ...session, password: fields.next.text } }) },
    ],
    back: { to: 'useCode', with: ({ session }) => ({ session }) },
  },
};

const intruder: Page<'intruder'> = {
  open: (given) => given,
  on: {
    ...closesWhenIdle,
    submit: {
      to: 'security',
      with: ({ session, no }) => ({ session, banner: { say: 'recovered', reason: 'someone-else', no } }),
    },
  },
};

/** The pages of this journey, in reading order. */
export const wayBackPages = {
  reason,
  beforeYouGoOn,
  identify,
  receive,
  enterCode,
  olderWithCode,
  useCode,
  newPassword,
  intruder,
} as const;
