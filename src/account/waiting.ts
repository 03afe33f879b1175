// The waiting rule, as the original has it: for some days after all security info was replaced, the new info is frozen,
// so that nobody can quietly replace it again, and the old addresses hear of the beginning and of the end. Off unless
// chosen. It cannot undo a recovery: the old locks are gone, and nothing that was sealed under them is kept.

import type { AccountRecord } from '../vault/record.ts';
import { noted } from './activity.ts';
import { addressesOf, unique } from './addresses.ts';
import { Refused } from './refusal.ts';
import type { Time } from './types.ts';

const day = 24 * 60 * 60_000;
/** In days. */
const longest = 30;

/**
 * A wait that ends later than it could ever last was begun by a clock gone wrong, and does not run.
 * @param now ms since 1970
 */
function runs({ waiting }: AccountRecord, now: number): boolean {
  const left = waiting === undefined ? 0 : Date.parse(waiting.until) - now;
  return left > 0 && left <= longest * day;
}

/** Until when security info is frozen, if it is. */
export function frozenUntil(record: AccountRecord, now: number): Time | undefined {
  return runs(record, now) ? record.waiting?.until : undefined;
}

/** @throws Refused `frozen` */
export function checkNotWaiting(record: AccountRecord, now: number): void {
  const until = frozenUntil(record, now);
  if (until !== undefined) throw new Refused({ why: 'frozen', until });
}

/** Where nothing was entered again yet, something may be. @throws Refused `frozen` */
export function checkNotFrozen(record: AccountRecord, now: number): void {
  if (record.proofs.length > 0) checkNotWaiting(record, now);
}

/**
 * All security info of `before` has just been replaced: the wait begins, where one is chosen and there was any info.
 * Another recovery during a wait begins it anew, and who was told of the first hears of it again.
 */
export function withWait(record: AccountRecord, before: AccountRecord, now: number): AccountRecord {
  const waited = runs(before, now) ? before.waiting : undefined;
  const told = unique([...addressesOf(before), ...(waited?.told ?? [])]);
  const { waiting: _, ...rest } = record;
  if (before.waitDays === undefined || (before.proofs.length === 0 && waited === undefined)) return rest;
  const until = new Date(now + before.waitDays * day).toISOString();
  return noted(
    { ...rest, waiting: { until, told } },
    [{ what: 'waiting', until, at: new Date(now).toISOString() }],
    told,
  );
}

/** The record once a wait that is over has been ended, with word of it to those who were told of its beginning. */
export function withoutWaitThatIsOver(record: AccountRecord, now: number): AccountRecord {
  const { waiting, ...rest } = record;
  if (waiting === undefined || runs(record, now)) return record;
  return noted(
    rest,
    [{ what: 'waited', at: new Date(now).toISOString() }],
    unique([...waiting.told, ...addressesOf(rest)]),
  );
}
