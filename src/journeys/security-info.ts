// Security info: phone, other e-mail address, authenticator app. At first start and on the security page each is written at
// once; on the way back in they are gathered for the one write of the recovery.

import type { InfoChange, NewApp, Opened } from '../account/types.ts';
import type { Context } from '../machine/context.ts';
import type { AnswerRow, Form, Given, Happened, Page, PageData } from '../machine/page.ts';
import {
  addressOf,
  type BackIn,
  type Drafts,
  type FirstStart,
  noDrafts,
  reopened,
  type SignedIn,
  settled,
} from '../machine/session.ts';
import { emptyField, fieldOf } from '../machine/text-field.ts';
import {
  blank,
  changedElsewhere,
  closesWhenIdle,
  form,
  say,
  sayNoAddress,
  sayRefusal,
  saySixDigits,
} from './shared-rows.ts';

export type InfoSession = SignedIn | FirstStart | BackIn;
type InfoForm<F extends string> = Form<F, InfoSession>;

declare module '../machine/page.ts' {
  interface Pages {
    phone: { given: { readonly session: InfoSession }; data: InfoForm<'phone'> };
    otherEmail: { given: { readonly session: InfoSession }; data: InfoForm<'email'> };
    app: { given: { readonly session: InfoSession }; data: InfoForm<'digits'> & { readonly app: NewApp | null } };
  }
}

type InSession = { readonly session: InfoSession };
const isRecovery = (s: InSession): boolean => s.session.kind === 'backIn';
const isFirst = (s: InSession): boolean => s.session.kind === 'firstStart';
const isSettings = (s: InSession): boolean => s.session.kind === 'signedIn';

/** The account that is written to; on the way back in there is none yet. */
const openedIn = ({ session }: InSession): Opened | undefined =>
  session.kind === 'backIn' ? undefined : session.opened;

const draftsIn = (session: InfoSession): Drafts => (session.kind === 'signedIn' ? noDrafts : session.drafts);

/** Entries of this page are there again when the person comes back; on the security page each page stands alone. */
const keep = (session: InfoSession, drafts: Partial<Drafts>): InfoSession =>
  session.kind === 'signedIn' ? session : { ...session, drafts: { ...session.drafts, ...drafts } };
const keepPhone = (s: PageData<'phone'>): InfoSession => keep(s.session, { phone: s.fields.phone.text });
const keepEmail = (s: PageData<'otherEmail'>): InfoSession => keep(s.session, { otherEmail: s.fields.email.text });
const keepApp = (s: PageData<'app'>): InfoSession => keep(s.session, { app: s.app });

/** Gathers a change for the recovery; elsewhere it was written already. */
const gather = (session: InfoSession, info: InfoChange): InfoSession =>
  session.kind === 'backIn' ? { ...session, info: { ...session.info, ...info } } : session;

const asWritten = (session: InfoSession, e: Happened<'saved'>): InfoSession =>
  session.kind === 'backIn' ? session : reopened(session, e);

/** Writes one change of the account that is open. */
const write = <S extends InSession & Form<string>>(
  change: (s: S, c: Context) => InfoChange,
  saved: readonly AnswerRow<S, 'saved'>[],
) =>
  ({
    ask: 'changeInfo',
    with: (s: S, _: unknown, c: Context) => {
      const opened = openedIn(s);
      return opened && { opened, change: change(s, c) };
    },
    writes: true,
    answers: { saved, refused: [changedElsewhere, sayRefusal] },
  }) as const;

type Row = NonNullable<Given<'security'>['row']>;
/** Written: back to the row of the security page that led here. */
const toSecurity = (row: Row) =>
  ({
    to: 'security',
    with: ({ session }: InSession, e: Happened<'saved'>): Given<'security'> | undefined =>
      session.kind === 'backIn'
        ? undefined
        : { session: { ...settled(session), opened: e.opened }, banner: { say: 'info-saved' }, row },
  }) as const;

/** Esc on the security page's own journey leads back to its row. */
const backToSecurity = (row: Row) =>
  ({
    if: isSettings,
    to: 'security',
    with: ({ session }: InSession): Given<'security'> | undefined =>
      session.kind === 'signedIn' ? { session, row } : undefined,
  }) as const;

const phoneTyped = (s: PageData<'phone'>, c: Context): InfoChange => ({
  phone: c.rules.readPhone(s.fields.phone.text) ?? null,
});
const emailTyped = (s: PageData<'otherEmail'>, c: Context): InfoChange => ({
  otherEmail: c.rules.readEmail(s.fields.email.text) ?? null,
});

const phoneSaved: readonly AnswerRow<PageData<'phone'>, 'saved'>[] = [
  { if: isFirst, to: 'otherEmail', with: (s, e) => ({ session: asWritten(keepPhone(s), e) }) },
  toSecurity('phone'),
];

