// The security page: the hub of an open account, its activity, and the change of the password.

import type { Activity, Reason } from '../account/types.ts';
import type { Choice, Given, Page } from '../machine/page.ts';
import { type Inside, type SignedIn, settled, signedIn } from '../machine/session.ts';
import { fieldOf } from '../machine/text-field.ts';
import {
  blank,
  byPassword,
  changedElsewhere,
  closesWhenIdle,
  list,
  type PasswordForm,
  passwordForm,
  proveFirst,
  proven,
  refusedWhenWeighed,
  say,
  sayBroken,
  sayCodeAsPassword,
  waiting,
  weigh,
} from './shared-rows.ts';

/** The rows of the page, each of which opens a page of its own. */
export type SecurityRow = 'password' | 'otherEmail' | 'phone' | 'app' | 'codes' | 'code' | 'keys' | 'activity';

/** Said once at the top, after something was done. */
export type Banner =
  | { readonly say: 'recovered'; readonly reason: Reason; readonly no: number }
  | { readonly say: 'locks-changed'; readonly no: number }
  | { readonly say: 'password-changed' | 'password-reset' | 'info-saved' }
  /** The activity since the last sign-in, newest first. */
  | { readonly say: 'news'; readonly news: readonly Activity[] }
  /** Entries of the keyring ask for a look; the account says which. */
  | { readonly say: 'due' }
  | { readonly say: 'code-live'; readonly no: number };

export type Security = Choice<SignedIn> & { readonly banner: Banner | null };

/** `top`: the first entry that is drawn. */
export interface ActivityList {
  readonly session: SignedIn;
  readonly top: number;
}

/** `locks`: "somebody else knows my password" was chosen. */
export type ChangePassword = PasswordForm<'current', SignedIn> & { readonly locks: boolean };

declare module '../machine/page.ts' {
  interface Pages {
    security: {
      given: { readonly session: Inside; readonly banner?: Banner | null; readonly row?: SecurityRow };
      data: Security;
    };
    activity: { given: { readonly session: SignedIn }; data: ActivityList };
    changePassword: {
      given: { readonly session: Inside; readonly current?: string; readonly next?: string; readonly focus?: 'locks' };
      data: ChangePassword;
    };
  }
}

const security: Page<'security'> = {
  open: ({ session, banner = null, row = 'code' }) => ({ session: settled(session), banner, focus: row }),
  runs: {
    run: 'sendNotices',
    with: ({ session, banner }) => ({ opened: session.opened, shown: banner?.say === 'news' }),
  },
  on: {
    ...list,
    ...closesWhenIdle,
    noticesSent: { set: (s, { opened }) => ({ ...s, session: { ...s.session, opened } }) },
    openPassword: [
      { if: proven, to: 'changePassword', with: ({ session }) => ({ session }) },
      // Nothing is enrolled that would work here: the password is all there is, and that page asks for it.
      {
        if: ({ session }) => session.opened.view.ways.length === 0,
        to: 'changePassword',
        with: ({ session }) => ({ session }),
      },
      ...proveFirst('changePassword'),
    ],
    openPhone: [{ if: proven, to: 'phone', with: ({ session }) => ({ session }) }, ...proveFirst('phone')],
    openOtherEmail: [
      { if: proven, to: 'otherEmail', with: ({ session }) => ({ session }) },
      ...proveFirst('otherEmail'),
    ],
    openApp: [{ if: proven, to: 'app', with: ({ session }) => ({ session }) }, ...proveFirst('app')],
    openCodes: [{ if: proven, to: 'securityCodes', with: ({ session }) => ({ session }) }, ...proveFirst('codes')],
    openCode: { to: 'recoveryCode', with: ({ session }) => ({ session }) },
    openEntries: { to: 'entries', with: ({ session }) => ({ session }) },
    openActivity: { to: 'activity', with: ({ session }) => ({ session }) },
    signOut: { to: 'signIn', with: signedOut },
  },
};

/** The address stays, so that only the password has to be typed again. */
export function signedOut({ session }: { readonly session: SignedIn }): Given<'signIn'> {
  return { email: session.opened.view.email, note: { why: 'signed-out' } };
}

const activity: Page<'activity'> = {
  open: ({ session }) => ({ session, top: 0 }),
  on: {
    ...closesWhenIdle,
    scroll: {
      set: (s, { by }) => ({
        ...s,
        top: Math.max(0, Math.min(s.session.opened.view.activity.length - 1, s.top + by)),
      }),
    },
    back: { to: 'security', with: ({ session }) => ({ session, row: 'activity' }) },
  },
};

const changePassword: Page<'changePassword'> = {
  typedAnew: { current: 'secret', next: 'secret', again: 'secret' },
  open: ({ session, current = '', next = '', focus = 'current' }) => ({
    ...blank,
    session: settled(session),
    fields: { current: fieldOf(current), next: fieldOf(next), again: fieldOf(next) },
    focus,
    strength: null,
    locks: false,
  }),
  on: {
    ...passwordForm,
    ...closesWhenIdle,
    refused: currentAgain(),
    submit: [
      { if: waiting },
      sayCodeAsPassword('current'),
      sayBroken,
      { ...weigh, set: (s) => ({ ...s, locks: false }) },
    ],
    somebodyElse: [
      { if: waiting },
      sayCodeAsPassword('current'),
      sayBroken,
      { ...weigh, set: (s) => ({ ...s, locks: true }) },
    ],
    weighed: [
      ...refusedWhenWeighed,
      {
        // New locks need a new code first: the password is only proven here.
        if: (s) => s.locks,
        ask: 'provePassword',
        with: ({ session, fields }) => ({ opened: session.opened, password: fields.current.text }),
        answers: {
          proved: [
            {
              // Another session has enrolled something meanwhile: the password alone proves nothing any more.
              if: (s, { opened }, c) => opened.view.ways.length > 0 && !proven(s, undefined, c),
              to: 'stepUpWays',
              with: (_, { opened }) => ({ session: signedIn(opened, 0), towards: 'changePassword' }),
            },
            {
              to: 'codeIntro',
              with: ({ session: { authenticatedAt }, fields }, { opened }) => ({
                session: {
                  kind: 'newLocks',
                  opened,
                  authenticatedAt,
                  current: fields.current.text,
                  next: fields.next.text,
                },
              }),
            },
          ],
          refused: [changedElsewhere, currentAgain()],
        },
      },
      {
        ask: 'changePassword',
        with: ({ session, fields: { current, next } }) => ({
          opened: session.opened,
          current: current.text,
          next: next.text,
        }),
        writes: true,
        answers: {
          saved: {
            to: 'security',
            with: (_, { opened }, c) => ({
              session: byPassword(opened, c),
              banner: { say: 'password-changed' },
              row: 'password',
            }),
          },
          refused: [changedElsewhere, currentAgain()],
        },
      },
    ],
    back: { to: 'security', with: ({ session }) => ({ session, row: 'password' }) },
  },
};

/** A wrong password is the current one: the cursor goes there. */
function currentAgain() {
  return {
    set: (s: ChangePassword, { refusal }: { readonly refusal: Parameters<typeof say>[1] & { why: string } }) =>
      refusal.why === 'wrong' || refusal.why === 'not-utf8' ? say(s, refusal, 'current') : say(s, refusal),
  };
}

/** The pages of this journey, in reading order. */
export const securityPagePages = { security, activity, changePassword } as const;
