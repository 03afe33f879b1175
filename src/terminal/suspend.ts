// Ctrl-Z, as every program in a terminal has it: to the shell, and back with `fg`.
//
// In raw mode Ctrl-Z is a key, and SIGTSTP comes only from outside; both lead here. Secrets leave the screen first,
// then the terminal is the shell's, as it was, and then the whole foreground job is stopped, as the terminal's own Ctrl-Z
// stops it: `npm start` is a job of three. Coming back is a frame drawn anew, in the size that the window has by then.
// A program stopped from outside with SIGSTOP cannot hide anything before, and does so first thing after.
//
// A program in the middle of a write holds the lock, and stopped it would keep every other window waiting: the write goes first.

/** The steps on the way out and back. */
export interface SuspendParts {
  /** Whether nothing is being written just now. */
  mayStop(): boolean;
  /** Hides all that is shown or in clear, and draws the page so. */
  hide(): void;
  /** Leaves the screen blank and the terminal as it was, at once; what it gives takes the terminal back and draws anew. */
  lend(): Promise<() => Promise<void>>;
  /** The last words before the shell has the terminal. */
  say(): void;
  /** Time has gone by unseen, and the window may have another size. Called before anything is drawn. */
  back(): void;
}

/** The part of node's `process` that is needed to stop and to go on. */
export type ProcessOfSuspender = Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'platform'>;

export interface Suspender {
  /** Suspends, now or as soon as nothing is being written. Not where there is no job control (Windows): there it hides. */
  ask(): void;
  /** Something has happened: what was asked for may be possible now. */
  look(): void;
  /** The terminal is the shell's at the moment: there is nothing to put back. */
  isAway(): boolean;
  /** Signals are the system's again. */
  release(): void;
}

/** ms until it is clear that nobody stopped us: a job without a shell above it cannot be stopped by SIGTSTP. */
const grace = 50;

export const makeSuspender = (process: ProcessOfSuspender, parts: SuspendParts): Suspender => {
  let asked = false;
  let away = false;
  let takeBack: (() => Promise<void>) | undefined;

  const leave = async (): Promise<void> => {
    asked = false;
    away = true;
    parts.hide();
    takeBack = await parts.lend();
  };
  const comeBack = async (): Promise<void> => {
    const take = takeBack;
    if (take === undefined) return;
    takeBack = undefined;
    parts.back();
    away = false;
    await take();
  };
  const suspend = async (): Promise<void> => {
    if (!asked || away || !parts.mayStop()) return;
    await leave();
    parts.say();
    process.off('SIGTSTP', ask);
    process.kill(0, 'SIGTSTP');
    // From here on this is after `fg`, or after the system would not stop us. Timers come before signals: with the signal
    // that ended the stop there may be one to end the program, and that goes first.
    process.on('SIGTSTP', ask);
    setTimeout(() => setImmediate(comeBack), grace);
  };
  // A key is one of a chunk: the others are read to their end before the terminal is handed over.
  const look = (): void => {
    if (asked) setImmediate(suspend);
  };
  const ask = (): void => {
    asked = process.platform !== 'win32';
    if (asked) look();
    else parts.hide();
  };
  const onContinue = async (): Promise<void> => {
    if (!away) await leave();
    await comeBack();
  };

  if (process.platform !== 'win32') process.on('SIGTSTP', ask).on('SIGCONT', onContinue);
  return {
    ask,
    look,
    isAway: () => away,
    release: () => {
      asked = false;
      process.off('SIGTSTP', ask).off('SIGCONT', onContinue);
    },
  };
};
