// One step of the machine: a model and an event give the next model, and the effects to start. Pure. The pages decide; this file only
// reads their rows.

import type { Context } from './context.ts';
import { draftsAfter, openedWith, pagesUnsaved, withDraft } from './drafts.ts';
import type { EffectName } from './effects.ts';
import { type Always, type Event, type EventName, isAnswer } from './events.ts';
import type { AllPages, AnyRow, Model, Page, PageName, Waiting } from './page.ts';
import { type Session, type Unsaved, unsavedIn } from './session.ts';

/** An effect to start. Its answer counts only while the visit lasts. */
export interface Run {
  readonly effect: EffectName;
  readonly input: unknown;
  readonly visit: number;
}

export interface Stepped {
  readonly model: Model;
  readonly runs: readonly Run[];
}

/** An open account closes itself after this long without a key (ms; OWASP ASVS 5.0 7.3). */
export const idleAfter = 10 * 60_000;

const listed = (rows: AnyRow | readonly AnyRow[] | undefined): readonly AnyRow[] =>
  rows === undefined ? [] : ([rows].flat() as readonly AnyRow[]);

// The compiler has checked every row where it stands; it cannot follow the pairing of a page's name, its data and its rows
// through a look-up by name. These two functions are the only places where that is taken on trust.
const pageOf = (pages: AllPages, at: PageName): Page<'signIn'> => pages[at] as unknown as Page<'signIn'>;

/** The rows of an event on a page, from the top. */
export const rowsFor = (pages: AllPages, at: PageName, type: EventName): readonly AnyRow[] =>
  listed(pageOf(pages, at).on[type] as unknown as AnyRow | readonly AnyRow[] | undefined);

/** Tells whether an account is open here that closes itself when nobody touches a key. */
export const closesWhenIdle = (pages: AllPages, at: PageName): boolean =>
  rowsFor(pages, at, 'idle').some((row) => row.if === undefined);

/** The rows of an event here: the page's own, or those of the wait. */
export function rowsHere(pages: AllPages, { at, waiting }: Model, type: EventName): readonly AnyRow[] {
  if (waiting === null) return rowsFor(pages, at, type);
  const asking = rowsFor(pages, at, waiting.on)[waiting.row];
  return listed(
    isAnswer({ type }) ? asking?.answers?.[type as keyof typeof asking.answers] : asking?.meanwhile?.[type],
  );
}

/** The row that an event takes, if any: the first whose guard holds. */
export const rowTaken = (pages: AllPages, model: Model, event: Event, c: Context): AnyRow | undefined =>
  rowsHere(pages, model, event.type).find((row) => row.if === undefined || row.if(model.data, event, c));

/** A new visit: nothing of the one before is awaited any more. */
function visited(
  model: Model,
  changes: Pick<Model, 'data'> & Partial<Pick<Model, 'at'>>,
  waiting: Waiting | null,
): Model {
  const { progress: _, ...rest } = model;
  return { ...rest, ...changes, waiting, visit: model.visit + 1 } as Model;
}

/** The page's own effect, which starts whenever it is opened. */
export function runsOf(pages: AllPages, { at, data, visit }: Model): readonly Run[] {
  const { runs } = pageOf(pages, at);
  const input = runs?.with(data as never);
  return runs === undefined || input === undefined ? [] : [{ effect: runs.run, input, visit }];
}

const opened = (pages: AllPages, model: Model): Stepped => ({ model, runs: runsOf(pages, model) });

/** The effect that typing starts on a page: what was typed before is looked at anew. */
function afterTyping(pages: AllPages, { at, data, visit }: Model): readonly Run[] {
  return rowsFor(pages, at, 'edit').flatMap(({ run, with: input }) => {
    const of = run === undefined ? undefined : input?.(data);
    return run === undefined || of === undefined ? [] : [{ effect: run, input: of, visit }];
  });
}

/** Opens a page, with what was typed on it before. `handedIn`: the text of the page that is left is on disk. */
function openPage(pages: AllPages, model: Model, to: PageName, given: unknown, handedIn: boolean): Stepped {
  const bare = { at: to, data: pageOf(pages, to).open(given as never) } as unknown as Pick<Model, 'at' | 'data'>;
  const drafts = draftsAfter(pages, model, bare, handedIn);
  const filled = withDraft(pages, bare, drafts);
  const { drafts: _, openedWith: __, ...rest } = model;
  const before = openedWith(pages, bare, drafts);
  const next = {
    ...visited(rest as Model, filled, null),
    ...(Object.keys(drafts).length > 0 && { drafts }),
    ...(Object.keys(before).length > 0 && { openedWith: before }),
  } as Model;
  const stepped = opened(pages, next);
  return filled === bare ? stepped : { ...stepped, runs: [...stepped.runs, ...afterTyping(pages, next)] };
}

