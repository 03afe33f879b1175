// The operations on an account, and their answers. Types only: the machine is built on this page and on nothing else of
// account/. Every operation answers with an `Outcome`; what people can mend is a `Refusal`, never an exception.

import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Channel, Unsent } from '../delivery/types.ts';
import type { Attention } from '../keyring/attention.ts';
import type { Draft } from '../keyring/entry.ts';
import type { Kind } from '../keyring/kinds.ts';

/** ISO 8601, UTC: `2026-11-22T14:44:42.000Z`. */
export type Time = string;

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export type Refusal =
  /** Wrong password or code, or no such account: the same answer for all of them. `until`: the next try waits (ms since 1970). */
  | { readonly why: 'wrong'; readonly remaining: number; readonly until?: number }
  /** Tried before the wait was over; nothing was checked. */
  | { readonly why: 'wait'; readonly until: number }
  /** The code was one of this account's, and is not any more. */
  | { readonly why: 'retired'; readonly no: number; readonly how: 'spent' | 'replaced'; readonly ended: Time }
  /** A code of practice, at a real account; a real one, in practice. Nothing was tried. */
  | { readonly why: 'practice' | 'real-code' }
  /** The sealed file is not as it was written. `field` names the place, where one is known. */
  | { readonly why: 'damaged'; readonly path: string; readonly field?: string }
  /** Written by another version of sparekey; left untouched. */
  | { readonly why: 'version'; readonly path: string }
  /** An older copy than the one this computer has seen last. */
  | { readonly why: 'older'; readonly path: string }
  /** This computer has seen an account here, and the file is gone. */
  | { readonly why: 'missing'; readonly path: string }
  /** Some bytes of the password were not UTF-8: nothing was tried, and nothing made. */
  | { readonly why: 'not-utf8' }
  | { readonly why: 'exists' }
  /** Another program changed the account meanwhile; nothing of this change was written. */
  | { readonly why: 'changed' }
  /** Another program holds the lock. */
  | { readonly why: 'busy'; readonly path: string }
  /** The file system said no. `code` is the system's name for it: ENOSPC, EACCES, EROFS, … `place`: the folder at hand. */
  | { readonly why: 'files'; readonly code: string; readonly path: string; readonly place?: 'state' | 'config' }
  /** A link stands where the file belongs, and is not followed. */
  | { readonly why: 'link'; readonly path: string }
  /** The message did not leave, or was not taken. */
  | { readonly why: 'unsent'; readonly channel: Channel; readonly unsent: Unsent }
  /** Another security code may be asked for from then on (ms since 1970). `sent`: the one before it may still be typed. */
  | { readonly why: 'too-soon'; readonly until: number; readonly sent: boolean }
  /** The security code is over: its ten minutes, its five tries, or its one use. */
  | { readonly why: 'expired' }
  /** Digits of an app whose clock, or this computer's, is off by so many seconds: ahead above 0, behind below. */
  | { readonly why: 'clock'; readonly seconds: number }
  /** All security info was replaced, and stays as it is until then. */
  | { readonly why: 'frozen'; readonly until: Time }
  /** There is no such entry any more. */
  | { readonly why: 'gone' }
  /** The account has no room for another entry. */
  | { readonly why: 'full' }
  /** In practice no file is written, and nothing is copied. */
  | { readonly why: 'practice-file' | 'practice-copy' }
  /** tmux did not take the code. `said`: the end of its complaint; empty where there is none. */
  | { readonly why: 'not-copied'; readonly said: string }
  | { readonly why: 'unexpected' };

export type Reason = 'forgot' | 'cannot-sign-in' | 'someone-else';

export type ProofKind = 'phone' | 'email' | 'app';

/** A way to show who is there that works on this computer, masked. */
export type Way =
  | { readonly kind: 'app' }
  | { readonly kind: 'email'; readonly masked: string }
  /** The last two digits. */
  | { readonly kind: 'phone'; readonly ending: string };

