// Where a screen stands in a longer journey, for the "4 of 7" in the header. Screens that several journeys share
// (security info, the new code) find their place by the journey they are on.

import type { CodeSession } from '../../src/journeys/recovery-code.ts';
import type { InfoSession } from '../../src/journeys/security-info.ts';

type Place = readonly [number, number];

/** Walking back in: reason, which account, how to receive, the code, what it does, new locks, the new code. */
export const backIn = {
  reason: [1, 7],
  identify: [2, 7],
  receive: [3, 7],
  enterCode: [4, 7],
  useCode: [5, 7],
  locks: [6, 7],
  newCode: [7, 7],
} as const satisfies Record<string, Place>;

/** At first start: phone, other e-mail, app. On the security page each stands alone. */
export function infoStep(session: InfoSession, nth: 1 | 2 | 3): Place | undefined {
  if (session.kind === 'backIn') return backIn.locks;
  return session.kind === 'firstStart' ? [nth, 3] : undefined;
}

/** Step `nth` of three: the introduction, the code, its confirmation. */
export const codeStep = (session: CodeSession, nth: 1 | 2 | 3): Place =>
  session.kind === 'backIn' ? backIn.newCode : [nth, 3];