function take(pages: AllPages, model: Model, row: AnyRow, event: Event, c: Context): Stepped {
  const nothing: Stepped = { model, runs: [] };
  if (row.to !== undefined) {
    const given = row.with?.(model.data, event, c);
    if (given === undefined) return nothing;
    return openPage(pages, model, row.to, given, isAnswer(event) && model.waiting?.writes === true);
  }
  const data = (row.set === undefined ? model.data : row.set(model.data, event, c)) as Model['data'];
  if (row.ask !== undefined) {
    const input = row.with?.(model.data, event, c);
    if (input === undefined) return nothing;
    const place = rowsFor(pages, model.at, event.type).indexOf(row);
    const waiting = { on: event.type, row: place, ask: row.ask, writes: row.writes === true };
    const next = visited(model, { data }, waiting);
    return { model: next, runs: [{ effect: row.ask, input, visit: next.visit }] };
  }
  if (model.waiting !== null) return opened(pages, visited(model, { data }, null));
  const next = { ...model, data } as Model;
  const input = row.run === undefined ? undefined : row.with?.(data);
  return {
    model: next,
    runs: row.run === undefined || input === undefined ? [] : [{ effect: row.run, input, visit: next.visit }],
  };
}

function happen(pages: AllPages, model: Model, event: Event, c: Context): Stepped {
  if (model.at === 'ended') return { model, runs: [] };
  const row = rowTaken(pages, model, event, c);
  if (row === undefined) return { model, runs: [] };
  const next = take(pages, model, row, event, c);
  if (!next.model.leaving || next.model.waiting?.writes === true) return next;
  const done: Model = { ...next.model, leaving: false };
  // Leaving had waited for this write. If it was refused, the person is told so first, where it can be mended.
  return event.type === 'refused' ? { ...next, model: done } : leave(pages, done);
}

const typedIn = (pages: readonly PageName[]): Unsaved | null => (pages.length === 0 ? null : { what: 'typed', pages });

function leave(pages: AllPages, model: Model, unsaved?: Unsaved): Stepped {
  if (model.at === 'ended') return { model, runs: [] };
  const here = pageOf(pages, model.at);
  const lost =
    here.unsaved?.(model.data as never) ??
    unsavedIn((model.data as { readonly session: Session }).session) ??
    typedIn(pagesUnsaved(pages, model));
  const { drafts: _, openedWith: __, ...rest } = model;
  return opened(
    pages,
    visited(rest as Model, { at: 'ended', data: { unsaved: unsaved ?? lost, exitCode: 130 } }, null),
  );
}

/** Ctrl-C waits for a write, and pressed again does not: whether the write arrives is then not known. */
function quit(pages: AllPages, model: Model): Stepped {
  if (model.waiting?.writes !== true) return leave(pages, model);
  if (!model.leaving) return { model: { ...model, leaving: true }, runs: [] };
  return leave(pages, { ...model, leaving: false }, { what: 'unknown' });
}

/** A secret that is shown leaves the model with its time, and not only the screen. */
const isOver = (pages: AllPages, model: Model, { now }: Context): boolean =>
  rowsHere(pages, model, 'over').length > 0 && 'shownUntil' in model.data && model.data.shownUntil <= now;

/** Fields in clear are dots again. */
const masked = (model: Model): Model =>
  'reveal' in model.data && model.data.reveal ? ({ ...model, data: { ...model.data, reveal: false } } as Model) : model;

export function step(pages: AllPages, before: Model, event: Event | Always, c: Context): Stepped {
  // A clock set back must not keep an account open for longer.
  const model = { ...before, now: c.now, lastKey: Math.min(before.lastKey, c.now) };
  if (event.type === 'tick') {
    const idle = rowsHere(pages, model, 'idle').length > 0 && c.now - model.lastKey >= idleAfter;
    if (idle) return happen(pages, { ...model, helpShown: false }, { type: 'idle' }, c);
    return isOver(pages, model, c) ? happen(pages, model, { type: 'over' }, c) : { model, runs: [] };
  }
  // A new size may cut the page anywhere: the code hides.
  if (event.type === 'resized') return happen(pages, model, { type: 'hide' }, c);
  if (event.type === 'suspended') return happen(pages, masked(model), { type: 'hide' }, c);
  if (event.type === 'progress') {
    const works = model.waiting !== null || pageOf(pages, model.at).runs !== undefined;
    return { model: works ? { ...model, progress: event.done } : model, runs: [] };
  }
  if (isAnswer(event)) return happen(pages, model, event, c);
  const touched = { ...model, lastKey: c.now };
  if (event.type === 'touched') return { model: touched, runs: [] };
  if (event.type === 'help') return { model: { ...touched, helpShown: !touched.helpShown }, runs: [] };
  if (event.type === 'quit') return quit(pages, touched);
  return happen(pages, touched, event, c);
}