/** The view of an open account that screens may show. Proofs are masked: `a••••@example.com`, `42`. */
export interface AccountView {
  readonly email: string;
  readonly created: Time;
  readonly passwordChanged: Time;
  /** The last two digits. */
  readonly phone?: string;
  readonly otherEmail?: string;
  readonly app: boolean;
  readonly code: CodeView | null;
  /** All entries of the keyring, those of another version too. */
  readonly entryCount: number;
  /** By service and account; nothing secret. */
  readonly entries: readonly EntryView[];
  readonly due: readonly Due[];
  /** Counts of what is due are kept outside the seal. */
  readonly dueOutside: boolean;
  /** Newest first. */
  readonly activity: readonly Activity[];
  /** Security info was removed by a recovery and not entered again. */
  readonly reenrol: boolean;
  readonly ways: readonly Way[];
  /** Whether a security code lets one back in: not at all, on this computer, or only where the key for it lies. */
  readonly hostSlot: 'off' | 'here' | 'elsewhere';
  /** Signing in asks for a second proof. */
  readonly secondProof: boolean;
  readonly waitDays: 0 | 3 | 30;
  /** Security info cannot be changed until then. */
  readonly frozenUntil?: Time;
  /** Whether mail can be sent to the other e-mail address from here; `locked`: once the mail server's password is kept. */
  readonly mail: 'none' | 'locked' | 'ready';
  /** Whether the mail server's password is kept. */
  readonly mailPassword: boolean;
  /** Events not yet shown at a sign-in, newest first. */
  readonly news: readonly Activity[];
}

export interface CodeView {
  readonly no: number;
  readonly made: Time;
  readonly checked?: Time;
  /** The reminder is due: 1 week, 1, 3, 6, 12 months after the code was made, and every 12 months after that. */
  readonly due: boolean;
}

/** An account that is open. The key stays inside; `close` zeroes what can be zeroed, and no operation takes it after that. */
export interface Opened {
  readonly view: AccountView;
  close(): void;
}

/** An account whose recovery code was accepted. Nothing is written until `recover`. */
export interface Recovery {
  readonly code: { readonly no: number };
  readonly view: AccountView;
  close(): void;
}

/** An account that this computer's own key has opened, as far as its masked ways. */
export interface HostAccess {
  readonly ways: readonly Way[];
  close(): void;
}

/** A security code is on its way. `resendFrom`: when another may be asked for (ms since 1970). */
export interface SentSecurityCode {
  readonly resendFrom: number;
}

/** `undefined`: left as it is. */
export interface Choices {
  readonly secondProof?: boolean;
  readonly waitDays?: 0 | 3 | 30;
  /** Of the mail server; null: not kept any more. */
  readonly mailPassword?: string | null;
  readonly dueOutside?: boolean;
}

/** A code that was made and is not live yet: nothing of it is on disk. `ask`: the two groups to be typed back (0–4). */
export interface NewCode {
  readonly code: RecoveryCode;
  readonly no: number;
  readonly made: Time;
  readonly ask: readonly [number, number];
}

/** An authenticator app on its way in. `uri`: otpauth://totp/…, for the QR code; `secret`: base32, for typing. */
export interface NewApp {
  readonly secret: string;
  readonly uri: string;
}

/** `undefined`: left as it is; `null`: taken away. */
export interface InfoChange {
  readonly phone?: string | null;
  readonly otherEmail?: string | null;
  readonly app?: NewApp | null;
}

export type CheckedCode =
  | { readonly is: 'live'; readonly no: number; readonly made: Time }
  | { readonly is: 'retired'; readonly no: number; readonly how: 'spent' | 'replaced'; readonly ended: Time }
  | { readonly is: 'unknown' };

/** The operations. Made once, at the edge, from the ports; the machine's effects call it. */
export interface Accounts extends EntryCodeTaking {
  create(email: string, password: string): Promise<Outcome<Opened>>;
  signIn(email: string, password: string): Promise<Outcome<Opened>>;
  /** Tells whether there is exactly one account here. */
  isAlone(): Promise<boolean>;
  /** Signs in to the only account here, whatever its address. */
  signInAlone(password: string): Promise<Outcome<Opened>>;
  /** Opens an older copy after its owner has said that it is a restored backup. */
  acceptOlder(email: string, password: string): Promise<Outcome<Opened>>;

