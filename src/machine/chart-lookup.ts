// Questions about the chart that need no data: which rows a state has for an event, and which groups it is in.
// `step` and the key hints ask here; both so read the same table.

import { chart, groups } from './chart.ts';
import type { Row, Rows, State } from './chart-types.ts';
import type { Event } from './events.ts';
import type { StateName } from './model.ts';

export const stateOf = (at: StateName): State => chart[at];

/** The rows of an event here: the state's own, else those of the first group that has some. */
export function rowsFor(at: StateName, type: Event['type']): readonly Row[] {
  const own: Rows | undefined = stateOf(at).on[type];
  if (own !== undefined) return [own].flat();
  for (const group of [...(stateOf(at).in ?? []), 'everywhere' as const]) {
    const row = (groups[group] as Readonly<Partial<Record<Event['type'], Rows>>>)[type];
    if (row !== undefined) return [row].flat();
  }
  return [];
}

/** Whether something is open here that closes itself when nobody touches a key. */
export const closesWhenIdle = (at: StateName): boolean => stateOf(at).in?.includes('open') === true;
