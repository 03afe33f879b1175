// What the program knows in each state, and nothing more: a secret stands only in the states that need it.
// Plain data throughout; the two handles (`Opened`, `Recovery`) keep their keys inside.

import type {
  AccountView,
  Activity,
  CheckedCode,
  Choices,
  HostAccess,
  InfoChange,
  NewApp,
  NewCode,
  Opened,
  ProofKind,
  Reason,
  Recovery,
} from '../account/types.ts';
import type { Challenge } from '../captcha/challenge.ts';
import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Line } from './line.ts';
import type { KeyStates } from './model-keys.ts';
import type { Note } from './note.ts';

/** A screen with text fields and choices. `focus` names the one that has the keyboard. */
export interface Form<Field extends string> {
  readonly lines: Readonly<Record<Field, Line>>;
  readonly focus: string;
  /** Masked fields are shown in clear. */
  readonly reveal: boolean;
  readonly note: Note | null;
}

/** A screen that is a list of choices. */
export interface Choice {
  readonly focus: string;
}

/** How hard the password in `of` is to guess (zxcvbn: 0–4); null while that is being worked out. */
export interface Strength {
  readonly of: string;
  readonly score: number;
  readonly common: boolean;
}

/** Somebody is signed in. `proven`: when they last showed who they are (ms since 1970); 0 for a password where an app is enrolled. */
export interface SignedIn {
  readonly opened: Opened;
  readonly proven: number;
}

/** What lies behind somebody who is walking back in. */
export interface WayBack {
  readonly reason: Reason;
  readonly email: string;
  /** The code as typed so far: Esc loses nothing. */
  readonly typed: Line;
  /** The captcha was asked for as a question in words. */
  readonly inWords: boolean;
}

/** What was entered on the pages of the security info, handed in or not: Esc loses nothing. */
export interface Drafts {
  readonly phone: string;
  readonly otherEmail: string;
  /** Made and shown already: it may have been scanned. */
  readonly app: NewApp | null;
}

/** Everything of a recovery that is gathered before its one write. */
export interface BackIn extends WayBack {
  readonly kind: 'recover';
  readonly recovery: Recovery;
  readonly password: string;
  readonly info: InfoChange;
  readonly drafts: Drafts;
  /** A new code that was shown already, when the person went back from it: it may be half on paper. */
  readonly fresh: NewCode | null;
}

/** What stays of it where the person goes back to the question whether the code is to be used: all but the password. */
export type Gathered = Pick<BackIn, 'info' | 'drafts' | 'fresh'>;

/** "Somebody else knows my password": gathered before its one write. */
export interface NewLocks extends SignedIn {
  readonly kind: 'locks';
  readonly current: string;
  readonly next: string;
}

export interface FirstStart extends SignedIn {
  readonly kind: 'first';
  readonly drafts: Drafts;
}

export interface Settings extends SignedIn {
  readonly kind: 'settings';
}

/** The journeys that security info and a new code are part of. */
export type InfoFlow = FirstStart | Settings | BackIn;
export type CodeFlow = InfoFlow | NewLocks;

export type StepUpFor = 'setUpCode' | 'phone' | 'otherEmail' | 'app' | 'changePassword' | 'codes' | 'signIn';

/** Somebody who may have a security code sent: on the way back in, as far as this computer's key lets them; or signed in. */
export interface AtTheDoor {
  readonly kind: 'door';
  readonly way: WayBack;
  readonly host: HostAccess;
}
export interface Proving extends SignedIn {
  readonly kind: 'stepUp';
  readonly towards: StepUpFor;
}
export type Asker = AtTheDoor | Proving;

/** What is changed on the page of the security codes. */
export type CodesChange = { readonly codes: boolean } | { readonly choices: Choices };

export type Banner =
  | { readonly say: 'recovered'; readonly reason: Reason; readonly no: number }
  | { readonly say: 'locks-changed'; readonly no: number }
  | { readonly say: 'password-changed' | 'password-reset' | 'info-saved' }
  /** What happened since the last sign-in, newest first. */
  | { readonly say: 'news'; readonly news: readonly Activity[] }
  /** Spare keys want a look: which, the account says. */
  | { readonly say: 'due' }
  | { readonly say: 'code-live'; readonly no: number };

/** What was begun and is not on disk when the program is left. */
export type Unsaved =
  | { readonly what: 'new-code'; readonly no: number }
  | { readonly what: 'recovery'; readonly no: number }
  | { readonly what: 'new-locks' }
  /** Somebody was on the way back in, and no code was used. */
  | { readonly what: 'way-back' }
  /** Left in the middle of a write: it is whole or not there, but which is not known. */
  | { readonly what: 'unknown' };

type PasswordForm<Field extends string> = Form<Field> & { readonly strength: Strength | null };
type IdentifyForm = Form<'email' | 'captcha'> & { readonly challenge: Challenge | null; readonly inWords: boolean };
/** `note`: why there is no code yet, where it could not be made. */
interface Shown {
  readonly fresh: NewCode | null;
  readonly shownUntil: number;
  readonly seen: boolean;
  readonly note: Note | null;
}
type Confirm = Form<'first' | 'second'> & { readonly flow: CodeFlow; readonly fresh: NewCode };
type CheckForm = Form<'email' | 'code'> & { readonly who: SignedIn | null };

