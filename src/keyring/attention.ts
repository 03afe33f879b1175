// Finds the most pressing thing that a spare key asks of its owner, and the time from which it asks.

import type { Entry } from './entry.ts';

export type Attention =
  /** Newer codes were made at the service: these work no more. */
  | 'replaced'
  | 'used-up'
  /** Fewer than three codes of a set are left. */
  | 'few'
  /** Older than a year: does it still work? */
  | 'old';

/** `from`: ms since 1970; 0 for what is so already. */
export interface Ask {
  readonly what: Attention;
  readonly from: number;
}

const few = 3;
const year = 365 * 86_400_000;

export const leftOf = ({ codes }: Pick<Entry, 'codes'>): number =>
  codes.filter(({ used }) => used === undefined).length;

/** Every key asks for something one day: whether the code still works, a year after it was made. */
export function askOf(entry: Entry): Ask {
  const left = leftOf(entry);
  if (entry.replaced !== undefined) return { what: 'replaced', from: 0 };
  if (left === 0) return { what: 'used-up', from: 0 };
  if (entry.kind === 'codes' && left < few) return { what: 'few', from: 0 };
  return { what: 'old', from: Date.parse(entry.made) + year + 1 };
}

/** @param now ms since 1970 */
export function attentionOf(entry: Entry, now: number): Attention | undefined {
  const { what, from } = askOf(entry);
  return from <= now ? what : undefined;
}
