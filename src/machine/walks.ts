// Edges and routes, read off the chart: what the diagram is drawn from, and what the tests walk.

import { chart, groups } from './chart.ts';
import { rowsFor, stateOf } from './chart-lookup.ts';
import type { GroupName, Row } from './chart-types.ts';
import type { Event } from './events.ts';
import type { StateName } from './model.ts';

/** One row of the table, in a state where it holds. */
export interface Edge {
  readonly state: StateName;
  readonly event: Event['type'];
  /** Counted from 0 among the rows that the state has for the event. */
  readonly index: number;
  readonly row: Row;
  /** The group the row comes from; null for a row of the state's own. */
  readonly group: GroupName | null;
}

/** Every state, in the chart's order. */
export const stateNames = Object.keys(chart) as readonly StateName[];

const rowsIn = (group: object, event: Event['type']): readonly Row[] =>
  [(group as Readonly<Partial<Record<Event['type'], Row | readonly Row[]>>>)[event] ?? []].flat();

const eventsOf = (on: object): readonly Event['type'][] => Object.keys(on) as Event['type'][];

function edgesOf(state: StateName): readonly Edge[] {
  const held: readonly GroupName[] = [...(stateOf(state).in ?? []), 'everywhere'];
  const groupOf = (event: Event['type'], row: Row): GroupName | null =>
    held.find((group) => rowsIn(groups[group], event).includes(row)) ?? null;
  const events = new Set([stateOf(state).on, ...held.map((group) => groups[group])].flatMap(eventsOf));
  return [...events].flatMap((event) =>
    rowsFor(state, event).map((row, index) => ({ state, event, index, row, group: groupOf(event, row) })),
  );
}

/** Every edge of the chart, group rows in each state they hold in. Nothing happens any more in `left`. */
export function edges(): readonly Edge[] {
  return stateNames.filter((state) => state !== 'left').flatMap(edgesOf);
}

/**
 * The routes from one state to another that enter no state twice, both ends included. Guards and data are left aside:
 * a route is a way through the table, not yet a walk that somebody can go. There are very many: take what is needed.
 */
export function* simpleRoutes(from: StateName, to: StateName): Generator<readonly StateName[]> {
  const next = new Map<StateName, Set<StateName>>(stateNames.map((state) => [state, new Set()]));
  for (const { state, row } of edges()) if (row.to !== undefined) next.get(state)?.add(row.to);

  function* onwards(route: readonly StateName[], at: StateName): Generator<readonly StateName[]> {
    if (at === to) yield route;
    else for (const state of next.get(at) ?? []) if (!route.includes(state)) yield* onwards([...route, state], state);
  }
  yield* onwards([from], from);
}