/** The address, or the end of the number, that a code is to be sent to, typed in full. */
type CompleteForm = Form<'answer'> & { readonly asker: Asker; readonly by: 'email' | 'phone' };
/** `completed`: for sending once more; `resendFrom`: from when on (ms since 1970). */
type DigitsForm = Form<'digits'> & {
  readonly asker: Asker;
  readonly by: ProofKind;
  readonly completed: string;
  readonly resendFrom: number;
};
type CodesFlow = FirstStart | Settings;
type CodesPage = Choice & { readonly flow: CodesFlow; readonly note: Note | null };

/** state → the data it carries */
export interface States extends KeyStates {
  signIn: Form<'email' | 'password'> & { readonly first: boolean };
  signingIn: States['signIn'];
  olderCopy: Choice & { readonly form: States['signIn'] };
  acceptingOlder: States['olderCopy'];

  createAccount: PasswordForm<'email' | 'password' | 'again'> & { readonly first: boolean };
  creating: States['createAccount'];

  phone: Form<'phone'> & { readonly flow: InfoFlow };
  otherEmail: Form<'email'> & { readonly flow: InfoFlow };
  app: Form<'digits'> & { readonly flow: InfoFlow; readonly app: NewApp | null };
  savingPhone: States['phone'] & { readonly change: InfoChange };
  savingOtherEmail: States['otherEmail'] & { readonly change: InfoChange };
  savingApp: States['app'] & { readonly change: InfoChange };

  security: Choice & { readonly who: SignedIn; readonly banner: Banner | null };
  activity: { readonly who: SignedIn; readonly top: number };
  stepUp: Form<'answer'> & { readonly who: SignedIn; readonly by: 'app' | 'password'; readonly towards: StepUpFor };
  provingStepUp: States['stepUp'];
  stepUpWays: Choice & { readonly who: SignedIn; readonly towards: StepUpFor };
  complete: CompleteForm;
  sendingCode: CompleteForm;
  securityCode: DigitsForm;
  checkingDigits: DigitsForm;
  resetPassword: PasswordForm<'next' | 'again'> & { readonly asker: AtTheDoor };
  resettingPassword: States['resetPassword'];

  securityCodes: CodesPage;
  savingCodes: CodesPage & { readonly change: CodesChange };
  sendingTest: CodesPage & { readonly by: 'email' | 'phone' };
  mailPassword: Form<'password'> & { readonly flow: CodesFlow };

  changePassword: PasswordForm<'current' | 'next' | 'again'> & { readonly who: SignedIn; readonly locks: boolean };
  changingPassword: States['changePassword'];
  provingLocks: States['changePassword'];

  codePage: Choice & { readonly who: SignedIn };
  codeIntro: Choice & { readonly flow: CodeFlow; readonly fresh: NewCode | null };
  codeShown: Shown & { readonly flow: CodeFlow };
  codeConfirm: Confirm;
  settingCode: Confirm;
  changingLocks: Confirm;
  recovering: Confirm;
  codeLive: { readonly who: SignedIn; readonly no: number };

  checkCode: CheckForm;
  checkingCode: CheckForm & { readonly code: RecoveryCode };
  codeChecked: { readonly answer: CheckedCode; readonly who: SignedIn | null; readonly email: string };

  reason: Choice & { readonly way: WayBack };
  beforeYouGoOn: Choice & { readonly way: WayBack };
  identify: IdentifyForm & { readonly way: WayBack };
  /** `host`: what this computer can send; null where it can send nothing, or has not looked yet. */
  receive: Choice & { readonly way: WayBack; readonly host: HostAccess | null };
  enterCode: Form<'code'> & { readonly way: WayBack };
  openingWithCode: States['enterCode'] & { readonly code: RecoveryCode };
  olderWithCode: Choice & { readonly way: WayBack; readonly code: RecoveryCode };
  openingOlderWithCode: States['olderWithCode'];
  useCode: Choice & { readonly way: WayBack; readonly recovery: Recovery; readonly gathered: Gathered };
  newPassword: PasswordForm<'next' | 'again'> & { readonly flow: BackIn };
  intruder: { readonly who: SignedIn; readonly before: AccountView; readonly no: number };

  left: { readonly unsaved: Unsaved | null; readonly exitCode: number };
}

export type StateName = keyof States;

/** True in every state. Times are ms since 1970. */
interface Everywhere {
  readonly now: number;
  readonly lastKey: number;
  /** Grows with every state entered: an effect's answer for an earlier visit is dropped. */
  readonly visit: number;
  readonly keysShown: boolean;
  /** Ctrl-C was pressed while something was being written: leave as soon as that is done. */
  readonly leaving: boolean;
  /** How far the key derivation under way in this state is, from 0 to 1, where that is known. A second one begins anew. */
  readonly progress?: number;
}

export type ModelAt<N extends StateName> = Everywhere & { readonly at: N; readonly data: States[N] };
export type Model = { [N in StateName]: ModelAt<N> }[StateName];
