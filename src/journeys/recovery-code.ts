// The recovery code: its page, a new one (shown, written down, typed back, live), and a check of the paper.

import type { CheckedCode, NewCode } from '../account/types.ts';
import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Context } from '../machine/context.ts';
import type { EventName } from '../machine/events.ts';
import type { Note } from '../machine/note.ts';
import type { Choice, Form, Given, Happened, Page } from '../machine/page.ts';
import {
  type BackIn,
  type FirstStart,
  type Inside,
  type NewLocks,
  type Nobody,
  reopened,
  type SignedIn,
  settled,
  signedIn,
  unsavedIn,
} from '../machine/session.ts';
import { emptyField, fieldOf } from '../machine/text-field.ts';
import {
  blank,
  byPassword,
  changedElsewhere,
  closesWhenIdle,
  codeChosen,
  form,
  list,
  proveFirst,
  proven,
  reads,
  say,
  sayCodeAsAddress,
  sayEmpty,
  sayNoCode,
  sayReading,
  sayRefusal,
  type,
  waiting,
} from './shared-rows.ts';

/** A new code is part of four journeys: settings, first start, new locks, and the way back in. */
export type CodeSession = SignedIn | FirstStart | NewLocks | BackIn;

export type CodeIntro = Choice<Inside> & { readonly fresh: NewCode | null };

/** `note`: the reason why there is no code yet. `shownUntil`: ms since 1970; 0: hidden. `seen`: it was shown once. */
export interface CodeShown {
  readonly session: CodeSession;
  readonly fresh: NewCode | null;
  readonly shownUntil: number;
  readonly seen: boolean;
  readonly note: Note | null;
}

export type CodeConfirm = Form<'first' | 'second', CodeSession> & { readonly fresh: NewCode };
export interface CodeLive {
  readonly session: SignedIn | FirstStart;
  readonly no: number;
}
export type CheckCode = Form<'email' | 'code', SignedIn | Nobody>;
export interface CodeChecked {
  readonly session: SignedIn | Nobody;
  readonly answer: CheckedCode;
  readonly email: string;
}

declare module '../machine/page.ts' {
  interface Pages {
    recoveryCode: { given: { readonly session: Inside }; data: Choice<SignedIn> };
    codeIntro: { given: { readonly session: Inside; readonly fresh?: NewCode | null }; data: CodeIntro };
    codeShown: {
      given: { readonly session: CodeSession; readonly fresh: NewCode | null; readonly seen?: boolean };
      data: CodeShown;
    };
    codeConfirm: { given: { readonly session: CodeSession; readonly fresh: NewCode }; data: CodeConfirm };
    codeLive: { given: CodeLive; data: CodeLive };
    checkCode: { given: { readonly session: SignedIn | Nobody; readonly email?: string }; data: CheckCode };
    codeChecked: { given: CodeChecked; data: CodeChecked };
  }
}

/** The code hides itself after this long on screen, and each request keeps it as much longer (ms). */
const shownFor = 60_000;

const recoveryCode: Page<'recoveryCode'> = {
  open: ({ session }) => ({ session: settled(session), focus: 'setUp' }),
  on: {
    ...list,
    ...closesWhenIdle,
    setUp: [{ if: proven, to: 'codeIntro', with: ({ session }) => ({ session }) }, ...proveFirst('setUpCode')],
    check: { to: 'checkCode', with: ({ session }) => ({ session }) },
    back: { to: 'security', with: ({ session }) => ({ session, row: 'code' }) },
  },
};

const codeIntro: Page<'codeIntro'> = {
  open: ({ session, fresh = null }) => ({ session, fresh, focus: 'setUp' }),
  unsaved: ({ session, fresh }) => unsavedIn(session, fresh),
  on: {
    ...list,
    ...closesWhenIdle,
    setUp: { to: 'codeShown', with: ({ session, fresh }) => ({ session, fresh }) },
    back: [
      {
        if: ({ session }) => session.kind === 'newLocks',
        to: 'changePassword',
        with: ({ session }) =>
          session.kind === 'newLocks'
            ? { session, current: session.current, next: session.next, focus: 'locks' }
            : undefined,
      },
      {
        if: ({ session }) => session.kind === 'firstStart',
        to: 'phone',
        with: ({ session }) => (session.kind === 'firstStart' ? { session } : undefined),
      },
      { to: 'recoveryCode', with: ({ session }) => ({ session }) },
    ],
  },
};

