// The exit statuses, in one table that does not change: scripts rely on it. Their meanings are in the words
// (`help.exitCodes`); `sparekey help exit-codes`, the man page and the README are made from both.

import { signalCodes } from '../terminal/signal-codes.ts';

export const exitStatus = {
  /** The command did its work; help and the version too. */
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

export type ExitStatusName = keyof typeof exitStatus;

/** A sentence that ends the command, and its exit code. */
export interface End {
  readonly sentence: string;
  readonly code: number;
}
