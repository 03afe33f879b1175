// The account that a page is about, and how far that person has come. Every page carries one session, so that the
// address in the header, the way out and the last words are read off one field.

import type { HostAccess, InfoChange, NewApp, NewCode, Opened, Reason, Recovery } from '../account/types.ts';
import type { TextField } from './text-field.ts';

export interface Nobody {
  readonly kind: 'nobody';
}

/** `authenticatedAt`: ms since 1970; 0 where only a password was given and another authenticator is enrolled. */
export interface SignedIn {
  readonly kind: 'signedIn';
  readonly opened: Opened;
  readonly authenticatedAt: number;
}

/** Entered on the pages of the security info, handed in or not: Esc loses nothing. */
export interface Drafts {
  readonly phone: string;
  readonly otherEmail: string;
  /** Made and shown already: it may have been scanned. */
  readonly app: NewApp | null;
}

/** The account was just made; its security info and its first code are asked for. */
export interface FirstStart extends Omit<SignedIn, 'kind'> {
  readonly kind: 'firstStart';
  readonly drafts: Drafts;
}

/** "Somebody else knows my password": gathered before its one write. */
export interface NewLocks extends Omit<SignedIn, 'kind'> {
  readonly kind: 'newLocks';
  readonly current: string;
  readonly next: string;
}

interface OnTheWay {
  readonly reason: Reason;
  readonly email: string;
  /** The code as typed so far: Esc loses nothing. */
  readonly typed: TextField;
  /** The captcha was asked for as a question in words. */
  readonly inWords: boolean;
}

/** Somebody without a secret that opens the account, so far. */
export interface WayBack extends OnTheWay {
  readonly kind: 'wayBack';
}

/** This computer's own key has opened the account, as far as its masked addresses. */
export interface ByHost extends OnTheWay {
  readonly kind: 'byHost';
  readonly host: HostAccess;
}

/** The recovery code opened the account. All of it is gathered before its one write. */
export interface BackIn extends OnTheWay {
  readonly kind: 'backIn';
  readonly recovery: Recovery;
  readonly password: string;
  readonly info: InfoChange;
  readonly drafts: Drafts;
  /** The new code where it was shown already: it may be half on paper. */
  readonly fresh: NewCode | null;
}

/** The sessions that hold an open account. */
export type Inside = SignedIn | FirstStart | NewLocks;
export type Session = Nobody | Inside | WayBack | ByHost | BackIn;

export const nobody: Nobody = { kind: 'nobody' };
export const noDrafts: Drafts = { phone: '', otherEmail: '', app: null };

export const signedIn = (opened: Opened, authenticatedAt: number): SignedIn => ({
  kind: 'signedIn',
  opened,
  authenticatedAt,
});

/** Leaves behind what was gathered for one write. */
export const settled = ({ opened, authenticatedAt }: Inside): SignedIn => signedIn(opened, authenticatedAt);

/** Keeps the account as a write has left it. */
export const reopened = <S extends Inside>(session: S, { opened }: { readonly opened: Opened }): S => ({
  ...session,
  opened,
});

/** Keeps what the pages before the code ask for. */
export const wayBack = ({ reason, email, typed, inWords }: WayBack | ByHost | BackIn): WayBack => ({
  kind: 'wayBack',
  reason,
  email,
  typed,
  inWords,
});

/** The address of the account; empty where nobody gave one. */
export function addressOf(session: Session): string {
  switch (session.kind) {
    case 'nobody':
      return '';
    case 'signedIn':
    case 'firstStart':
    case 'newLocks':
      return session.opened.view.email;
    case 'wayBack':
    case 'byHost':
    case 'backIn':
      return session.email;
  }
}

/** Begun and not on disk when the program is left. */
export type Unsaved =
  | { readonly what: 'new-code'; readonly no: number }
  | { readonly what: 'recovery'; readonly no: number }
  | { readonly what: 'new-locks' }
  /** Text that was typed on these pages and not saved. */
  | { readonly what: 'typed'; readonly pages: readonly string[] }
  /** Somebody was on the way back in, and no code was used. */
  | { readonly what: 'way-back' }
  /** Left in the middle of a write: the file is as it was or as it was to be, and nobody knows which. */
  | { readonly what: 'unknown' };

/** A new code that is not live is lost on leaving; `fresh`: the page holds one. */
export function unsavedIn(session: Session, fresh: NewCode | null = null): Unsaved | null {
  switch (session.kind) {
    case 'backIn':
      return { what: 'recovery', no: session.recovery.code.no };
    case 'newLocks':
      return { what: 'new-locks' };
    case 'wayBack':
    case 'byHost':
      return { what: 'way-back' };
    default:
      return fresh === null ? null : { what: 'new-code', no: fresh.no };
  }
}