const codeShown: Page<'codeShown'> = {
  open: ({ session, fresh, seen = false }) => ({ session, fresh, shownUntil: 0, seen, note: null }),
  unsaved: ({ session, fresh }) => unsavedIn(session, fresh),
  runs: {
    run: 'mint',
    with: ({ session, fresh }) =>
      fresh === null ? { account: session.kind === 'backIn' ? session.recovery : session.opened } : undefined,
  },
  on: {
    ...closesWhenIdle,
    minted: { set: (s, { fresh }) => ({ ...s, fresh }) },
    refused: { set: (s, { refusal }) => ({ ...s, note: refusal }) },
    show: {
      if: (s) => s.fresh !== null,
      set: (s, _, { now }) => ({ ...s, seen: true, shownUntil: now + shownFor }),
    },
    hide: { set: (s) => ({ ...s, shownUntil: 0 }) },
    more: { if: (s, _, { now }) => s.shownUntil > now, set: (s) => ({ ...s, shownUntil: s.shownUntil + shownFor }) },
    submit: [
      {
        if: (s) => s.fresh !== null && s.seen,
        to: 'codeConfirm',
        with: ({ session, fresh }) => (fresh === null ? undefined : { session, fresh }),
      },
      {
        if: (s) => s.fresh === null && s.note !== null,
        set: (s) => ({ ...s, note: null }),
        run: 'mint',
        with: ({ session }) => ({ account: session.kind === 'backIn' ? session.recovery : session.opened }),
      },
    ],
    back: [
      {
        if: ({ session }) => session.kind === 'backIn',
        to: 'app',
        with: ({ session, fresh }) => (session.kind === 'backIn' ? { session: { ...session, fresh } } : undefined),
      },
      {
        to: 'codeIntro',
        with: ({ session, fresh }) => (session.kind === 'backIn' ? undefined : { session, fresh }),
      },
    ],
  },
};

const groupLength = 5;
const codeLength = 25;
const groupOf = (code: string, group: number): string => code.slice(group * groupLength, (group + 1) * groupLength);

/** A whole code was typed or pasted in place of two groups of it: each field takes its own. */
function fromWhole(s: CodeConfirm, typed: string, c: Context): CodeConfirm {
  const whole = c.rules.readGroup(typed);
  const [first, second] = s.fresh.ask;
  const other = [0, 1, 2, 3, 4].find(
    (group) => !s.fresh.ask.includes(group) && groupOf(whole, group) !== groupOf(s.fresh.code, group),
  );
  return {
    ...s,
    fields: { first: fieldOf(groupOf(whole, first)), second: fieldOf(groupOf(whole, second)) },
    focus: 'second',
    note: other === undefined ? null : { why: 'group', group: other + 1 },
  };
}

/** A full group moves on to the next, and nothing that is typed is lost: what is too much for one goes to the other. */
function readBack(before: CodeConfirm, e: Happened<'edit'>, c: Context): CodeConfirm {
  const s = type(before, e);
  const { first, second } = s.fields;
  for (const typed of [first.text, second.text, first.text + second.text])
    if (typed.length === codeLength) return fromWhole(s, typed, c);
  const characters = [...first.text];
  const grown = first.text.length > before.fields.first.text.length && first.caret === first.text.length;
  if (e.field !== 'first' || !grown || characters.length < groupLength || second.text !== '') return s;
  const [group, rest] = [characters.slice(0, groupLength), characters.slice(groupLength)];
  return { ...s, fields: { first: fieldOf(group.join('')), second: fieldOf(rest.join('')) }, focus: 'second' };
}

/** Finds the first of the two groups typed back that is not the one shown, and its field. */
function wrongGroup(
  { fields, fresh }: CodeConfirm,
  c: Context,
): { readonly field: 'first' | 'second'; readonly note: Note } | undefined {
  for (const [index, field] of (['first', 'second'] as const).entries()) {
    const asked = fresh.ask[index] ?? 0;
    const group = asked + 1;
    const typed = c.rules.readGroup(fields[field].text);
    const by = Math.abs(typed.length - groupLength);
    if (typed.length < groupLength) return { field, note: { why: 'group-short', group, by } };
    if (typed.length > groupLength) return { field, note: { why: 'group-long', group, by } };
    if (typed !== groupOf(fresh.code, asked)) return { field, note: { why: 'group', group } };
  }
  return undefined;
}

