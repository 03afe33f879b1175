// Security codes: the six digits that an app shows, or that are sent by mail or text message. They are asked for on the way back in
// and before a change; the last two pages turn them on.

import type { ProofKind } from '../account/types.ts';
import type { Note } from '../machine/note.ts';
import type { AnswerRow, Choice, Form, Given, Happened, Page } from '../machine/page.ts';
import {
  type ByHost,
  type FirstStart,
  reopened,
  type SignedIn,
  settled,
  signedIn,
  wayBack,
} from '../machine/session.ts';
import { emptyField, fieldOf } from '../machine/text-field.ts';
import { startedUp } from './security-info.ts';
import { signedOut } from './security-page.ts';
import {
  blank,
  byApp,
  changedElsewhere,
  closesWhenIdle,
  form,
  list,
  noteRefusal,
  type PasswordForm,
  passwordForm,
  proofLeads,
  refusedWhenWeighed,
  say,
  sayCodeAsPassword,
  sayEmpty,
  sayRefusal,
  saySixDigits,
  saySixDigitsIn,
  sendsMessages,
  submitPassword,
  type Towards,
  waiting,
} from './shared-rows.ts';

/** A code proves the identity on the way back in (`towards` null), or of somebody signed in, towards a page. */
interface Requested {
  readonly session: ByHost | SignedIn;
  readonly towards: Towards | null;
}

/** The address, or the end of the number, that a code is to be sent to, typed in full. */
export type Destination = Form<'answer', ByHost | SignedIn> & Requested & { readonly by: 'email' | 'phone' };

/** `completed`: the destination, for sending once more. `resendFrom`: ms since 1970. */
export type SecurityCode = Form<'digits', ByHost | SignedIn> &
  Requested & { readonly by: ProofKind; readonly completed: string; readonly resendFrom: number };

export type StepUpWays = Choice<SignedIn> & { readonly towards: Towards };
export type StepUp = Form<'answer', SignedIn> & { readonly towards: Towards; readonly by: 'app' | 'password' };
export type ResetPassword = PasswordForm<never, ByHost>;
export type SecurityCodes = Choice<SignedIn | FirstStart> & { readonly note: Note | null };
export type MailPassword = Form<'password', SignedIn | FirstStart>;

declare module '../machine/page.ts' {
  interface Pages {
    stepUpWays: { given: { readonly session: SignedIn; readonly towards: Towards }; data: StepUpWays };
    stepUp: { given: { readonly session: SignedIn; readonly towards: Towards }; data: StepUp };
    destination: {
      given: Requested & { readonly by: 'email' | 'phone'; readonly typed?: string; readonly note?: Note };
      data: Destination;
    };
    securityCode: {
      given: Requested & { readonly by: ProofKind; readonly completed?: string; readonly resendFrom?: number };
      data: SecurityCode;
    };
    resetPassword: { given: { readonly session: ByHost }; data: ResetPassword };
    securityCodes: {
      given: { readonly session: SignedIn | FirstStart; readonly note?: Note; readonly focus?: 'mailPassword' };
      data: SecurityCodes;
    };
    mailPassword: { given: { readonly session: SignedIn | FirstStart }; data: MailPassword };
  }
}

// ── Asked before a change, or at sign-in ──

/** The ways that are enrolled and work here, to choose from. */
const stepUpWays: Page<'stepUpWays'> = {
  open: ({ session, towards }) => ({
    session,
    towards,
    focus: session.opened.view.ways[0]?.kind ?? 'back',
  }),
  on: {
    ...list,
    ...closesWhenIdle,
    askBy: [
      { if: byApp, to: 'stepUp', with: ({ session, towards }) => ({ session, towards }) },
      {
        to: 'destination',
        with: ({ session, towards }, { by }) => (by === 'app' ? undefined : { session, towards, by }),
      },
    ],
    back: [
      { if: ({ towards }) => towards === 'signIn', to: 'signIn', with: signedOut },
      { to: 'security', with: ({ session, towards }) => ({ session, row: rowOf[towards] }) },
    ],
  },
};

/** The row of the security page that each proof was asked for. */
const rowOf = {
  setUpCode: 'code',
  phone: 'phone',
  otherEmail: 'otherEmail',
  app: 'app',
  changePassword: 'password',
  codes: 'codes',
  signIn: 'code',
} as const satisfies Record<Towards, Given<'security'>['row']>;

