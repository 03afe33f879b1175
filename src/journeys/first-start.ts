// First start: the account is made. The pages after it are the first recovery code (recovery-code.ts), and then
// the security info (security-info.ts) as an offer, in a session of the kind `firstStart`.

import type { Page } from '../machine/page.ts';
import { type Nobody, nobody, noDrafts } from '../machine/session.ts';
import { emptyField, type TextField } from '../machine/text-field.ts';
import {
  blank,
  type PasswordForm,
  passwordForm,
  refusedWhenWeighed,
  sayRefusal,
  sayRefusalOf,
  submitPassword,
} from './shared-rows.ts';

export type CreateAccount = PasswordForm<'email', Nobody> & { readonly first: boolean };

declare module '../machine/page.ts' {
  interface Pages {
    createAccount: { given: { readonly email: TextField; readonly first: boolean }; data: CreateAccount };
  }
}

const createAccount: Page<'createAccount'> = {
  typedAnew: { next: 'secret', again: 'secret' },
  open: ({ email, first }) => ({
    ...blank,
    session: nobody,
    first,
    fields: { email, next: emptyField, again: emptyField },
    focus: email.text === '' ? 'email' : 'next',
    strength: null,
  }),
  on: {
    ...passwordForm,
    refused: sayRefusal,
    submit: submitPassword,
    weighed: [
      ...refusedWhenWeighed,
      {
        ask: 'create',
        with: ({ fields }) => ({ email: fields.email.text, password: fields.next.text }),
        writes: true,
        answers: {
          signedIn: {
            to: 'codeIntro',
            with: (_, { opened }, { now }) => ({
              session: { kind: 'firstStart', opened, authenticatedAt: now, drafts: noDrafts },
            }),
          },
          refused: sayRefusalOf('email', 'exists'),
        },
      },
    ],
    back: { to: 'signIn', with: ({ fields, first }) => ({ email: fields.email.text, first }) },
    idle: {
      if: ({ fields }) => fields.next.text !== '',
      to: 'signIn',
      with: ({ fields }) => ({ email: fields.email.text, note: { why: 'idle' } }),
    },
  },
};

/** The pages of this journey, in reading order. */
export const firstStartPages = { createAccount } as const;
