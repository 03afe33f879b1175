// Questions about the chart that need no data: which rows a state has for an event, and which groups it is in.
// `step` and the key hints ask here; both so read the same table.

import { chart, groups } from './chart.ts';
import type { Row, Rows, State } from './chart-types.ts';
import type { Event } from './events.ts';
import type { StateName } from './model.ts';

export const stateOf = (at: StateName): State => chart[at];

const rowsOf = (rows: Rows | undefined): readonly Row[] => (rows === undefined ? [] : [rows].flat());

/** The rows of an event here: the state's own, then its groups'. What stands after a row without a guard is never asked. */
export function rowsFor(at: StateName, type: Event['type']): readonly Row[] {
  const held = [...(stateOf(at).in ?? []), 'everywhere' as const];
  const shared = held.flatMap((group) =>
    rowsOf((groups[group] as Readonly<Partial<Record<Event['type'], Rows>>>)[type]),
  );
  const rows = [...rowsOf(stateOf(at).on[type]), ...shared];
  const last = rows.findIndex((row) => row.if === undefined);
  return last < 0 ? rows : rows.slice(0, last + 1);
}

/** Whether something is open here that closes itself when nobody touches a key. */
export const closesWhenIdle = (at: StateName): boolean => stateOf(at).in?.includes('open') === true;

/** Whether the person waits here for an effect's answer, and for nothing else. */
export const waits = (at: StateName): boolean => stateOf(at).run !== undefined && !closesWhenIdle(at);