const codeConfirm: Page<'codeConfirm'> = {
  // The code is looked at again, and is in the model there as well.
  draftWhile: ['codeShown'],
  open: ({ session, fresh }) => ({
    ...blank,
    session,
    fresh,
    fields: { first: emptyField, second: emptyField },
    focus: 'first',
  }),
  unsaved: ({ session, fresh }) => unsavedIn(session, fresh),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    edit: { set: readBack },
    submit: [
      sayEmpty,
      {
        if: (s, _, c) => wrongGroup(s, c) !== undefined,
        set: (s, _, c) => {
          const wrong = wrongGroup(s, c);
          return wrong === undefined ? s : say(s, wrong.note, wrong.field);
        },
      },
      {
        if: ({ session }) => session.kind === 'newLocks',
        ask: 'changeLocks',
        with: ({ session, fresh }) =>
          session.kind === 'newLocks'
            ? { opened: session.opened, current: session.current, next: session.next, code: fresh }
            : undefined,
        writes: true,
        answers: {
          saved: {
            to: 'security',
            with: ({ fresh }, { opened }, c) => ({
              session: byPassword(opened, c),
              banner: { say: 'locks-changed', no: fresh.no },
            }),
          },
          refused: [changedElsewhere, sayRefusal],
        },
      },
      {
        if: ({ session }) => session.kind === 'backIn',
        ask: 'recover',
        with: ({ session, fresh }) => {
          if (session.kind !== 'backIn') return undefined;
          const { recovery, reason, password, info } = session;
          return { recovery, reason, password, info, code: fresh };
        },
        writes: true,
        answers: {
          // The whole way was gone a moment ago: there is no better proof of the person's identity.
          saved: [
            {
              if: ({ session }) => session.kind === 'backIn' && session.reason === 'someone-else',
              to: 'intruder',
              with: ({ session, fresh }, { opened }, { now }) =>
                session.kind === 'backIn'
                  ? { session: signedIn(opened, now), no: fresh.no, before: session.recovery.view }
                  : undefined,
            },
            {
              to: 'security',
              with: ({ session, fresh }, { opened }, { now }) =>
                session.kind === 'backIn'
                  ? {
                      session: signedIn(opened, now),
                      banner: { say: 'recovered', reason: session.reason, no: fresh.no },
                    }
                  : undefined,
            },
          ],
          refused: [changedElsewhere, sayRefusal],
        },
      },
      {
        ask: 'setCode',
        with: ({ session, fresh }) => (session.kind === 'backIn' ? undefined : { opened: session.opened, code: fresh }),
        writes: true,
        answers: {
          saved: {
            to: 'codeLive',
            with: ({ session, fresh }, e) =>
              session.kind === 'backIn'
                ? undefined
                : {
                    session: reopened(session.kind === 'firstStart' ? session : settled(session), e),
                    no: fresh.no,
                  },
          },
          refused: [changedElsewhere, sayRefusal],
        },
      },
    ],
    back: { to: 'codeShown', with: ({ session, fresh }) => ({ session, fresh, seen: true }) },
  },
};

const codeLive: Page<'codeLive'> = {
  open: (given) => given,
  on: {
    ...closesWhenIdle,
    submit: [
      {
        // Paper is what lets one back in; the rest is an offer.
        if: ({ session }) => session.kind === 'firstStart',
        to: 'phone',
        with: ({ session }) => (session.kind === 'firstStart' ? { session } : undefined),
      },
      { to: 'security', with: ({ session, no }) => ({ session, banner: { say: 'code-live', no } }) },
    ],
  },
};

// ── Checking the paper ──

/** Back to the code's page, or to the first page where nobody is signed in. */
const leaveCheck = <S extends { readonly session: SignedIn | Nobody }>(email: (s: S) => string) =>
  [
    {
      if: ({ session }: S) => session.kind === 'signedIn',
      to: 'recoveryCode',
      with: ({ session }: S): Given<'recoveryCode'> | undefined =>
        session.kind === 'signedIn' ? { session } : undefined,
    },
    { to: 'signIn', with: (s: S): Given<'signIn'> => ({ email: email(s) }) },
  ] as const;

const check = <E extends EventName>(chosen: (s: CheckCode, e: Happened<E>, c: Context) => RecoveryCode | undefined) =>
  ({
    ask: 'checkCode',
    with: (s: CheckCode, e: Happened<E>, c: Context) => {
      const code = chosen(s, e, c);
      const opened = s.session.kind === 'signedIn' ? s.session.opened : null;
      return code && { code, opened, email: opened?.view.email ?? s.fields.email.text };
    },
    set: (s: CheckCode): CheckCode => ({ ...s, note: null }),
    answers: {
      checked: {
        to: 'codeChecked',
        with: ({ session, fields }: CheckCode, { answer, opened }: Happened<'checked'>): CodeChecked => ({
          answer,
          session: session.kind === 'signedIn' ? { ...session, opened: opened ?? session.opened } : session,
          email: fields.email.text,
        }),
      },
      refused: { set: (s: CheckCode, e: Happened<'refused'>) => say(s, e.refusal, 'code') },
    },
  }) as const;

const checkCode: Page<'checkCode'> = {
  typedAnew: { code: 'answer' },
  open: ({ session, email = '' }) => ({
    ...blank,
    session,
    fields: { email: fieldOf(session.kind === 'signedIn' ? session.opened.view.email : email), code: emptyField },
    focus: session.kind === 'nobody' && email === '' ? 'email' : 'code',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      sayCodeAsAddress,
      { if: waiting },
      { if: reads, ...check((s, _, c) => codeChosen(s, 0, c)) },
      sayNoCode,
      sayReading,
    ],
    useReading: [
      { if: waiting },
      {
        if: (s, { answer }, c) => codeChosen(s, answer, c) !== undefined,
        ...check((s, e: Happened<'useReading'>, c) => codeChosen(s, e.answer, c)),
      },
    ],
    back: leaveCheck(({ fields }) => fields.email.text),
  },
};

const codeChecked: Page<'codeChecked'> = {
  open: (given) => given,
  on: {
    ...closesWhenIdle,
    submit: leaveCheck(({ email }) => email),
    back: { to: 'checkCode', with: ({ session, email }) => ({ session, email }) },
  },
};

/** The pages of this journey, in reading order. */
export const recoveryCodePages = {
  recoveryCode,
  codeIntro,
  codeShown,
  codeConfirm,
  codeLive,
  checkCode,
  codeChecked,
} as const;
