// The messages sent to people. The sentences stand in words/ and are handed in at the edge.

import type { Channel } from '../delivery/types.ts';
import type { Activity } from './types.ts';

export interface MessageText {
  readonly subject: string;
  readonly body: string;
}

export interface Messages {
  /** The only letter with a code in it. `minutes`: how long the code works. */
  securityCode(digits: string, minutes: number): MessageText;
  /**
   * The events, oldest first, and the advice if it was not you. By mail each with its time, as a text message the gravest in one sentence.
   * Never a code.
   */
  notice(email: string, about: readonly Activity[], channel: Channel): MessageText;
  test(): MessageText;
}
