// Rows that several pages share, each written once: the forms, the rules of a new password, the code as typed, the proof that is
// asked before a change, and the two ways in which every open account ends.

import type { AccountView, Opened, ProofKind, Refusal } from '../account/types.ts';
import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Context } from '../machine/context.ts';
import type { Strength } from '../machine/events.ts';
import { mayBeOfField, type Note } from '../machine/note.ts';
import type { Choice, Form, Given, Happened, LeadingRow, PageData } from '../machine/page.ts';
import { addressOf, type ByHost, type Session, type SignedIn, signedIn } from '../machine/session.ts';
import { emptyField, type TextField } from '../machine/text-field.ts';

// ── Forms and lists ──

export const blank = { reveal: false, note: null } as const;

/** Says it, and puts the cursor where it can be mended: the note knows the field that it is about. */
export const say = <S extends Form<string>>(s: S, note: Note, field?: string): S =>
  field === undefined
    ? { ...s, note }
    : { ...s, note: mayBeOfField(note) ? { ...note, where: field } : note, focus: field };

/** A wait that runs is still said after more typing; anything else was about the old text. */
const afterTyping = (note: Note | null): Note | null => (note?.why === 'wrong' || note?.why === 'wait' ? note : null);

export const type = <S extends Form<string>>(s: S, { field, content }: Happened<'edit'>): S =>
  field in s.fields ? { ...s, fields: { ...s.fields, [field]: content }, focus: field, note: afterTyping(s.note) } : s;

/** Said where there is no wait to be said. */
export const overfull = <S extends Form<string>>(
  s: S,
  { field, most }: Pick<Happened<'overfull'>, 'field' | 'most'>,
): S => (field in s.fields && afterTyping(s.note) === null ? say(s, { why: 'overfull', most }, field) : s);

const focus = { set: <S extends Choice>(s: S, e: Happened<'focus'>): S => ({ ...s, focus: e.item }) };
const reveal = { set: <S extends Form<string>>(s: S): S => ({ ...s, reveal: !s.reveal }) };

export const list = { focus } as const;
export const form = { edit: { set: type }, overfull: { set: overfull }, focus, reveal } as const;

/** A wait after wrong tries is not over. */
export const waiting = ({ note }: { readonly note: Note | null }, _: unknown, c: Context): boolean =>
  note !== null && (note.why === 'wrong' || note.why === 'wait') && (note.until ?? 0) > c.now;

const emptyIn = (s: Form<string>): string | undefined =>
  Object.keys(s.fields).find((field) => s.fields[field]?.text === '');

/** A field is empty: the page says so, and nothing is handed in. */
export const sayEmpty = {
  if: (s: Form<string>): boolean => emptyIn(s) !== undefined,
  set: <S extends Form<string>>(s: S): S => say(s, { why: 'empty' }, emptyIn(s)),
};

// The example in an empty field looks like something typed: it must not be called wrong.
export const sayNoAddress = {
  if: (s: Form<'email'>, _: unknown, c: Context): boolean => c.rules.readEmail(s.fields.email.text) === undefined,
  set: <S extends Form<'email'>>(s: S): S =>
    say(s, { why: s.fields.email.text === '' ? 'empty' : 'not-an-address' }, 'email'),
};

// ── Typed into the wrong box ──

const isCode = (text: string, c: Context): boolean => c.rules.readCode(text).result === 'ok';

/** A recovery code in place of a password: said once, and tried where it is handed in again. */
export const sayCodeAsPassword = <F extends string>(field: F) => ({
  if: (s: Form<F>, _: unknown, c: Context): boolean => s.note?.why !== 'misplaced' && isCode(s.fields[field].text, c),
  set: <S extends Form<F>>(s: S): S => say(s, { why: 'misplaced', looks: 'code', box: 'password' }, field),
});

/** A recovery code in place of the e-mail address. */
export const sayCodeAsAddress = {
  if: (s: Form<'email'>, _: unknown, c: Context): boolean => isCode(s.fields.email.text, c),
  set: <S extends Form<'email'>>(s: S): S => say(s, { why: 'misplaced', looks: 'code', box: 'address' }, 'email'),
};

/** Anything else in place of a recovery code. */
export const sayNoCode = {
  if: (s: Form<'code'>, _: unknown, c: Context): boolean => c.rules.looksLike(s.fields.code.text) !== undefined,
  set: <S extends Form<'code'>>(s: S, _: unknown, c: Context): S => {
    const looks = c.rules.looksLike(s.fields.code.text);
    return looks === undefined ? s : say(s, { why: 'misplaced', looks, box: 'code' }, 'code');
  },
};

