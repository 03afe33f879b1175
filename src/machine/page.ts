// A page: the data it opens with, the events that can happen on it, and where each leads. Rows are data; guards and functions
// stand inline and are checked by the compiler at the row.
//
//   if     the row is taken only where this holds; rows are tried from the top
//   to     another page, opened with the data that `with` gives; undefined: nothing happens
//   set    this page's data, changed
//   ask    the page waits for an effect's answer: it is drawn as it is, with a line above the keys, and `answers` says
//          where each answer leads. `writes`: leaving waits too. `meanwhile`: rows that hold while it waits.
//   run    starts an effect beside the page; the answer is an event like any other

import type { Context } from './context.ts';
import type { AnswerName, AnswerOf, EffectInput, EffectName } from './effects.ts';
import type { Event, EventName } from './events.ts';
import type { Note } from './note.ts';
import type { Session, Unsaved } from './session.ts';
import type { TextField } from './text-field.ts';

/** Page name → the data it is opened with, and the data it carries. Each journey adds its own pages. */
// biome-ignore lint/suspicious/noEmptyInterface: the journeys fill it
export interface Pages {}

export type PageName = keyof Pages;
export type Given<N extends PageName> = Pages[N]['given'];
export type PageData<N extends PageName> = Pages[N]['data'];

export type Happened<E extends EventName> = Extract<Event, { type: E }>;
type Fn<S, E extends EventName, R> = (s: S, e: Happened<E>, c: Context) => R;

interface Guarded<S, E extends EventName> {
  readonly if?: Fn<S, E, boolean>;
}

type Leading<S, E extends EventName> = {
  [N in PageName]: {
    readonly to: N;
    readonly with: Fn<S, E, Given<N> | undefined>;
    readonly set?: undefined;
    readonly run?: undefined;
    readonly ask?: undefined;
  };
}[PageName];

interface Setting<S, E extends EventName> {
  readonly set: Fn<S, E, S>;
  readonly to?: undefined;
  readonly run?: undefined;
  readonly ask?: undefined;
}

interface Nothing {
  readonly to?: undefined;
  readonly set?: undefined;
  readonly run?: undefined;
  readonly ask?: undefined;
}

type Running<S, E extends EventName> = {
  [F in EffectName]: {
    readonly run: F;
    readonly with: (s: S) => EffectInput[F] | undefined;
    readonly set?: Fn<S, E, S>;
    readonly to?: undefined;
    readonly ask?: undefined;
  };
}[EffectName];

type Asking<S, E extends EventName> = {
  [F in EffectName]: {
    readonly ask: F;
    readonly with: Fn<S, E, EffectInput[F] | undefined>;
    readonly set?: Fn<S, E, S>;
    readonly writes?: true;
    readonly meanwhile?: { readonly [O in EventName]?: AnswerRows<S, O> };
    readonly answers: { readonly [A in AnswerOf<F>]: AnswerRows<S, A> };
    readonly to?: undefined;
    readonly run?: undefined;
  };
}[EffectName];

/** A row that leads to another page, whatever this page's data is otherwise. */
export type LeadingRow<S, E extends EventName> = Guarded<S, E> & Leading<S, E>;

/** A row of an answer: the wait is over, so it leads to a page or changes this one. */
export type AnswerRow<S, E extends EventName> = Guarded<S, E> & (Leading<S, E> | Setting<S, E>);
export type AnswerRows<S, E extends EventName> = AnswerRow<S, E> | (readonly AnswerRow<S, E>[] & Nothing);

export type Row<S, E extends EventName> = Guarded<S, E> &
  (Leading<S, E> | Setting<S, E> | Running<S, E> | Asking<S, E> | Nothing);
// `Nothing` beside the array lets the compiler tell a single row by its `to`, `set`, `run` or `ask`.
export type Rows<S, E extends EventName> = Row<S, E> | (readonly Row<S, E>[] & Nothing);
export type On<S> = { readonly [E in EventName]?: Rows<S, E> };

