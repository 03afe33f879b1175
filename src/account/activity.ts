// The list of what happened to an account, oldest first. It is bounded, and the oldest entries go.

import type { Activity, Time } from './types.ts';

/** As many as the record's schema takes. */
const most = 200;

export function withActivity(activity: readonly Activity[], ...added: readonly Activity[]): Activity[] {
  return [...activity, ...added].slice(-most);
}

/** One entry for tries that failed before one that did not; none where none failed. `at`: the last of them. */
export function failedTries(kind: 'password' | 'code' | 'digits', times: number, at: Time): Activity[] {
  return times > 0 ? [{ what: 'failed', kind, times, at }] : [];
}