  /** The account as the file has it now, after something else of this program wrote to it (a check of the code). */
  refresh(opened: Opened): Promise<Outcome<Opened>>;

  /** Step-up: the password once more, or 6 digits, of the authenticator app or of a security code that was sent. */
  provePassword(opened: Opened, password: string): Promise<Outcome<Opened>>;
  proveSecurityCode(opened: Opened, by: ProofKind, digits: string): Promise<Outcome<Opened>>;

  /** The ways that lead back into the account on this computer; null: there is none, for whatever reason. */
  waysBack(email: string): Promise<HostAccess | null>;
  /**
   * Sends a security code. `completed`: the whole address, or the number's last four digits. A try takes at most 20 s
   * and ends when `signal` does.
   */
  sendSecurityCode(
    requester: HostAccess | Opened,
    way: 'email' | 'phone',
    completed: string,
    signal: AbortSignal,
  ): Promise<Outcome<SentSecurityCode>>;
  /** The digits are right: the host that may set a new password. The one given is closed. */
  letIn(host: HostAccess, by: ProofKind, digits: string): Promise<Outcome<HostAccess>>;
  /** A new password; DEK, recovery code and host slot stay. */
  resetPassword(host: HostAccess, password: string): Promise<Outcome<Opened>>;

  /** Lets this computer let its owner back in with a security code, or ends that. */
  turnHostSlot(opened: Opened, on: boolean): Promise<Outcome<Opened>>;
  choose(opened: Opened, choices: Choices): Promise<Outcome<Opened>>;
  /** Sends a line to the account's own address or number, to see whether it arrives. */
  sendTest(opened: Opened, way: 'email' | 'phone', signal: AbortSignal): Promise<Outcome<null>>;
  /**
   * Sends the notices that are due, and notes that they were shown. null where there was nothing to do. Leaves the opening
   * it is given as it is, and ends when `signal` does.
   */
  sendNotices(opened: Opened, shown: boolean, signal: AbortSignal): Promise<Outcome<Opened | null>>;

  newApp(email: string): NewApp;
  /** Whether `digits` are what the app shows now (RFC 6238, one step either way). */
  appShows(app: NewApp, digits: string): boolean;
  changeInfo(opened: Opened, change: InfoChange): Promise<Outcome<Opened>>;

  newCode(of: Opened | Recovery): NewCode;
  /** Makes a confirmed code live, in one write; the code before it is retired as replaced. */
  setCode(opened: Opened, code: NewCode): Promise<Outcome<Opened>>;
  /** Which code this is. Spends nothing. Works without signing in. */
  checkCode(email: string, code: RecoveryCode): Promise<Outcome<CheckedCode>>;

  /** The DEK and the code stay. */
  changePassword(opened: Opened, current: string, next: string): Promise<Outcome<Opened>>;
  /** "Somebody else knows my password": new DEK, new code, in one write. */
  changeLocks(opened: Opened, current: string, next: string, code: NewCode): Promise<Outcome<Opened>>;

  /** Opens the account in memory with its recovery code. An unknown address takes the same time and answers `wrong`. */
  openWithCode(email: string, code: RecoveryCode): Promise<Outcome<Recovery>>;
  /** Opens an older copy with the code of that time, after its owner has said that it is a restored backup. */
  openOlderWithCode(email: string, code: RecoveryCode): Promise<Outcome<Recovery>>;
  /** The one write of a recovery. */
  recover(
    recovery: Recovery,
    now: { readonly reason: Reason; readonly password: string; readonly info: InfoChange; readonly code: NewCode },
  ): Promise<Outcome<Opened>>;

  /** Keeps entries, all of them or none. */
  addEntries(opened: Opened, drafts: readonly Draft[]): Promise<Outcome<Opened>>;
  changeEntry(opened: Opened, id: string, change: EntryChange): Promise<Outcome<Opened>>;
  /** Gives the codes of one entry, for a requester who has asked to see them. */
  revealEntry(opened: Opened, id: string): Promise<Outcome<EntrySecrets>>;
  /** Everything in the keyring as it stands there, codes and entries of another version too, for who takes it elsewhere. */
  exportEntries(opened: Opened): Promise<Outcome<readonly object[]>>;
  /** Notes in the audit log that so many entries have been taken elsewhere: only once that was really done. */
  noteExport(opened: Opened, count: number): Promise<Outcome<Opened>>;
}