export interface Page<N extends PageName> {
  /** Makes the page's data when it is opened. */
  readonly open: (given: Given<N>) => PageData<N>;
  /** The effect that starts when the page is opened, and again when a wait on it is over. */
  readonly runs?: {
    [F in EffectName]: { readonly run: F; readonly with: (s: PageData<N>) => EffectInput[F] | undefined };
  }[EffectName];
  readonly on: On<PageData<N>>;
  /** Fields whose text is gone with the page: secrets, and answers that count only where they are asked for. The rest is a draft. */
  readonly typedAnew?: PageData<N> extends { readonly fields: infer F }
    ? { readonly [K in keyof F]?: 'secret' | 'answer' }
    : undefined;
  /** Tells drafts of this page apart, where it is about one of several things. */
  readonly draftOf?: (s: PageData<N>) => string;
  /** The page whose text this one hands in for good. */
  readonly handsIn?: PageName;
  /** The draft lives only as long as one of these pages is open. */
  readonly draftWhile?: readonly PageName[];
  /** Lost when the program is left here; by default what the session says. */
  readonly unsaved?: (s: PageData<N>) => Unsaved | null;
}

/** Every page by its name. */
export type AllPages = { readonly [N in PageName]: Page<N> };

/** The page waits for the answer to this row: the event that started it, and its place among the event's rows. */
export interface Waiting {
  readonly on: EventName;
  readonly row: number;
  readonly ask: EffectName;
  readonly writes: boolean;
}

/** The texts of fields by their names. */
export type Texts = Readonly<Record<string, string>>;

/** A page as it was left, with text that was not handed in. `opened`: the texts that it had when it was opened. */
export interface Draft {
  readonly at: PageName;
  readonly opened: Texts;
  readonly typed: Texts;
}

/** By the page's name, and by the thing it was about. */
export type DraftsByPage = Readonly<Record<string, Draft>>;

/** True on every page. Times are ms since 1970. */
interface Everywhere {
  readonly now: number;
  readonly lastKey: number;
  /** Grows whenever a page is opened, a wait begins or a wait ends: an effect's answer to an earlier visit is dropped. */
  readonly visit: number;
  readonly waiting: Waiting | null;
  /** The page of keyboard help covers this one. */
  readonly helpShown: boolean;
  /** Ctrl-C was pressed during a write: the program ends as soon as the write is done. */
  readonly leaving: boolean;
  /** Texts of pages that were left, by page; absent: none. */
  readonly drafts?: DraftsByPage;
  /** The texts that this page was opened with, but for those that are typed anew. */
  readonly openedWith?: Texts;
  /** The part of the key derivation that is done, from 0 to 1, where it is known. A second one begins anew. */
  readonly progress?: number;
}

export type ModelAt<N extends PageName> = Everywhere & { readonly at: N; readonly data: PageData<N> };
export type Model = { [N in PageName]: ModelAt<N> }[PageName];

/** A page with text fields and choices. `focus` names the one that has the keyboard. */
export interface Form<F extends string, S extends Session = Session> {
  readonly session: S;
  readonly fields: Readonly<Record<F, TextField>>;
  readonly focus: string;
  /** Masked fields are shown in clear. */
  readonly reveal: boolean;
  readonly note: Note | null;
}

/** A page that is a list of choices. */
export interface Choice<S extends Session = Session> {
  readonly session: S;
  readonly focus: string;
}

/** Anything the compiler cannot pair by name is read through this one shape, in step.ts and the tables read off the pages. */
export interface AnyRow {
  readonly if?: (s: unknown, e: Event, c: Context) => boolean;
  readonly to?: PageName;
  readonly with?: (s: unknown, e?: Event, c?: Context) => unknown;
  readonly set?: (s: unknown, e: Event, c: Context) => unknown;
  readonly run?: EffectName;
  readonly ask?: EffectName;
  readonly writes?: true;
  readonly meanwhile?: Readonly<Partial<Record<EventName, AnyRow | readonly AnyRow[]>>>;
  readonly answers?: Readonly<Partial<Record<AnswerName, AnyRow | readonly AnyRow[]>>>;
}