/** Checked before a try is counted. */
export const saySixDigitsIn = <F extends string>(field: F) => ({
  if: (s: Form<F>, _: unknown, c: Context): boolean => c.rules.readDigits(s.fields[field].text) === undefined,
  set: <S extends Form<F>>(s: S): S => say(s, { why: s.fields[field].text === '' ? 'empty' : 'not-six-digits' }, field),
});
export const saySixDigits = saySixDigitsIn('digits');

// ── A new password ──

export type PasswordForm<F extends string = string, S extends Session = Session> = Form<F | 'next' | 'again', S> & {
  /** null while it is being worked out */
  readonly strength: Strength | null;
};

interface AnyPasswordForm extends Form<'next' | 'again'> {
  readonly fields: Readonly<Record<'next' | 'again', TextField> & { readonly email?: TextField }>;
  readonly strength: Strength | null;
}

/** The address of the account whose password it is; as typed where there is no account yet. */
const emailFor = ({ fields, session }: AnyPasswordForm): string => fields.email?.text ?? addressOf(session);

/** Finds the first rule that the form breaks, and the field to mend it in. */
function broken(s: AnyPasswordForm, c: Context): { readonly note: Note; readonly focus: string } | undefined {
  const empty = emptyIn(s);
  if (empty !== undefined) return { note: { why: 'empty' }, focus: empty };
  const email = emailFor(s);
  if (c.rules.readEmail(email) === undefined) return { note: { why: 'not-an-address' }, focus: 'email' };
  const problem = c.rules.passwordProblem(s.fields.next.text, email);
  if (problem !== undefined) return { note: { why: problem }, focus: 'next' };
  if (s.fields.again.text !== s.fields.next.text) return { note: { why: 'passwords-differ' }, focus: 'again' };
  return undefined;
}

export const sayBroken = {
  if: (s: AnyPasswordForm, _: unknown, c: Context): boolean => broken(s, c) !== undefined,
  set: <S extends AnyPasswordForm>(s: S, _: unknown, c: Context): S => {
    const found = broken(s, c);
    return found === undefined ? s : say(s, found.note, found.focus);
  },
};

const judged = (s: AnyPasswordForm) => ({ password: s.fields.next.text, email: emailFor(s) });

export const weigh = { run: 'weigh', with: judged } as const;

/** Handed in: the rules first, then the dictionary, which takes a moment. */
export const submitPassword = [sayBroken, weigh] as const;

/** The rules once more: the person may have typed on while the password was weighed. */
export const refusedWhenWeighed = [
  { if: (s: AnyPasswordForm, e: Happened<'weighed'>): boolean => e.strength.of !== s.fields.next.text },
  sayBroken,
  {
    if: (_: unknown, e: Happened<'weighed'>): boolean => e.strength.common,
    set: <S extends AnyPasswordForm>(s: S): S => say(s, { why: 'password-common' }, 'next'),
  },
] as const;

export const passwordForm = {
  ...form,
  edit: {
    set: <S extends AnyPasswordForm>(s: S, e: Happened<'edit'>): S => ({ ...type(s, e), strength: null }),
    run: 'estimate',
    with: judged,
  },
  estimated: {
    set: <S extends AnyPasswordForm>(s: S, e: Happened<'estimated'>): S => ({ ...s, strength: e.strength }),
  },
} as const;

// ── A recovery code as typed ──

/** Gives the code of the reading that the person chose among those offered, counted from 0. */
export function codeChosen(s: Form<'code'>, reading: number, c: Context): RecoveryCode | undefined {
  const read = c.rules.readCode(s.fields.code.text);
  if (read.result === 'ok' || read.result === 'repaired') return reading === 0 ? read.code : undefined;
  return read.result === 'choose' ? read.answers[reading]?.code : undefined;
}

export const reads = (s: Form<'code'>, _: unknown, c: Context): boolean =>
  c.rules.readCode(s.fields.code.text).result === 'ok';

/** A repair is offered where the code is typed, and used only after the person agrees to it. */
export const sayReading = {
  set: <S extends Form<'code'>>(s: S, _: unknown, c: Context): S =>
    codeChosen(s, 0, c) === undefined ? say(s, { why: 'reading' }, 'code') : { ...s, note: null, focus: 'use0' },
};

// ── Proving it is you ──

/** A proof counts for five minutes (OWASP ASVS 5.0 7.5.1). */
const provenFor = 5 * 60_000;

