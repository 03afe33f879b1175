// What a spare key asks of its owner, if anything: the most pressing of it, once.

import type { Entry } from './entry.ts';

export type Attention =
  /** Newer codes were made at the service: these work no more. */
  | 'replaced'
  | 'used-up'
  /** Fewer than three codes of a set are left. */
  | 'few'
  /** Older than a year: does it still work? */
  | 'old';

const few = 3;
const year = 365 * 86_400_000;

export const leftOf = ({ codes }: Pick<Entry, 'codes'>): number =>
  codes.filter(({ used }) => used === undefined).length;

/** @param now ms since 1970 */
export function attentionOf(entry: Entry, now: number): Attention | undefined {
  const left = leftOf(entry);
  if (entry.replaced !== undefined) return 'replaced';
  if (left === 0) return 'used-up';
  if (entry.kind === 'codes' && left < few) return 'few';
  return now - Date.parse(entry.made) > year ? 'old' : undefined;
}
