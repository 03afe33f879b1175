// Every model that can be reached, found by letting everything happen, breadth first, from every door, through the real
// `step`; and the walk that leads to each. Models that differ only in what no guard, move or effect asks about (the
// focus, a banner, what exactly a text said of the info gathered) count as one: `kindOf` says what is left out.

import type { Opened } from '../../src/account/types.ts';
import { type Door, pages, startAt } from '../../src/journeys/pages.ts';
import { waiting } from '../../src/journeys/shared-rows.ts';
import { type Edge, edges } from '../../src/machine/edges.ts';
import type { Event } from '../../src/machine/events.ts';
import type { AnyRow, Model } from '../../src/machine/page.ts';
import { idleAfter, rowsHere, rowTaken, type Stepped, step } from '../../src/machine/step.ts';
import { type Happening, happenings } from './happenings.ts';
import { context, moment } from './made-up.ts';

export const doors = ['signIn', 'firstStart', 'recover', 'check'] as const satisfies readonly Door[];

export interface Found {
  readonly model: Model;
  readonly kind: string;
  /** How it was first reached; none at a door. */
  readonly by: { readonly from: Found; readonly happening: Happening } | undefined;
  readonly next: Step[];
}

/** Something that happened to a model, and what became of it. */
export interface Step {
  readonly happening: Happening;
  readonly to: Found;
}

export interface Taken {
  readonly from: Found;
  readonly happening: Happening;
  readonly stepped: Stepped;
  /** The row of the table, where one was taken. */
  readonly edge: Edge | undefined;
}

const leftOut = new Set([
  'focus',
  'reveal',
  'banner',
  'top',
  'strength',
  'inWords',
  'no',
  'before',
  'phone',
  'otherEmail',
]);

/** The pages with a row whose guard asks whether a wait after wrong tries is over; and whether there is a note at all. */
const waits = new Set(edges(pages).flatMap(({ page, row }) => (row.if === waiting ? [page] : [])));
const noted = new Set(['codeShown']);

/** All that decides what may happen next: times only as past or to come, handles as whether an app is enrolled. */
export function kindOf({ at, data, now, leaving, waiting: wait }: Model): string {
  const told = (name: string, value: unknown): unknown => {
    if (leftOut.has(name) && !(typeof value === 'object' && value !== null && 'caret' in value)) return undefined;
    if (typeof value !== 'object' || value === null) {
      if (name === 'shownUntil') return Number(value) > now;
      if (name === 'resendFrom') return Number(value) > now;
      if (name === 'authenticatedAt') return value !== 0 && now - Number(value) < 5 * 60_000;
      return name === 'email' ? value !== '' : value;
    }
    if ('close' in value && 'view' in value) {
      const { app, ways, secondProof } = (value as Opened).view;
      return [app, ways.map(({ kind }) => kind), secondProof];
    }
    if ('close' in value) return true;
    if ('caret' in value && 'text' in value) return name === 'typed' ? value.text !== '' : value.text;
    if (name === 'note' && noted.has(at)) return value !== null;
    if (name === 'note') return waits.has(at) && 'until' in value && Number(value.until) > now;
    if (name === 'app' || name === 'challenge' || name === 'fresh') return true;
    return 'is' in value ? undefined : value;
  };
  return JSON.stringify([at, leaving, wait, data], told);
}

/** Nothing may be changed in place: what is frozen says so at once. Handles close themselves, and stay as they are. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

/** A row that several pages share is another edge on each; within a page, a row of a wait is told by the row that asks. */
const edgesAt = new Map<string, Edge[]>();
for (const edge of edges(pages)) edgesAt.set(edge.page, [...(edgesAt.get(edge.page) ?? []), edge]);

function edgeOf({ at, waiting: wait }: Model, type: string, row: AnyRow): Edge | undefined {
  return edgesAt
    .get(at)
    ?.find(
      (edge) =>
        edge.row === row &&
        edge.event === type &&
        edge.asked?.event === (wait?.on ?? undefined) &&
        edge.asked?.index === (wait?.row ?? undefined),
    );
}

const idles = (model: Model, wait: number): boolean =>
  rowsHere(pages, model, 'over').length === 0 || model.now + wait - model.lastKey >= idleAfter;