/** Says whether the person has proven who they are a moment ago. A clock set back does not make a proof last. */
export const proven = ({ session }: { readonly session: SignedIn }, _: unknown, { now }: Context): boolean =>
  session.authenticatedAt > 0 && session.authenticatedAt <= now && now - session.authenticatedAt < provenFor;

/** A password alone proves nothing where another authenticator works here (NIST SP 800-63B-4 §6.3). */
export const byPassword = (opened: Opened, { now }: Context): SignedIn =>
  signedIn(opened, opened.view.ways.length > 0 ? 0 : now);

export type Towards = 'setUpCode' | 'phone' | 'otherEmail' | 'app' | 'changePassword' | 'codes' | 'signIn';

export const sendsMessages = ({ ways }: AccountView): boolean => ways.some(({ kind }) => kind !== 'app');

/** A proof is asked for first: in one of several ways, or in the only one that there is. */
export const proveFirst = (towards: Towards) =>
  [
    {
      if: ({ session }: { readonly session: SignedIn }): boolean => sendsMessages(session.opened.view),
      to: 'stepUpWays',
      with: ({ session }: { readonly session: SignedIn }) => ({ session, towards }),
    },
    { to: 'stepUp', with: ({ session }: { readonly session: SignedIn }) => ({ session, towards }) },
  ] as const;

type Proving = { readonly session: SignedIn | ByHost; readonly towards: Towards | null };

const leads = (towards: Towards) => (s: Proving) => s.towards === towards;
const justNow = (_: unknown, e: Happened<'proved'>, c: Context) => ({ session: signedIn(e.opened, c.now) });

/** The pages that a proof leads to. At sign-in the news were kept with the account that the password opened. */
export const proofLeads: readonly LeadingRow<Proving, 'proved'>[] = [
  {
    if: leads('signIn'),
    to: 'security',
    with: ({ session }, e, c) =>
      session.kind === 'byHost' ? undefined : { session: signedIn(e.opened, c.now), banner: newsOf(session.opened) },
  },
  { if: leads('phone'), to: 'phone', with: justNow },
  { if: leads('otherEmail'), to: 'otherEmail', with: justNow },
  { if: leads('app'), to: 'app', with: justNow },
  { if: leads('changePassword'), to: 'changePassword', with: justNow },
  { if: leads('codes'), to: 'securityCodes', with: justNow },
  { if: leads('setUpCode'), to: 'codeIntro', with: justNow },
];

/** The news since the last sign-in; else the entries that ask for something; null where there is neither. */
export const newsOf = ({ view: { news, due } }: Opened): PageData<'security'>['banner'] => {
  if (news.length > 0) return { say: 'news', news };
  return due.some(({ service }) => service !== undefined) ? { say: 'due' } : null;
};

export const byApp = (_: unknown, e: { readonly by: ProofKind }): boolean => e.by === 'app';

// ── How an open account ends ──

/** After ten minutes without a key the account closes itself. On the way back in, that may leave a recovery undone. */
export const closesWhenIdle = {
  idle: {
    to: 'signIn',
    with: ({ session }: { readonly session: Session }): Given<'signIn'> => ({
      email: addressOf(session),
      note: session.kind === 'backIn' ? { why: 'recovery-left', no: session.recovery.code.no } : { why: 'idle' },
    }),
  },
} as const;

/** Another program has changed the account: the one that is open here is out of date and must be opened anew. */
export const changedElsewhere = {
  if: (_: unknown, e: Happened<'refused'>): boolean => e.refusal.why === 'changed',
  to: 'signIn',
  with: ({ session }: { readonly session: Session }): Given<'signIn'> => ({
    email: addressOf(session),
    note: { why: 'changed' },
  }),
} as const;

/** The form says a refusal that is of one of its fields where the cursor goes, any other where it stands. */
export const sayRefusalOf = <F extends string>(field: F, ...whys: readonly Refusal['why'][]) => ({
  set: <S extends Form<F>>(s: S, e: Happened<'refused'>): S =>
    whys.includes(e.refusal.why) ? say(s, e.refusal, field) : say(s, e.refusal),
});

/** The form says the refusal. */
export const sayRefusal = {
  set: <S extends Form<string>>(s: S, e: Happened<'refused'>): S => say(s, e.refusal),
};

/** The list says the refusal. */
export const noteRefusal = {
  set: <S extends { readonly note: Note | null }>(s: S, e: Happened<'refused'>): S => ({ ...s, note: e.refusal }),
};

export const forgetField = <F extends string, S extends Form<F>>(s: S, field: F): S => ({
  ...s,
  fields: { ...s.fields, [field]: emptyField },
});
