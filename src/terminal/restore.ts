// Leaving the terminal as it was, whatever ends the program while a screen is up.
//
// Ink puts the terminal back too (through signal-exit), but by drawing its last frame once more, and it runs after
// node's own exit listeners: the frame would land in the normal buffer, to be read there by whoever comes next. So
// stdout is ended here first, and Ink, which looks, draws no more. A signal with a listener of ours Ink leaves to us.

import { writeSync } from 'node:fs';
import { blankScreen } from './control.ts';
import { visible } from './sanitise.ts';
import type { Session } from './session.ts';
import { type Signal, signalCodes } from './signal-codes.ts';

/** The terminal to put back as it was; one that is not a TTY, or dumb, has nothing to put back. */
export type Terminal = Pick<Session, 'stdin' | 'stdout' | 'stderr' | 'dumb'>;

/** The part of node's `process` that a guard listens to. */
export type ProcessOfGuard = Pick<NodeJS.Process, 'on' | 'off' | 'exit'>;

export interface GuardOptions {
  /** The sentence for people to read. The guard prints that one and never the error's own words or stack. */
  readonly onCrash: (error: unknown) => string;
  /** The sentence after a signal that ended the program. After SIGHUP there is often nobody to read it. */
  readonly onSignal?: (signal: Signal) => string;
  /** Somebody else has the terminal at the moment: there is nothing to put back. */
  readonly isAway?: () => boolean;
}

// In this order: the keyboard's stack is the alternate screen's own, and leaving that brings old attributes back.
const leaving = [
  '\x1b[?2026l', // synchronised output off: a kill in the middle of a frame would leave the screen frozen
  '\x1b[<u', // kitty keyboard popped
  '\x1b[?2004l', // bracketed paste off
  blankScreen, // some terminals keep the alternate screen, and show it to whoever asks
  '\x1b[?1049l', // alternate screen off
  '\x1b[0m', // attributes reset
  '\x1b[?25h', // cursor shown
].join('');

const signals = Object.keys(signalCodes) as Signal[];
const crashCode = 1;

/**
 * From now on a signal to end (Ctrl-C comes as a key, but SIGINT may be sent too; SIGQUIT would write the memory to the
 * disk besides), a crash and `process.exit` put the terminal back before the program ends.
 * Call it right before Ink renders, and the function it returns as soon as Ink has unmounted: to leave the alternate
 * screen a second time moves the cursor back over what was printed since.
 */
export const guardTerminal = (terminal: Terminal, process: ProcessOfGuard, options: GuardOptions): (() => void) => {
  let left = false;
  const leave = (): void => {
    if (left) return;
    left = true;
    if (options.isAway?.() !== true) restoreTerminal(terminal);
    if (terminal.stdout.isTTY) terminal.stdout.end();
  };
  const say = (sentence: string): void => attempt(() => writeSync(terminal.stderr.fd, `${visible(sentence)}\n`));
  const stopped = (signal: Signal) => (): void => {
    leave();
    if (options.onSignal !== undefined) say(options.onSignal(signal));
    process.exit(signalCodes[signal]);
  };
  const onCrash = (error: unknown): void => {
    leave();
    say(options.onCrash(error));
    process.exit(crashCode);
  };
  const onSignals = signals.map((signal) => [signal, stopped(signal)] as const);
  for (const [signal, onSignal] of onSignals) process.on(signal, onSignal);
  process.on('uncaughtException', onCrash);
  process.on('unhandledRejection', onCrash);
  process.on('exit', leave);
  return () => {
    for (const [signal, onSignal] of onSignals) process.off(signal, onSignal);
    process.off('uncaughtException', onCrash);
    process.off('unhandledRejection', onCrash);
    process.off('exit', leave);
  };
};

/** Puts the terminal back, at once, by its own file descriptor: no stream's buffer outlives the process. */
export const restoreTerminal = ({ stdin, stdout, dumb }: Terminal): void => {
  if (stdout.isTTY && !dumb) attempt(() => writeSync(stdout.fd, leaving));
  if (stdin.isTTY) attempt(() => stdin.setRawMode(false));
};

/** After a hang-up the terminal is gone (EIO), and nothing more can be done for it. */
const attempt = (action: () => void): void => {
  try {
    action();
  } catch {
    // Nobody is left to be told.
  }
};
