// Moves of signing in, signing out and creating an account; and of leaving, from anywhere.

import type { Opened } from '../../account/types.ts';
import { emailOf } from '../asker.ts';
import type { Context } from '../context.ts';
import { emptyLine } from '../line.ts';
import type { SignedIn, StateName, States, Unsaved } from '../model.ts';
import * as start from '../start.ts';
import { type Of, say } from './forms.ts';

/** The password alone proves who is there only where nothing else is enrolled that works here (NIST SP 800-63B-4 §6.3). */
export const provenByPassword = (opened: Opened, c: Context): SignedIn => ({
  opened,
  proven: opened.view.ways.length > 0 ? 0 : c.now,
});

const withoutPassword = (s: States['signIn']): States['signIn'] => ({
  ...s,
  lines: { ...s.lines, password: emptyLine },
  focus: 'password',
});

/** Signing out keeps the address, so that only the password has to be typed again. */
const addressIn = (data: States[StateName]): string => {
  if ('who' in data && data.who !== null) return data.who.opened.view.email;
  if ('asker' in data) return emailOf(data.asker);
  if ('flow' in data) return data.flow.kind === 'recover' ? data.flow.email : data.flow.opened.view.email;
  if ('form' in data) return data.form.lines.email.text;
  if ('lines' in data && 'password' in data.lines) return data.lines.email.text;
  return 'way' in data ? data.way.email : '';
};

const recoveryIn = (data: States[StateName]): { readonly no: number } | undefined => {
  if ('recovery' in data) return data.recovery.code;
  return 'flow' in data && data.flow.kind === 'recover' ? data.flow.recovery.code : undefined;
};

/** What was begun here and is not on disk. */
function unsavedIn(data: States[StateName]): Unsaved | null {
  const recovery = recoveryIn(data);
  if (recovery !== undefined) return { what: 'recovery', no: recovery.no };
  if ('flow' in data && data.flow.kind === 'locks') return { what: 'new-locks' };
  if ('way' in data || ('asker' in data && data.asker.kind === 'door')) return { what: 'way-back' };
  return 'fresh' in data && data.fresh !== null ? { what: 'new-code', no: data.fresh.no } : null;
}

/** What happened since the last sign-in; else what spare keys ask for; where there is something to tell. */
export const newsOf = ({ view: { news, due } }: Opened): States['security']['banner'] => {
  if (news.length > 0) return { say: 'news', news };
  return due.some(({ service }) => service !== undefined) ? { say: 'due' } : null;
};

export const signInMoves = {
  signIn: (s: States['signIn']): States['signingIn'] => ({ ...s, note: null }),
  welcome: (_: unknown, e: Of<'signedIn'>, c: Context): States['security'] =>
    start.security(provenByPassword(e.opened, c), newsOf(e.opened)),
  /** A wrong password is typed anew; for anything else it was not the password's fault, and it stays. */
  refuseSignIn: (s: States['signingIn'], e: Of<'refused'>): States['signIn'] =>
    say(e.refusal.why === 'wrong' ? withoutPassword(s) : s, e.refusal),
  askOlder: (s: States['signingIn']): States['olderCopy'] => ({ form: s, focus: 'back' }),
  notOlder: (s: States['olderCopy']): States['signIn'] => withoutPassword(s.form),
  refuseOlder: (s: States['acceptingOlder'], e: Of<'refused'>): States['signIn'] =>
    say(withoutPassword(s.form), e.refusal),

  signOut: (s: States['security'] | States['stepUpWays']): States['signIn'] =>
    start.signIn(addressIn(s), { why: 'signed-out' }),
  idleOut: (s: States[StateName]): States['signIn'] => {
    const recovery = recoveryIn(s);
    return start.signIn(
      addressIn(s),
      recovery === undefined ? { why: 'idle' } : { why: 'recovery-left', no: recovery.no },
    );
  },
  /** What is open here is not the account as it is any more: it has to be opened anew. */
  signInAfresh: (s: States[StateName]): States['signIn'] => start.signIn(addressIn(s), { why: 'changed' }),
  backToSignIn: (s: States['reason'] | States['beforeYouGoOn']): States['signIn'] => start.signIn(s.way.email),

  createAccount: (s: States['signIn']): States['createAccount'] => start.createAccount(s.lines.email, s.first),
  notCreated: (s: States['createAccount']): States['signIn'] =>
    s.first ? start.firstStart(s.lines.email.text) : start.signIn(s.lines.email.text),
  firstInfo: (_: unknown, e: Of<'signedIn'>, c: Context): States['phone'] =>
    start.phone({ kind: 'first', opened: e.opened, proven: c.now, drafts: start.noDrafts }),

  leave: (s: States[StateName]): States['left'] => ({ unsaved: unsavedIn(s), exitCode: 130 }),
};
