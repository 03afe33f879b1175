// Who is at the terminal is asked there, one question after the other: what every command that asks is given. The terminal is
// taken at the first question, and given back at the end.

import { visible } from '../../terminal/sanitise.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { exitCodes } from '../exit-codes.ts';
import { usage } from '../settings-at-hand.ts';
import { type Questions, questionsAt } from './questions.ts';
import { type TerminalAtHand, terminalAtHand } from './terminal-at-hand.ts';
import type { How } from './typed-line.ts';

/** Asks at the terminal; `without`: what to say where there is none. */
export type Ask = (question: string, without: string, how?: How) => Promise<string | End>;

export interface Asking {
  readonly ask: Ask;
  /** Whether there is a terminal to ask at. */
  readonly canAsk: () => boolean;
  /** Ends when it is to stop: asked before anything is written. */
  readonly signal: AbortSignal;
}

/** What was stopped by a key at a question, or by a signal. */
export const stopped = ({ onAccount }: Words): End => ({ sentence: onAccount.stopped, code: exitCodes.interrupted });

/** `stop`: called for Ctrl-C while nothing is asked; `signal` ends then. Whoever gets it closes it. */
export function askingAt(
  of: NodeJS.Process,
  words: Words,
  signal: AbortSignal,
  stop: () => void,
): Asking & { close(): void } {
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
      if (at === undefined) return { sentence: without, code: usage };
      questions ??= questionsAt(of, at.input, at.output, signal, stop);
      return (await questions.ask(`${visible(question)} `, how)) ?? stopped(words);
    },
    close() {
      questions?.close();
      terminal?.close();
    },
  };
}
