// Where a screen stands in a longer journey, for the "4 of 7" in the header. Screens that several journeys share
// (security info, the new code) find their place by the journey they are on.

import type { CodeFlow, InfoFlow } from '../src/machine/model.ts';

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
export function infoStep(flow: InfoFlow, nth: 1 | 2 | 3): Place | undefined {
  if (flow.kind === 'recover') return backIn.locks;
  return flow.kind === 'first' ? [nth, 3] : undefined;
}

/** What it is, the code, read back. */
export const codeStep = (flow: CodeFlow, nth: 1 | 2 | 3): Place =>
  flow.kind === 'recover' ? backIn.newCode : [nth, 3];
