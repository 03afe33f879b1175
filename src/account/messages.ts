// The messages sent to people. The sentences stand in words/ and are handed in at the edge.

import type { Activity } from './types.ts';

export interface MessageText {
  readonly subject: string;
  readonly body: string;
}

export interface Messages {
  /** The only letter with a code in it. `minutes`: how long the code works. */
  securityCode(digits: string, minutes: number): MessageText;
  /** The event, its time, and the advice if it was not you. Never a code. */
  notice(email: string, about: readonly Activity[]): MessageText;
  test(): MessageText;
}