// The events of an account, as the audit log names them. Times are ISO 8601 UTC.

export type Activity =
  | {
      readonly what:
        | 'created'
        | 'signed-in'
        | 'password-changed'
        | 'locks-changed'
        | 'codes-on'
        | 'codes-off'
        /** A second proof at sign-in, or the wait after a recovery, was turned on or off. */
        | 'choices-changed'
        /** The wait of `waiting` is over. */
        | 'waited';
      readonly at: Time;
    }
  | {
      readonly what: 'failed';
      readonly kind: 'password' | 'code' | 'digits';
      readonly times: number;
      readonly at: Time;
    }
  /** Back in with a security code, and a new password set. */
  | { readonly what: 'let-in'; readonly by: ProofKind; readonly at: Time }
  /** Security info is frozen until then. */
  | { readonly what: 'waiting'; readonly until: Time; readonly at: Time }
  | { readonly what: 'code-made' | 'code-checked' | 'code-spent'; readonly no: number; readonly at: Time }
  | { readonly what: 'info-added' | 'info-removed'; readonly proof: ProofKind; readonly at: Time }
  | { readonly what: 'recovered'; readonly reason: Reason; readonly at: Time }
  | {
      readonly what:
        | 'key-added'
        | 'key-used'
        /** A mark of use was taken back. */
        | 'key-unused'
        | 'key-replaced'
        | 'key-removed';
      readonly service: string;
      readonly at: Time;
    }
  /** `count`: entries that were added at once; entries that were written to a file or a pipe, in clear or sealed. */
  | { readonly what: 'keys-imported' | 'keys-exported'; readonly count: number; readonly at: Time };

// Reminders, as screens and commands may know of them: part of the contract in types.ts.

export type DueKind =
  | Attention
  /** The recovery code: its reminder; there is none. */
  | 'code'
  | 'no-code'
  /** Security info was removed by a recovery and not entered again. */
  | 'info';

/** `service`: the owner's name for an entry. */
export interface Due {
  readonly what: DueKind;
  readonly service?: string;
}

// Entries of the keyring, as screens and commands may know of them: part of the contract in types.ts. Times are ISO
// 8601, UTC.

/** An entry as screens may show it, without its codes. */
export interface EntryView {
  readonly id: string;
  readonly service: string;
  readonly account: string;
  readonly kind: Kind;
  readonly made: string;
  readonly replaced?: string;
  /** For each code in its order, whether it was used. */
  readonly used: readonly boolean[];
  readonly attention?: Attention;
}

/** The secrets of an entry: only for a requester who asks to see them. */
export interface EntrySecrets {
  readonly codes: readonly { readonly text: string; readonly used?: string }[];
  readonly note?: string;
}

export type EntryChange =
  /** The code at this place, from 0. */
  | { readonly change: 'used'; readonly code: number }
  /** Its mark of use is taken back. */
  | { readonly change: 'unused'; readonly code: number }
  /** New codes take the place of the old ones. */
  | { readonly change: 'replace'; readonly draft: Draft }
  | { readonly change: 'replaced-elsewhere' }
  | { readonly change: 'remove' };

/** A code that was given out and marked as used at that time. `place`: from 0. */
export interface TakenEntryCode {
  readonly id: string;
  readonly place: number;
  readonly text: string;
  readonly at: string;
}

/** For who hands a code on: what is taken nobody else is given. */
export interface EntryCodeTaking {
  /**
   * Gives the first unused code of an entry, or the one at `place`, and marks it as used in the same write. null: it is
   * used already, or all are; nothing was changed, and the opening stays as it is.
   */
  takeEntryCode(
    opened: Opened,
    id: string,
    place?: number,
  ): Promise<Outcome<{ readonly opened: Opened; readonly taken: TakenEntryCode } | null>>;
  /** Where it could not be handed on: as if it had not been taken. */
  putEntryCodeBack(opened: Opened, taken: TakenEntryCode): Promise<Outcome<Opened>>;
}