const proved: readonly AnswerRow<StepUp, 'proved'>[] = [
  {
    // The password was asked for, and by now the account has more to show: the password alone proves nothing then.
    if: ({ by }, { opened }) => by === 'password' && opened.view.ways.length > 0,
    to: 'stepUpWays',
    with: ({ towards }, { opened }) => ({ session: signedIn(opened, 0), towards }),
  },
  ...proofLeads,
];

/** A wrong answer is typed anew. */
const answerAnew = {
  set: (s: StepUp, { refusal }: Happened<'refused'>): StepUp => ({
    ...say(s, refusal, 'answer'),
    fields: refusal.why === 'wrong' ? { answer: emptyField } : s.fields,
  }),
};

const sayNotDigits = saySixDigitsIn('answer');
const sayCodeInstead = sayCodeAsPassword('answer');

/** The app where one is enrolled, else the password. */
const stepUp: Page<'stepUp'> = {
  typedAnew: { answer: 'answer' },
  open: ({ session, towards }) => ({
    ...blank,
    session,
    towards,
    by: session.opened.view.app ? 'app' : 'password',
    fields: { answer: emptyField },
    focus: 'answer',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      { ...sayCodeInstead, if: (s, e, c) => s.by === 'password' && sayCodeInstead.if(s, e, c) },
      { ...sayNotDigits, if: (s, e, c) => s.by === 'app' && sayNotDigits.if(s, e, c) },
      { if: waiting },
      {
        if: ({ by }) => by === 'app',
        ask: 'proveDigits',
        with: ({ session, fields }) => ({ opened: session.opened, by: 'app', digits: fields.answer.text }),
        answers: { proved, refused: [changedElsewhere, answerAnew] },
      },
      {
        ask: 'provePassword',
        with: ({ session, fields }) => ({ opened: session.opened, password: fields.answer.text }),
        answers: { proved, refused: [changedElsewhere, answerAnew] },
      },
    ],
    back: [
      {
        if: ({ session, towards }) => towards === 'signIn' || sendsMessages(session.opened.view),
        to: 'stepUpWays',
        with: ({ session, towards }) => ({ session, towards }),
      },
      { to: 'security', with: ({ session, towards }) => ({ session, row: rowOf[towards] }) },
    ],
  },
};

// ── Sent, and typed ──

/** Back to the ways: of the way back in, or of the step-up. */
const backToWays = [
  {
    if: ({ session }: Requested) => session.kind === 'byHost',
    to: 'receive',
    with: ({ session }: Requested): Given<'receive'> | undefined =>
      session.kind === 'byHost' ? { session: wayBack(session), host: session.host } : undefined,
  },
  {
    to: 'stepUpWays',
    with: ({ session, towards }: Requested): Given<'stepUpWays'> | undefined =>
      session.kind === 'byHost' || towards === null ? undefined : { session, towards },
  },
] as const;

const accountIn = ({ session }: Requested) => (session.kind === 'byHost' ? session.host : session.opened);

const destination: Page<'destination'> = {
  draftOf: ({ by }) => by,
  draftWhile: ['receive', 'stepUpWays', 'securityCode'],
  open: ({ session, towards, by, typed = '', note = null }) => ({
    ...blank,
    session,
    towards,
    by,
    note,
    fields: { answer: fieldOf(typed) },
    focus: 'answer',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      { if: waiting },
      {
        ask: 'sendCode',
        with: (s) => ({ account: accountIn(s), by: s.by, completed: s.fields.answer.text }),
        meanwhile: { back: { set: (s) => s } },
        answers: {
          codeSent: {
            to: 'securityCode',
            with: ({ session, towards, by, fields }, { sent: { resendFrom } }) => ({
              session,
              towards,
              by,
              completed: fields.answer.text,
              resendFrom,
            }),
          },
          refused: [
            changedElsewhere,
            {
              // The one before it is still good: it may be arriving this moment.
              if: (_, { refusal }) => refusal.why === 'too-soon' && refusal.sent,
              to: 'securityCode',
              with: ({ session, towards, by, fields }, { refusal }) =>
                refusal.why === 'too-soon'
                  ? { session, towards, by, completed: fields.answer.text, resendFrom: refusal.until }
                  : undefined,
            },
            // The destination as typed stays: it was right, or can be mended.
            { set: (s, { refusal }) => say(s, refusal, 'answer') },
          ],
        },
      },
    ],
    back: backToWays,
  },
};

