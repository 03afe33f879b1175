// Why a form that sets a password cannot be handed in yet: the first thing to mend, and the field to mend it in.

import type { Context } from './context.ts';
import type { States } from './model.ts';
import type { Note } from './note.ts';

export type PasswordForm =
  | States['createAccount']
  | States['changePassword']
  | States['newPassword']
  | States['resetPassword']
  | States['exportKeys'];

/** The field of the new password. */
export const passwordField = (form: PasswordForm): 'password' | 'next' =>
  'password' in form.lines ? 'password' : 'next';

export const newPasswordIn = (form: PasswordForm): string =>
  'password' in form.lines ? form.lines.password.text : form.lines.next.text;

/** The address of the account whose password it is; as typed where there is no account yet. */
export function addressIn(form: PasswordForm): string {
  if ('who' in form) return form.who.opened.view.email;
  if ('asker' in form) return form.asker.way.email;
  return 'flow' in form ? form.flow.email : form.lines.email.text;
}

export function unfit(form: PasswordForm, c: Context): { note: Note; focus: string } | undefined {
  for (const [field, line] of Object.entries(form.lines))
    if (line.text === '') return { note: { why: 'empty' }, focus: field };
  if (c.rules.readEmail(addressIn(form)) === undefined) return { note: { why: 'not-an-address' }, focus: 'email' };
  const problem = c.rules.passwordProblem(newPasswordIn(form), addressIn(form));
  if (problem !== undefined) return { note: { why: problem }, focus: passwordField(form) };
  if (form.lines.again.text !== newPasswordIn(form)) return { note: { why: 'passwords-differ' }, focus: 'again' };
  return undefined;
}
