// A spare key without its codes: as a script reads it, and as people do.

import type { SpareKey } from '../../account/types.ts';
import type { Days } from '../../words/days.ts';
import type { Words } from '../../words/en.ts';

export const unused = ({ used }: SpareKey): number => used.filter((one) => !one).length;

/** For `--json`. Times are ISO 8601, UTC. */
export const keyAsJson = (key: SpareKey) => ({
  id: key.id,
  service: key.service,
  account: key.account,
  kind: key.kind,
  made: key.made,
  replaced: key.replaced ?? null,
  count: key.used.length,
  left: unused(key),
  attention: key.attention ?? null,
});

/** What it is, since when, and what it asks for, if anything. */
export function keyFacts(key: SpareKey, { spareKeys }: Words, days: Days): readonly string[] {
  const { kind, used, made, attention } = key;
  const is = kind === 'codes' ? spareKeys.left(unused(key), used.length) : spareKeys.kind[kind];
  return [is, days.brief(made, Date.now()), ...(attention === undefined ? [] : [spareKeys.attention[attention]])];
}
