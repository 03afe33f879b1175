// Reminders for the whole account: each entry that needs attention, the recovery code, the security info. One list,
// from which the security page, the line at sign-in and `sparekey status` are all read; what is kept outside the seal,
// where its owner has agreed to that, is the same list without names.

import { askOf } from '../keyring/attention.ts';
import { readEntry } from '../keyring/read-entry.ts';
import type { Kept, KeptAsk } from '../store/reminders.ts';
import type { AccountRecord } from '../vault/record.ts';
import type { Account } from './load.ts';
import type { Ports } from './ports.ts';
import type { Due, DueKind } from './types.ts';

export const dueKinds = [
  'replaced',
  'used-up',
  'few',
  'old',
  'code',
  'no-code',
  'info',
] as const satisfies readonly DueKind[];

/** `from`: ms since 1970; 0 for what is due already. */
interface Ask extends Due {
  readonly from: number;
}

/** All that is due, or will be if nobody does anything about it. */
function asksOf({ keyring, code, reenrol }: AccountRecord): readonly Ask[] {
  const keys = keyring.flatMap((raw): Ask[] => {
    const entry = readEntry(raw);
    return entry === undefined ? [] : [{ ...askOf(entry), service: entry.service }];
  });
  const paper: Ask =
    code === null ? { what: 'no-code', from: 0 } : { what: 'code', from: reminderFrom(code.made, code.checked.at(-1)) };
  return [...keys, paper, ...(reenrol === undefined ? [] : [{ what: 'info', from: 0 } as const])];
}

/** @param now ms since 1970 */
export const dueIn = (record: AccountRecord, now: number): readonly Due[] =>
  asksOf(record)
    .filter(({ from }) => from <= now)
    .map(({ from: _, ...due }) => due);

const day = 86_400_000;

/** A day begun does not count: outside nothing is called due that is not due inside yet. */
function dayFrom(time: number): string | undefined {
  const date = new Date(Math.ceil(time / day) * day);
  // Years that are written with more digits are nobody's reminder.
  return Number.isNaN(date.getTime()) ? undefined : /^\d{4}-\d\d-\d\d/.exec(date.toISOString())?.[0];
}

function withoutName({ what, from }: Ask): readonly KeptAsk[] {
  if (from <= 0) return [{ what }];
  const first = dayFrom(from);
  return first === undefined ? [] : [{ what, from: first }];
}

/** In the order of the days: that of the keys, which the account keeps, is not told. */
const keptOf = (record: AccountRecord): Kept => ({
  keys: record.keyring.length,
  asks: asksOf(record)
    .flatMap(withoutName)
    .toSorted((a, b) => (`${a.from ?? ''} ${a.what}` < `${b.from ?? ''} ${b.what}` ? -1 : 1)),
});

/**
 * Picks the reminders that are due at the time `now` (ms since 1970), each as often as it is. Kinds of a newer version
 * are left out.
 */
export function dueOutside({ asks }: Kept, now: number): readonly DueKind[] {
  const today = dayFrom(Math.floor(now / day) * day) ?? '';
  const due = asks.filter(({ from = '' }) => from <= today).map(({ what }) => what);
  return due.flatMap((what) => dueKinds.filter((kind) => kind === what));
}

/** After an account was opened or changed: kept where its owner wants it so, else gone. Best effort: it keeps nobody out. */
export async function keepDue({ reminders }: Pick<Ports, 'reminders'>, { name, unlocked }: Account): Promise<void> {
  const { record } = unlocked;
  const work = record.dueOutside === true ? reminders.keep(name, keptOf(record)) : reminders.drop(name);
  await work.catch(() => undefined);
}

// When to ask for a look at the paper: 1 week, 1, 3, 6 and 12 months after the code was made, then every 12 months. A
// check answers for every milestone passed before it. Months are those of the calendar, in UTC: 31 January and one
// month is the last day of February.

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * From when on a check of the code is due (ms since 1970): the first milestone that no check answers for.
 * @param made when the code was made, ISO 8601 UTC
 * @param checked the latest check, ISO 8601 UTC, if there was one
 */
export function reminderFrom(made: string, checked: string | undefined): number {
  const start = Date.parse(made);
  const answered = checked === undefined ? Number.NEGATIVE_INFINITY : Date.parse(checked);
  let milestone = start + week;
  for (let months = 1; milestone <= answered; months = following(months)) milestone = addMonths(start, months);
  return milestone;
}

/**
 * Whether a check of the code is due.
 * @param now milliseconds since 1970
 */
export function reminderDue(made: string, checked: string | undefined, now: number): boolean {
  return reminderFrom(made, checked) <= now;
}

/** 1 → 3 → 6 → 12 → 24 → 36 … months. */
function following(months: number): number {
  if (months === 1) return 3;
  return months < 12 ? months * 2 : months + 12;
}

function addMonths(time: number, months: number): number {
  const date = new Date(time);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(new Date(time).getUTCDate(), lastDay));
  return date.getTime();
}