/** Wrong digits are typed anew. */
const digitsAnew = {
  set: (s: SecurityCode, { refusal }: Happened<'refused'>): SecurityCode => ({
    ...say(s, refusal, 'digits'),
    fields: { digits: emptyField },
  }),
};

const securityCode: Page<'securityCode'> = {
  typedAnew: { digits: 'answer' },
  open: ({ session, towards, by, completed = '', resendFrom = 0 }) => ({
    ...blank,
    session,
    towards,
    by,
    completed,
    resendFrom,
    fields: { digits: emptyField },
    focus: 'digits',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      saySixDigits,
      { if: waiting },
      {
        if: ({ session }) => session.kind === 'byHost',
        ask: 'letIn',
        with: (s) =>
          s.session.kind === 'byHost' ? { host: s.session.host, by: s.by, digits: s.fields.digits.text } : undefined,
        answers: {
          letIn: {
            to: 'resetPassword',
            with: ({ session }, { host }) =>
              session.kind === 'byHost' ? { session: { ...session, host } } : undefined,
          },
          refused: [changedElsewhere, digitsAnew],
        },
      },
      {
        ask: 'proveDigits',
        with: (s) =>
          s.session.kind === 'byHost'
            ? undefined
            : { opened: s.session.opened, by: s.by, digits: s.fields.digits.text },
        answers: { proved: proofLeads, refused: [changedElsewhere, digitsAnew] },
      },
    ],
    resend: [
      {
        if: ({ resendFrom }, _, { now }) => now < resendFrom,
        set: (s) => say(s, { why: 'too-soon', until: s.resendFrom, sent: true }),
      },
      {
        if: ({ by }) => by !== 'app',
        ask: 'sendCode',
        with: (s) => (s.by === 'app' ? undefined : { account: accountIn(s), by: s.by, completed: s.completed }),
        meanwhile: { back: { set: (s) => s } },
        answers: {
          codeSent: {
            set: (s, { sent: { resendFrom } }) => ({
              ...s,
              resendFrom,
              note: null,
              fields: { digits: emptyField },
              focus: 'digits',
            }),
          },
          // A code that was sent before may still be typed: the page stays.
          refused: [
            changedElsewhere,
            {
              if: (_, { refusal }) => refusal.why === 'too-soon' && refusal.sent,
              set: (s, { refusal }) => ({
                ...s,
                resendFrom: refusal.why === 'too-soon' ? refusal.until : s.resendFrom,
              }),
            },
            sayRefusal,
          ],
        },
      },
    ],
    back: [
      {
        if: ({ by }) => by !== 'app',
        to: 'destination',
        with: ({ session, towards, by, completed }) =>
          by === 'app' ? undefined : { session, towards, by, typed: completed },
      },
      // The app's digits are asked for here only on the way back in.
      backToWays[0],
    ],
  },
};

/** The digits were right: a new password, and the recovery code stays. */
const resetPassword: Page<'resetPassword'> = {
  typedAnew: { next: 'secret', again: 'secret' },
  open: ({ session }) => ({
    ...blank,
    session,
    fields: { next: emptyField, again: emptyField },
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
      {
        ask: 'resetPassword',
        with: ({ session, fields }) => ({ host: session.host, password: fields.next.text }),
        writes: true,
        answers: {
          saved: {
            to: 'security',
            with: (_, { opened }, { now }) => ({
              session: signedIn(opened, now),
              banner: { say: 'password-reset' },
            }),
          },
          refused: [changedElsewhere, sayRefusal],
        },
      },
    ],
    back: { to: 'receive', with: ({ session }) => ({ session: wayBack(session), host: session.host }) },
  },
};

// ── Turned on and off ──

const chosen: readonly AnswerRow<SecurityCodes, 'saved'>[] = [
  {
    if: ({ session }) => session.kind === 'firstStart',
    to: 'security',
    with: ({ session }, e) => (session.kind === 'firstStart' ? startedUp(reopened(session, e)) : undefined),
  },
  { set: (s, e) => ({ ...s, session: reopened(s.session, e), note: { why: 'choice-saved' } }) },
];

