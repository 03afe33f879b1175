// Everything that can happen: what the person does, and what comes back from an effect.

import type {
  CheckedCode,
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
import type { Guide } from '../keyring/guide.ts';
import type { Sorted } from '../keyring/recognise.ts';
import type { Line } from './line.ts';
import type { CodesChange, Strength } from './model.ts';

type Nothing = Readonly<Record<never, never>>;

/** What the person does. */
export interface Deeds {
  /** A field's text or caret changed. */
  edit: { readonly field: string; readonly line: Line };
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
  openKeys: Nothing;
  signOut: Nothing;
  signInAgain: Nothing;
  scroll: { readonly by: number };

  setUp: Nothing;
  show: Nothing;
  hide: Nothing;
  more: Nothing;
  /** "Somebody else knows my password" */
  somebodyElse: Nothing;

  choose: { readonly reason: Reason };
  another: Nothing;
  otherWay: Nothing;
  noneOfThese: Nothing;
  /** Show who is there in this way. */
  askBy: { readonly by: ProofKind };
  resend: Nothing;
  change: { readonly change: CodesChange };
  openMailPassword: Nothing;
  sendTest: { readonly by: 'email' | 'phone' };
  /** A spare key. */
  openKey: { readonly id: string };
  addKey: Nothing;
  /** What is due, told without signing in. */
  openReminders: Nothing;
  remind: { readonly on: boolean };
  /** Take what was pasted as the text it is, or let it sort itself again. */
  keepAsText: Nothing;
  /** Another code of the set. */
  pick: { readonly by: 1 | -1 };
  copy: Nothing;
  /** Step by step, with a guide. */
  useKey: Nothing;
  makeKey: Nothing;
  worked: Nothing;
  markUsed: Nothing;
  replaceKey: Nothing;
  replacedElsewhere: Nothing;
  removeKey: Nothing;
  /** Spare keys in a file: sealed under a passphrase, or readable by anyone. */
  exportKeys: Nothing;
  exportPlain: Nothing;

  /** The answer of a repair that the person agrees to, counted from 0. */
  useReading: { readonly answer: number };
}

/** What comes back from an effect. */
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
  waysFound: { readonly host: HostAccess | null };
  codeSent: { readonly sent: SentSecurityCode };
  letIn: { readonly host: HostAccess };
  testSent: Nothing;
  noticesSent: { readonly opened: Opened };
  /** What a paste is: while it is typed, and once more when it is handed in. */
  keyLooked: { readonly of: string; readonly asText: boolean; readonly sorted: Sorted };
  keySorted: { readonly of: string; readonly asText: boolean; readonly sorted: Sorted };
  keyRevealed: { readonly revealed: EntrySecrets };
  copied: Nothing;
  guideFound: { readonly guide: Guide | null };
  /** `path`: the whole of it. */
  exported: { readonly path: string };
}

interface Signals {
  /** The session was idle for too long. Sent by `step` itself. */
  idle: Nothing;
  /** What is shown has been on screen for its time. Sent by `step` itself. */
  over: Nothing;
  /** Ctrl-C. */
  quit: Nothing;
}

export type Events = Deeds & Answers & Signals;
export type EventName = keyof Events;
export type Event = { [E in EventName]: { readonly type: E } & Events[E] }[EventName];

/** Handled before the chart is asked, in every state. */
interface Everywhere {
  /** Time passes. */
  tick: Nothing;
  /** The window has another size. */
  resized: Nothing;
  /** The screen is left to the shell for a while. */
  suspended: Nothing;
  /** A key that means nothing here, but says that somebody is there. */
  touched: Nothing;
  /** The page of keys is opened or closed. */
  keys: Nothing;
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
  waysFound: true,
  codeSent: true,
  letIn: true,
  testSent: true,
  noticesSent: true,
  keyLooked: true,
  keySorted: true,
  keyRevealed: true,
  copied: true,
  guideFound: true,
  exported: true,
};

/** Whether this came back from an effect, and not from the person. */
export const isAnswer = (event: { readonly type: string }): event is Answer => event.type in answers;
