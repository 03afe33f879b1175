// The person at the terminal is asked there, one question after the other: every command that asks is given this. The
// terminal is taken at the first question, and given back at the end.

import { visible } from '../../terminal/sanitise.ts';
import { type Signal, signalCodes } from '../../terminal/signal-codes.ts';
import { isBroken } from '../../vault/typed-secret.ts';
import type { Words } from '../../words/en.ts';
import { withoutFacts } from '../../words/without-facts.ts';
import { debuggingOption } from '../debugging.ts';
import { type End, exitStatus } from '../exit-status.ts';
import { say } from '../output.ts';
import { type How, type Questions, questionsAt } from './questions.ts';
import { type TerminalAtHand, terminalAtHand } from './terminal-at-hand.ts';

/** Asks at the terminal; `without`: what to say where there is none. */
export type Ask = (question: string, without: string, how?: How) => Promise<string | End>;

export interface Asking {
  readonly ask: Ask;
  /** Whether there is a terminal to ask at. */
  readonly canAsk: () => boolean;
  /** Ends when it is to stop: asked before anything is written. */
  readonly signal: AbortSignal;
}

/** Some bytes of an answer were not UTF-8. */
export const notUtf8 = ({ notes }: Words): string => notes({ why: 'not-utf8' }, withoutFacts);

/** A question stopped by a key or by a signal. */
export const stopped = ({ onAccount }: Words): End => ({ sentence: onAccount.stopped, code: exitStatus.interrupted });

/** `stop`: called for Ctrl-C while nothing is asked; `signal` ends then. The caller closes it. */
function askingAt(of: NodeJS.Process, words: Words, signal: AbortSignal, stop: () => void): Asking & { close(): void } {
  let terminal: TerminalAtHand | undefined;
  let questions: Questions | undefined;
  const atHand = (): TerminalAtHand | undefined => {
    terminal ??= terminalAtHand(of);
    return terminal;
  };
  return {
    signal,
    canAsk: () => atHand() !== undefined,
    async ask(question, without, how) {
      const at = atHand();
      if (at === undefined) return { sentence: without, code: exitStatus.unusable };
      questions ??= questionsAt(of, at, signal, stop, words);
      const answer = await questions.ask(`${visible(question)} `, how);
      if (answer === undefined) return stopped(words);
      return isBroken(answer) ? { sentence: notUtf8(words), code: exitStatus.notDone } : answer;
    },
    close() {
      questions?.close();
      terminal?.close();
    },
  };
}

// A command without a screen that a signal or Ctrl-C can stop: it stops before anything is written; what is being written is
// finished, and told. It ends in silence, or with a sentence and an exit code, and the terminal is as it was.

/** Runs what opens an account, where nobody is watching the memory. Returns the exit code. */
export async function stoppable(
  of: NodeJS.Process,
  words: Words,
  work: (asking: Asking) => Promise<End | undefined>,
): Promise<number> {
  // Node 22 calls its SQLite, the store's lock, experimental, and would say so.
  of.removeAllListeners('warning');
  const watched = debuggingOption(of);
  if (watched !== undefined) {
    say(of.stderr, words.cli.watched(watched));
    return exitStatus.unusable;
  }
  const stop = new AbortController();
  let by: Signal | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    by = signal as Signal;
    stop.abort();
  };
  const asking = askingAt(of, words, stop.signal, () => onSignal('SIGINT'));
  const signals = Object.keys(signalCodes) as Signal[];
  for (const signal of signals) of.on(signal, onSignal);
  try {
    const end = await work(asking);
    if (end === undefined) return 0;
    say(of.stderr, end.sentence);
    return by !== undefined && end.code === exitStatus.interrupted ? signalCodes[by] : end.code;
  } catch {
    // The error's own words may hold secrets.
    say(of.stderr, words.notes({ why: 'unexpected' }, withoutFacts));
    return exitStatus.notDone;
  } finally {
    asking.close();
    for (const signal of signals) of.off(signal, onSignal);
  }
}
