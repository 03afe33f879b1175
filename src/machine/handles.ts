// The open accounts that some data holds. When the next state does not hold one any more, it is closed: that an account
// stays open can be read off the data, and nothing else has to remember it.

import type { HostAccess, Opened, Recovery } from '../account/types.ts';

export type Handle = Opened | Recovery | HostAccess;

const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';

/** Every handle in the data: at the places where a state or an answer may carry one, and nowhere deeper. */
export function handlesIn(data: object): ReadonlySet<Handle> {
  const places: unknown[] = [data, ...Object.values(data)];
  const found = places.flatMap((place) => (typeof place === 'object' && place !== null ? Object.values(place) : []));
  return new Set(found.filter(isHandle));
}