/** The events that `step` sends itself for what is handled before the chart is asked. */
function asTold(model: Model, { event, wait }: Happening): Event | undefined {
  if (event.type === 'tick') return { type: idles(model, wait) ? 'idle' : 'over' };
  if (event.type === 'resized' || event.type === 'suspended') return { type: 'hide' };
  return event.type === 'touched' || event.type === 'help' || event.type === 'progress' || model.at === 'ended'
    ? undefined
    : event;
}

export const apply = (model: Model, { event, wait }: Happening): Stepped =>
  step(pages, model, event, context(model.now + wait));

/** One thing happening, through the real `step`, and the row it took. */
export function take(from: Found, happening: Happening): Taken {
  const stepped = apply(from.model, happening);
  const event = asTold(from.model, happening);
  const changed =
    stepped.model.data !== from.model.data || stepped.model.at !== from.model.at || stepped.runs.length > 0;
  const row = event && rowTaken(pages, from.model, event, context(stepped.model.now));
  const happened = changed || (row !== undefined && row.to === undefined && happening.event.type !== 'tick');
  const edge = happened && event && row ? edgeOf(from.model, event.type, row) : undefined;
  return { from, happening, stepped, edge };
}

/** Handled by `step` itself, whatever the page. */
const always = new Set<string>(['tick', 'resized', 'suspended', 'progress', 'touched', 'help', 'quit']);

export const hasRows = (model: Model, { event: { type } }: Happening): boolean =>
  always.has(type) || rowsHere(pages, model, type as Event['type']).length > 0;

/**
 * Chooses the events that are tried on a model. An event that has no row there does nothing, whatever its payload
 * (properties/step.ts shows that of each page and wait): one such event stands for all of them.
 */
function telling(model: Model): readonly Happening[] {
  const all = happenings(model);
  const idleOne = all.find((one) => !hasRows(model, one));
  return all.filter((one) => one === idleOne || hasRows(model, one));
}

/** The model as it was, at the same time. */
const isUnchanged = (model: Model, after: Model): boolean =>
  after.at === model.at &&
  after.data === model.data &&
  after.now === model.now &&
  after.waiting === model.waiting &&
  after.leaving === model.leaving;

/** Explores everything; `seen` is told of every step, whether it led anywhere or not. */
export function explore(seen: (taken: Taken) => void = () => {}): readonly Found[] {
  const found = new Map<string, Found>();
  const find = (model: Model, by: Found['by']): Found => {
    const kind = kindOf(model);
    const known = found.get(kind) ?? { model: deepFreeze(model), kind, by, next: [] };
    found.set(kind, known);
    return known;
  };
  for (const door of doors) find(startAt(door, moment), undefined);
  // A Map gives what is added while it is gone through: it is the queue as well.
  for (const from of found.values()) {
    const led = new Set<string>();
    for (const happening of telling(from.model)) {
      deepFreeze(happening);
      const taken = take(from, happening);
      seen(taken);
      if (isUnchanged(from.model, taken.stepped.model)) continue;
      const to = find(taken.stepped.model, { from, happening });
      const step = `${happening.event.type} ${to.kind}`;
      if (to === from || led.has(step)) continue;
      led.add(step);
      from.next.push({ happening, to });
    }
  }
  return [...found.values()];
}

/** One model of each page, of each wait there, and of leaving during it: which rows there are depends on nothing else. */
export function oneOfEach(found: readonly Found[]): readonly Found[] {
  const each = new Map<string, Found>();
  for (const one of found) {
    const { at, waiting, leaving } = one.model;
    const place = JSON.stringify([at, waiting, leaving]);
    if (!each.has(place)) each.set(place, one);
  }
  return [...each.values()];
}

/** The walk from a door, as a line a step: for failures. */
export function walkTo(found: Found): readonly string[] {
  if (found.by === undefined) return [found.model.at];
  const { from, happening } = found.by;
  return [...walkTo(from), `${happening.name} → ${found.model.at}`];
}

/** Finds the models from which an end is reached, in any number of steps; the end itself is one. */
export function waysTo(found: readonly Found[], end: (one: Found) => boolean): ReadonlySet<Found> {
  const before = new Map<Found, Found[]>(found.map((one) => [one, []]));
  for (const from of found) for (const { to } of from.next) before.get(to)?.push(from);
  const reached = new Set(found.filter(end));
  for (const one of reached) for (const from of before.get(one) ?? []) reached.add(from);
  return reached;
}
