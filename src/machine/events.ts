// Everything that can happen: the deeds of the person, the answers of the effects, and the signals of `step` itself.

import type {
  CheckedCode,
  Choices,
  EntrySecrets,
  HostAccess,
  NewApp,
  NewCode,
  Opened,
  ProofKind,
  Reason,
  Recovery,
  Refusal,
  SentSecurityCode,
} from '../account/types.ts';
import type { Challenge } from '../captcha/challenge.ts';
import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Problem } from '../keyring/check.ts';
import type { Guide } from '../keyring/guide.ts';
import type { FileTrouble, FoundFile } from '../keyring/import/found-file.ts';
import type { Look, Understood } from '../keyring/paste/sorted.ts';
import type { TextField } from './text-field.ts';

type Nothing = Readonly<Record<never, never>>;

/** The strength of the password in `of` (zxcvbn: 0–4). */
export interface Strength {
  readonly of: string;
  readonly score: number;
  readonly common: boolean;
}

/** A paste, and the fields beside it. */
export interface Paste {
  readonly text: string;
  /** Kept as the text it is. */
  readonly asText: boolean;
  readonly typed: { readonly service: string; readonly account: string };
}

/** A field as a paste would leave it; `content` null: it has no room for all of it. `most`: its limit, in UTF-16 units. */
export interface PastedInto {
  readonly field: string;
  readonly content: TextField | null;
  readonly most: number;
}

/** The deeds of the person. */
export interface Deeds {
  /** A field's text or caret changed. */
  edit: { readonly field: string; readonly content: TextField };
  /** A paste, on a page that has a field for codes. `here`: the field that takes text now. */
  paste: { readonly text: string; readonly here: PastedInto | null; readonly codes: PastedInto };
  /** The field has no room for all that was typed or pasted; nothing of it was added. */
  overfull: { readonly field: string; readonly most: number };
  focus: { readonly item: string };
  reveal: Nothing;
  submit: Nothing;
  back: Nothing;
  skip: Nothing;
  remove: Nothing;

  cantAccess: Nothing;
  create: Nothing;
  check: Nothing;
  accept: Nothing;

  openPassword: Nothing;
  openPhone: Nothing;
  openOtherEmail: Nothing;
  openApp: Nothing;
  openCode: Nothing;
  openCodes: Nothing;
  openActivity: Nothing;
  openEntries: Nothing;
  signOut: Nothing;
  signInAgain: Nothing;
  scroll: { readonly by: number };

  setUp: Nothing;
  show: Nothing;
  hide: Nothing;
  more: Nothing;
  /** "Somebody else knows my password" */
  somebodyElse: Nothing;

  chooseReason: { readonly reason: Reason };
  another: Nothing;
  otherWay: Nothing;
  noneOfThese: Nothing;
  /** Prove the identity in this way. */
  askBy: { readonly by: ProofKind };
  resend: Nothing;
  /** Lets this computer let its owner in with a security code, or ends that. */
  turnCodes: { readonly on: boolean };
  setChoices: { readonly choices: Choices };
  openMailPassword: Nothing;
  sendTest: { readonly by: 'email' | 'phone' };
  /** An entry of the keyring: codes of another account. */
  openEntry: { readonly id: string };
  addEntry: Nothing;
  /** Reminders outside the seal, shown without signing in. */
  openReminders: Nothing;
  remind: { readonly on: boolean };
  /** Keep the paste as text, or sort it again. */
  keepAsText: Nothing;
  /** Another code of the set. */
  pick: { readonly by: 1 | -1 };
  copy: Nothing;
  /** Step by step, with a guide. */
  useEntry: Nothing;
  renewEntry: Nothing;
  worked: Nothing;
  markUsed: Nothing;
  /** It was not used after all. */
  markUnused: Nothing;
  replaceEntry: Nothing;
  replacedElsewhere: Nothing;
  removeEntry: Nothing;
  /** Entries in a file: sealed under a passphrase, or in cleartext. */
  exportEntries: Nothing;
  exportCleartext: Nothing;
  /** Entries out of a file of another program. */
  importEntries: Nothing;

  /** The answer of a repair that the person agrees to, counted from 0. */
  useReading: { readonly answer: number };
}

