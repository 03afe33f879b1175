// One step of the machine: a model and an event give the next model, and the effects it asks for. Pure.
// The table in chart.ts decides; this file only reads it.

import { rowsFor, stateOf } from './chart-lookup.ts';
import type { Row } from './chart-types.ts';
import type { Context } from './context.ts';
import type { EffectName } from './effect.ts';
import { type Always, type Event, isAnswer } from './events.ts';
import { guards } from './guards.ts';
import type { Model, StateName, States } from './model.ts';
import { moves } from './moves/moves.ts';

/** Start this effect with the data of the model it stands beside. */
export interface Run {
  readonly effect: EffectName;
  readonly data: States[StateName];
  readonly visit: number;
}

export interface Stepped {
  readonly model: Model;
  readonly runs: readonly Run[];
}

/** What is open signs itself out after this long without a key (ms; OWASP ASVS 5.0 7.3). */
export const idleAfter = 10 * 60_000;

// chart-check.ts has proven that every guard and move fits the rows it is named in, which the compiler cannot
// carry through a look-up by name: this is the one place where that proof is taken on trust.
type Guard = (data: States[StateName], event: Event, c: Context) => boolean;
type Move = (data: States[StateName], event: Event, c: Context) => States[StateName] | undefined;
const guardNamed = guards as unknown as Readonly<Record<string, Guard>>;
const moveNamed = moves as unknown as Readonly<Record<string, Move>>;

/** The row that an event takes, if any: the first whose guard holds. */
export function rowTaken(model: Model, event: Event, c: Context): Row | undefined {
  if (model.at === 'left') return undefined;
  return rowsFor(model.at, event.type).find(
    (row) => row.if === undefined || guardNamed[row.if]?.(model.data, event, c) === true,
  );
}

/** What is known of the work of a state goes with the state. */
function afresh(model: Model): Omit<Model, 'progress'> {
  if (model.progress === undefined) return model;
  const { progress: _, ...rest } = model;
  return rest;
}

function take(model: Model, row: Row, event: Event, c: Context): Stepped {
  const data = row.move === undefined ? model.data : moveNamed[row.move]?.(model.data, event, c);
  if (data === undefined) return { model, runs: [] };
  const at = row.to ?? model.at;
  const visit = row.to === undefined ? model.visit : model.visit + 1;
  const asked = [row.run, row.to === undefined ? undefined : stateOf(at).run];
  return {
    model: { ...(row.to === undefined ? model : afresh(model)), at, data, visit } as Model,
    runs: asked.flatMap((effect) => (effect === undefined ? [] : [{ effect, data, visit }])),
  };
}

function happen(model: Model, event: Event, c: Context): Stepped {
  const row = rowTaken(model, event, c);
  if (row === undefined) return { model, runs: [] };
  const next = take(model, row, event, c);
  if (!next.model.leaving || stateOf(next.model.at).writes === true) return next;
  const done: Model = { ...next.model, leaving: false };
  // Leaving had waited for this write. If it was refused, the person is told so first, where it can be mended.
  return event.type === 'refused' ? { ...next, model: done } : happen(done, { type: 'quit' }, c);
}

/** Ctrl-C waits for the write, and pressed again does not: what becomes of it is then not known. */
function quitWhileWriting(model: Model, c: Context): Stepped {
  if (!model.leaving) return { model: { ...model, leaving: true }, runs: [] };
  const left = happen({ ...model, leaving: false }, { type: 'quit' }, c);
  if (left.model.at !== 'left') return left;
  return { ...left, model: { ...left.model, data: { ...left.model.data, unsaved: { what: 'unknown' } } } };
}

/** What is shown here leaves the model with its time, and not only the screen. */
const isOver = (model: Model, { now }: Context): boolean =>
  rowsFor(model.at, 'over').length > 0 && 'shownUntil' in model.data && model.data.shownUntil <= now;

/** Fields in clear are dots again. */
const masked = (model: Model): Model =>
  'reveal' in model.data && model.data.reveal ? ({ ...model, data: { ...model.data, reveal: false } } as Model) : model;

export function step(before: Model, event: Event | Always, c: Context): Stepped {
  // A clock set back must not make what is open stay open for longer.
  const model = { ...before, now: c.now, lastKey: Math.min(before.lastKey, c.now) };
  if (event.type === 'tick') {
    const idle = rowsFor(model.at, 'idle').length > 0 && c.now - model.lastKey >= idleAfter;
    if (idle) return happen({ ...model, keysShown: false }, { type: 'idle' }, c);
    return isOver(model, c) ? happen(model, { type: 'over' }, c) : { model, runs: [] };
  }
  // What is on screen may be cut anywhere by a new size: the code hides.
  if (event.type === 'resized') return happen(model, { type: 'hide' }, c);
  if (event.type === 'suspended') return happen(masked(model), { type: 'hide' }, c);
  if (event.type === 'progress')
    return { model: stateOf(model.at).run === undefined ? model : { ...model, progress: event.done }, runs: [] };
  if (isAnswer(event)) return happen(model, event, c);
  const touched = { ...model, lastKey: c.now };
  if (event.type === 'touched') return { model: touched, runs: [] };
  if (event.type === 'keys') return { model: { ...touched, keysShown: !touched.keysShown }, runs: [] };
  if (event.type === 'quit' && stateOf(touched.at).writes === true) return quitWhileWriting(touched, c);
  return happen(touched, event, c);
}

/** The effect that runs in the state the program starts in. */
export function startRuns(model: Model): readonly Run[] {
  const effect = stateOf(model.at).run;
  return effect === undefined ? [] : [{ effect, data: model.data, visit: model.visit }];
}
