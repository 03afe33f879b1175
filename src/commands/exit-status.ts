// Every code the program ends with, in one table that does not change: scripts count on it. What each means stands in the
// words (`help.exitCodes`); `sparekey help exit-codes`, the man page and the README are made from the two.

import { signalCodes } from '../terminal/signal-codes.ts';

export const exitCodes = {
  /** What was asked for is done; help and the version too. */
  done: 0,
  /** It could not be done, or something unexpected happened; in `sparekey test`, a difference. */
  notDone: 1,
  /** It was not begun: the command line, the place or the file cannot be used. */
  unusable: 2,
  /** `sparekey status --exit-code`, and only there. */
  due: 3,
  hungUp: signalCodes.SIGHUP,
  interrupted: signalCodes.SIGINT,
  quit: signalCodes.SIGQUIT,
  terminated: signalCodes.SIGTERM,
} as const;

export type ExitName = keyof typeof exitCodes;

// How a command without a screen ends, where it does not end in silence.

/** A sentence that ends the command, and its exit code. */
export interface End {
  readonly sentence: string;
  readonly code: number;
}