const phone: Page<'phone'> = {
  open: ({ session }) => ({
    ...blank,
    session,
    fields: { phone: fieldOf(draftsIn(session).phone) },
    focus: 'phone',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      {
        if: (s, _, c) => c.rules.readPhone(s.fields.phone.text) === undefined,
        set: (s) => say(s, { why: s.fields.phone.text === '' ? 'empty' : 'not-a-phone' }, 'phone'),
      },
      { if: isRecovery, to: 'otherEmail', with: (s, _, c) => ({ session: gather(keepPhone(s), phoneTyped(s, c)) }) },
      write(phoneTyped, phoneSaved),
    ],
    skip: { to: 'otherEmail', with: (s) => ({ session: gather(keepPhone(s), { phone: null }) }) },
    remove: { if: isSettings, ...write(() => ({ phone: null }), phoneSaved) },
    back: [
      {
        if: isRecovery,
        to: 'newPassword',
        with: (s) => {
          const session = keepPhone(s);
          return session.kind === 'backIn' ? { session } : undefined;
        },
      },
      backToSecurity('phone'),
      // All of it can wait.
      { if: isFirst, to: 'security', with: (s) => leftOut(keepPhone(s)) },
    ],
  },
};

const emailSaved: readonly AnswerRow<PageData<'otherEmail'>, 'saved'>[] = [
  { if: isFirst, to: 'app', with: (s, e) => ({ session: asWritten(keepEmail(s), e) }) },
  toSecurity('otherEmail'),
];

const otherEmail: Page<'otherEmail'> = {
  open: ({ session }) => ({
    ...blank,
    session,
    fields: { email: fieldOf(draftsIn(session).otherEmail) },
    focus: 'email',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayNoAddress,
      { if: isRecovery, to: 'app', with: (s, _, c) => ({ session: gather(keepEmail(s), emailTyped(s, c)) }) },
      write(emailTyped, emailSaved),
    ],
    skip: { to: 'app', with: (s) => ({ session: gather(keepEmail(s), { otherEmail: null }) }) },
    remove: { if: isSettings, ...write(() => ({ otherEmail: null }), emailSaved) },
    back: [backToSecurity('otherEmail'), { to: 'phone', with: (s) => ({ session: keepEmail(s) }) }],
  },
};

/** The end of the first start: the account, and the code where one was made. */
export const startedUp = (session: FirstStart): Given<'security'> => {
  const { code } = session.opened.view;
  return { session, banner: code === null ? null : { say: 'code-live', no: code.no } };
};

/** The page of the first start that follows the app: its drafts are done with. */
const afterApp = (session: InfoSession): FirstStart | undefined =>
  session.kind === 'firstStart' ? { ...session, drafts: noDrafts } : undefined;
const hasWays = ({ view }: Opened): boolean => view.ways.length > 0;

const toNewCode = (app: (s: PageData<'app'>) => NewApp | null) =>
  ({
    to: 'codeShown',
    with: (s: PageData<'app'>): Given<'codeShown'> | undefined => {
      const session = gather(keepApp(s), { app: app(s) });
      return session.kind === 'backIn' ? { session, fresh: session.fresh } : undefined;
    },
  }) as const;

const leftOut = (session: InfoSession): Given<'security'> | undefined => {
  const first = afterApp(session);
  return first && startedUp(first);
};

const appSaved: readonly AnswerRow<PageData<'app'>, 'saved'>[] = [
  {
    // A security code could be sent from here: the choice is offered.
    if: (s, e) => isFirst(s) && hasWays(e.opened),
    to: 'securityCodes',
    with: (s, e) => {
      const session = afterApp(asWritten(s.session, e));
      return session && { session };
    },
  },
  {
    if: isFirst,
    to: 'security',
    with: (s, e) => {
      const session = afterApp(asWritten(s.session, e));
      return session && startedUp(session);
    },
  },
  toSecurity('app'),
];

/** This very app has shown its digits already, and nothing was typed since: once is enough. */
export const appConfirmed = ({ session, app, fields }: PageData<'app'>): boolean =>
  fields.digits.text === '' && session.kind === 'backIn' && app !== null && session.info.app === app;

const app: Page<'app'> = {
  typedAnew: { digits: 'answer' },
  open: ({ session }) => ({
    ...blank,
    session,
    fields: { digits: emptyField },
    focus: 'digits',
    app: draftsIn(session).app,
  }),
  runs: { run: 'newApp', with: (s) => (s.app === null ? { email: addressOf(s.session) } : undefined) },
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    appMade: { set: (s, e) => ({ ...s, app: e.app }) },
    submit: [
      {
        if: appConfirmed,
        ...toNewCode((s) => s.app),
      },
      saySixDigits,
      { run: 'checkApp', with: (s) => ({ app: s.app, digits: s.fields.digits.text }) },
    ],
    appAgrees: [{ if: isRecovery, ...toNewCode((s) => s.app) }, write((s) => ({ app: s.app }), appSaved)],
    appDiffers: { set: (s) => say(s, { why: 'app-differs' }, 'digits') },
    skip: [
      { if: isRecovery, ...toNewCode(() => null) },
      {
        if: (s) => s.session.kind === 'firstStart' && hasWays(s.session.opened),
        to: 'securityCodes',
        with: (s) => {
          const session = afterApp(s.session);
          return session && { session };
        },
      },
      { to: 'security', with: (s) => leftOut(s.session) },
    ],
    remove: { if: isSettings, ...write(() => ({ app: null }), appSaved) },
    back: [backToSecurity('app'), { to: 'otherEmail', with: (s) => ({ session: keepApp(s) }) }],
  },
};

/** The pages of this journey, in reading order. */
export const securityInfoPages = { phone, otherEmail, app } as const;
