// Events are noted in the audit log, and the part of them that people must hear of (NIST SP 800-63B-4 §4.6, §4.2.3)
// becomes a notice: shown at the next sign-in, and sent to every address that was enrolled before it happened.

import { type AccountRecord, type Address, mostNotices, type Notice } from '../vault/record.ts';
import { addressesOf, unique } from './addresses.ts';
import type { Activity, Time } from './types.ts';

/** As many wrong tries in a row are told: a slip of the finger is not. */
const alarming = 3;

/** Everybody who is to hear of something: who is enrolled, and while a wait runs those who were before it. */
const everybody = (record: AccountRecord): readonly Address[] =>
  unique([...addressesOf(record), ...(record.waiting?.told ?? [])]);

/**
 * The record with what happened noted in it.
 *
 * @param to where the notice goes: the addresses of before the change
 */
export function noted(
  record: AccountRecord,
  happened: readonly Activity[],
  to: readonly Address[] = everybody(record),
): AccountRecord {
  const about = happened.filter((entry) => isNews(entry, to));
  const made = happened
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return {
    ...record,
    activity: withActivity(record.activity, ...happened),
    ...(about.length > 0 &&
      made !== undefined && { notices: bounded([...(record.notices ?? []), { made, about, to }]) }),
  };
}

/** The deeds of somebody with a stolen secret. */
export const grave: readonly Activity['what'][] = ['recovered', 'let-in', 'locks-changed', 'code-made'];

/** As many as are kept. The oldest go first, of those that are not grave: noise must not push out what matters. */
function bounded(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= mostNotices) return notices;
  const small = notices.findIndex(({ about }) => !about.some(({ what }) => grave.includes(what)));
  return bounded(notices.toSpliced(Math.max(0, small), 1));
}

function isNews(entry: Activity, to: readonly Address[]): boolean {
  switch (entry.what) {
    case 'created':
    case 'signed-in':
    case 'code-checked':
    case 'code-spent':
    case 'key-added':
    case 'key-used':
    case 'key-unused':
    case 'key-replaced':
    case 'key-removed':
    case 'keys-imported':
    case 'keys-exported':
      return false;
    case 'failed':
      return entry.times >= alarming;
    // The first security info of an account is no news: there is nobody else to tell.
    case 'info-added':
      return to.length > 0;
    default:
      return true;
  }
}

/** Once it was shown and there is nobody left to send it to, a notice has done its work. */
export const isPending = ({ shown, to }: Notice): boolean => shown !== true || to.length > 0;

/** Lists the events to show at a sign-in, newest first. */
export const newsIn = ({ notices = [] }: AccountRecord): readonly Activity[] =>
  notices
    .filter(({ shown }) => shown !== true)
    .flatMap(({ about }) => about)
    .toReversed();

// The list of what happened to an account, oldest first. It is bounded, and the oldest entries go.

/** As many as the record's schema takes. */
const most = 200;

export function withActivity(activity: readonly Activity[], ...added: readonly Activity[]): Activity[] {
  return [...activity, ...added].slice(-most);
}

/** One entry for tries that failed before one that did not; none where none failed. `at`: the last of them. */
export function failedTries(kind: 'password' | 'code' | 'digits', times: number, at: Time): Activity[] {
  return times > 0 ? [{ what: 'failed', kind, times, at }] : [];
}
