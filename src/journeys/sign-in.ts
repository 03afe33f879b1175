// Signing in: the first page, an older copy of the file, and the end of the program.

import type { Note } from '../machine/note.ts';
import type { Choice, Form, LeadingRow, Page } from '../machine/page.ts';
import { type Nobody, nobody, type Unsaved } from '../machine/session.ts';
import { emptyField, fieldOf } from '../machine/text-field.ts';
import {
  blank,
  byPassword,
  forgetField,
  form,
  list,
  newsOf,
  say,
  sayCodeAsAddress,
  sayCodeAsPassword,
  sayEmpty,
  sayRefusal,
  sayRefusalOf,
  waiting,
} from './shared-rows.ts';

/** `first`: nobody has an account on this computer yet. */
export type SignIn = Form<'email' | 'password', Nobody> & { readonly first: boolean };

/** `form`: signing in, as it was handed in. */
export type OlderCopy = Choice<Nobody> & { readonly form: SignIn };

declare module '../machine/page.ts' {
  interface Pages {
    signIn: {
      given: { readonly email?: string; readonly note?: Note | null; readonly first?: boolean; readonly form?: SignIn };
      data: SignIn;
    };
    olderCopy: { given: { readonly form: SignIn }; data: OlderCopy };
    ended: { given: Ended; data: Ended };
  }
}

export interface Ended {
  readonly unsaved: Unsaved | null;
  /** The exit status of the process. */
  readonly exitCode: number;
}

/** A wrong password is typed anew. */
const passwordAnew = (s: SignIn): SignIn => ({
  ...forgetField<'email' | 'password', SignIn>(s, 'password'),
  focus: 'password',
});

const credentials = ({ fields: { email, password } }: SignIn) => ({ email: email.text, password: password.text });

/** The password opened the account: a second proof where one is asked for, else the security page. */
const welcome: readonly LeadingRow<unknown, 'signedIn'>[] = [
  {
    if: (_, { opened: { view } }) => view.secondProof && view.ways.length > 0,
    to: 'stepUpWays',
    with: (_, { opened }) => ({
      session: { kind: 'signedIn', opened, authenticatedAt: 0 },
      towards: 'signIn',
    }),
  },
  {
    to: 'security',
    with: (_, { opened }, c) => ({ session: byPassword(opened, c), banner: newsOf(opened) }),
  },
];

const signIn: Page<'signIn'> = {
  typedAnew: { password: 'secret' },
  open: ({ email = '', note = null, first = false, form: again }) =>
    again ?? {
      ...blank,
      session: nobody,
      note,
      fields: { email: fieldOf(email), password: emptyField },
      focus: first ? 'create' : email === '' ? 'email' : 'password',
      first,
    },
  on: {
    ...form,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      sayCodeAsAddress,
      { if: waiting },
      sayCodeAsPassword('password'),
      {
        ask: 'signIn',
        with: credentials,
        set: (s) => ({ ...s, note: null }),
        answers: {
          signedIn: welcome,
          refused: [
            { if: (_, { refusal }) => refusal.why === 'older', to: 'olderCopy', with: (s) => ({ form: s }) },
            // Where the password is not at fault, it stays.
            {
              if: (_, { refusal }) => refusal.why === 'wrong',
              set: (s, { refusal }) => say(passwordAnew(s), refusal, 'password'),
            },
            sayRefusalOf('password', 'not-utf8'),
          ],
        },
      },
    ],
    cantAccess: { to: 'reason', with: (s) => ({ email: s.fields.email.text }) },
    create: { to: 'createAccount', with: (s) => ({ email: s.fields.email, first: s.first }) },
    idle: {
      if: (s) => s.fields.password.text !== '',
      to: 'signIn',
      with: (s) => ({ email: s.fields.email.text, note: { why: 'idle' } }),
    },
  },
};

const olderCopy: Page<'olderCopy'> = {
  open: ({ form: handedIn }) => ({ session: nobody, form: handedIn, focus: 'back' }),
  on: {
    ...list,
    accept: {
      ask: 'acceptOlder',
      with: (s) => credentials(s.form),
      answers: {
        signedIn: welcome,
        refused: { to: 'signIn', with: (s, { refusal }) => ({ form: say(passwordAnew(s.form), refusal, 'password') }) },
      },
    },
    back: { to: 'signIn', with: (s) => ({ form: passwordAnew(s.form) }) },
    idle: { to: 'signIn', with: (s) => ({ email: s.form.fields.email.text, note: { why: 'idle' } }) },
  },
};

/** The program is over: nothing can happen here any more. */
const ended: Page<'ended'> = { open: (given) => given, on: {} };

/** The pages of this journey, in reading order. */
export const signInPages = { signIn, olderCopy, ended } as const;