/** A test message to one's own address or number; Esc calls it off. */
const test = (by: 'email' | 'phone') =>
  ({
    if: (_: SecurityCodes, e: Happened<'sendTest'>): boolean => e.by === by,
    ask: 'sendTest',
    with: ({ session }: SecurityCodes) => ({ opened: session.opened, by }),
    set: (s: SecurityCodes): SecurityCodes => ({ ...s, note: null }),
    meanwhile: {
      back: {
        set: (s: SecurityCodes): SecurityCodes => ({
          ...s,
          note: { why: 'unsent', channel: by === 'email' ? 'mail' : 'text', unsent: { why: 'cancelled' } },
        }),
      },
    },
    answers: {
      testSent: { set: (s: SecurityCodes): SecurityCodes => ({ ...s, note: { why: 'test-sent', by } }) },
      refused: [changedElsewhere, noteRefusal],
    },
  }) as const;

/** Where nothing works, there is nothing to turn on. */
const firstRow = ({ session }: Given<'securityCodes'>): string => {
  if (session.kind === 'firstStart') return 'skip';
  const { hostSlot: codes, ways } = session.opened.view;
  return codes === 'off' && ways.length === 0 ? 'wait' : 'codes';
};

const securityCodes: Page<'securityCodes'> = {
  open: (given) => ({
    session: given.session,
    note: given.note ?? null,
    focus: given.focus ?? firstRow(given),
  }),
  on: {
    ...list,
    ...closesWhenIdle,
    turnCodes: {
      ask: 'turnCodes',
      with: ({ session: { opened } }, { on }) => ({ opened, on }),
      set: (s) => ({ ...s, note: null }),
      writes: true,
      answers: { saved: chosen, refused: [changedElsewhere, noteRefusal] },
    },
    setChoices: {
      ask: 'choose',
      with: ({ session: { opened } }, { choices }) => ({ opened, choices }),
      set: (s) => ({ ...s, note: null }),
      writes: true,
      answers: { saved: chosen, refused: [changedElsewhere, noteRefusal] },
    },
    sendTest: [test('email'), test('phone')],
    openMailPassword: { to: 'mailPassword', with: ({ session }) => ({ session }) },
    skip: {
      if: ({ session }) => session.kind === 'firstStart',
      to: 'security',
      with: ({ session }) => (session.kind === 'firstStart' ? startedUp(session) : undefined),
    },
    back: { to: 'security', with: ({ session }) => ({ session: settled(session), row: 'codes' }) },
  },
};

const keepPassword = (password: (s: MailPassword) => string | null) =>
  ({
    ask: 'choose',
    with: (s: MailPassword) => ({ opened: s.session.opened, choices: { mailPassword: password(s) } }),
    writes: true,
    answers: {
      saved: [
        {
          if: ({ session }: MailPassword) => session.kind === 'firstStart',
          to: 'security',
          with: ({ session }: MailPassword, e: Happened<'saved'>): Given<'security'> | undefined =>
            session.kind === 'firstStart' ? startedUp(reopened(session, e)) : undefined,
        },
        {
          to: 'securityCodes',
          with: ({ session }: MailPassword, e: Happened<'saved'>): Given<'securityCodes'> => ({
            session: reopened(session, e),
            note: { why: 'choice-saved' },
            focus: 'mailPassword',
          }),
        },
      ],
      refused: [changedElsewhere, sayRefusal],
    },
  }) as const;

/** The password of the mail server, which is sealed in the account. */
const mailPassword: Page<'mailPassword'> = {
  typedAnew: { password: 'secret' },
  open: ({ session }) => ({ ...blank, session, fields: { password: emptyField }, focus: 'password' }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [sayEmpty, keepPassword(({ fields }) => fields.password.text)],
    remove: keepPassword(() => null),
    back: { to: 'securityCodes', with: ({ session }) => ({ session, focus: 'mailPassword' }) },
  },
};

/** The pages of this journey, in reading order. */
export const securityCodesPages = {
  stepUpWays,
  stepUp,
  destination,
  securityCode,
  resetPassword,
  securityCodes,
  mailPassword,
} as const;
