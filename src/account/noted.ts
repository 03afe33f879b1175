// What happened is noted in the activity, and the part of it that people must hear of (NIST SP 800-63B-4 §4.6, §4.2.3)
// becomes a notice: shown at the next sign-in, and sent to every address that was enrolled before it happened.

import { type AccountRecord, type Address, mostNotices, type Notice } from '../vault/record.ts';
import { withActivity } from './activity.ts';
import { addressesOf } from './addresses.ts';
import type { Activity } from './types.ts';

/** As many wrong tries in a row are told: a slip of the finger is not. */
const alarming = 3;

/**
 * The record with what happened noted in it.
 *
 * @param to where the notice goes: the addresses of before the change
 */
export function noted(
  record: AccountRecord,
  happened: readonly Activity[],
  to: readonly Address[] = addressesOf(record),
): AccountRecord {
  const about = happened.filter((entry) => isNews(entry, to));
  return {
    ...record,
    activity: withActivity(record.activity, ...happened),
    ...(about.length > 0 && { notices: [...(record.notices ?? []), { about, to }].slice(-mostNotices) }),
  };
}

function isNews(entry: Activity, to: readonly Address[]): boolean {
  switch (entry.what) {
    case 'created':
    case 'signed-in':
    case 'code-checked':
    case 'code-spent':
    case 'key-added':
    case 'key-used':
    case 'key-replaced':
    case 'key-removed':
    case 'keys-imported':
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

/** What is to be told at a sign-in, newest first. */
export const newsIn = ({ notices = [] }: AccountRecord): readonly Activity[] =>
  notices
    .filter(({ shown }) => shown !== true)
    .flatMap(({ about }) => about)
    .toReversed();

/** The record once all its notices were shown. */
export function withNoticesShown(record: AccountRecord): AccountRecord {
  const { notices = [], ...rest } = record;
  const left = notices.map((notice) => ({ ...notice, shown: true as const })).filter(isPending);
  return left.length === 0 ? rest : { ...rest, notices: left };
}