/** The answers of the effects. */
export interface Answers {
  signedIn: { readonly opened: Opened };
  refused: { readonly refusal: Refusal };
  /** The strength of a password while it is typed, and once more when it is handed in. */
  estimated: { readonly strength: Strength };
  weighed: { readonly strength: Strength };
  appMade: { readonly app: NewApp };
  appAgrees: Nothing;
  appDiffers: Nothing;
  saved: { readonly opened: Opened };
  minted: { readonly fresh: NewCode };
  challenged: { readonly challenge: Challenge };
  /** `host`: what this computer can send for that address; null where it can send nothing. */
  captchaRight: { readonly host: HostAccess | null };
  captchaWrong: { readonly challenge: Challenge };
  proved: { readonly opened: Opened };
  checked: { readonly answer: CheckedCode; readonly opened: Opened | null };
  codeOpened: { readonly recovery: Recovery };
  /** The recovery code opens an older copy than the one this computer has seen last. */
  olderCopy: { readonly code: RecoveryCode };
  waysFound: { readonly host: HostAccess | null };
  codeSent: { readonly sent: SentSecurityCode };
  letIn: { readonly host: HostAccess };
  testSent: Nothing;
  noticesSent: { readonly opened: Opened };
  /** A paste sorted while it is typed. */
  pasteLooked: { readonly of: Paste; readonly look: Look };
  /** A paste that was handed in. */
  pasteSorted: { readonly understood: Understood };
  /** It looks like a code of its kind, and is not one yet. */
  pasteFaulty: { readonly problem: Problem };
  /** It holds a recovery code of this very account, which has noted the check of it. */
  pasteIsOwnCode: { readonly opened: Opened };
  entryRevealed: { readonly revealed: EntrySecrets };
  /** `terminal`: whether it took the code is not known. */
  copied: { readonly to: 'tmux' | 'terminal' };
  guideFound: { readonly guide: Guide | null };
  /** `path`: the whole of it. `opened`: the account, with a note of the export; null: it is written, and could not be noted. */
  exported: { readonly path: string; readonly opened: Opened | null };
  /** A file was read: what of it would be added. It opens with a password of its own. Nothing of it was read. */
  fileFound: { readonly file: FoundFile };
  fileLocked: { readonly program: string };
  fileTrouble: { readonly trouble: FileTrouble };
}

interface Signals {
  /** The session was idle for too long. Sent by `step` itself. */
  idle: Nothing;
  /** A secret has been on screen for its time. Sent by `step` itself. */
  over: Nothing;
  /** Ctrl-C. */
  quit: Nothing;
}

export type Events = Deeds & Answers & Signals;
export type EventName = keyof Events;
export type Event = { [E in EventName]: { readonly type: E } & Events[E] }[EventName];

/** Handled before the page is asked, on every page. */
interface Everywhere {
  /** Time passes. */
  tick: Nothing;
  /** The window has another size. */
  resized: Nothing;
  /** The screen is left to the shell for a while. */
  suspended: Nothing;
  /** A key that means nothing here, but says that somebody is there. */
  touched: Nothing;
  /** The page of keyboard help is opened or closed. */
  help: Nothing;
  /** How much of the effect that runs is done: 0 to 1. */
  progress: { readonly done: number };
}
export type Always = { [T in keyof Everywhere]: { readonly type: T } & Everywhere[T] }[keyof Everywhere];

export type Answer = Extract<Event, { type: keyof Answers }>;

const answers: Readonly<Record<keyof Answers, true>> = {
  signedIn: true,
  refused: true,
  estimated: true,
  weighed: true,
  appMade: true,
  appAgrees: true,
  appDiffers: true,
  saved: true,
  proved: true,
  minted: true,
  challenged: true,
  captchaRight: true,
  captchaWrong: true,
  checked: true,
  codeOpened: true,
  olderCopy: true,
  waysFound: true,
  codeSent: true,
  letIn: true,
  testSent: true,
  noticesSent: true,
  pasteLooked: true,
  pasteSorted: true,
  pasteFaulty: true,
  pasteIsOwnCode: true,
  entryRevealed: true,
  copied: true,
  guideFound: true,
  exported: true,
  fileFound: true,
  fileLocked: true,
  fileTrouble: true,
};

/** Tells an effect's answer from a deed of the person. */
export const isAnswer = (event: { readonly type: string }): event is Answer => event.type in answers;
