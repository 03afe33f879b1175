// What the commands about spare keys have in common: an account that is opened for them, and closed however they end.

import type { Accounts, Opened, Refusal } from '../account/types.ts';
import { lettersIn } from '../letters.ts';
import { realPorts } from '../ports.ts';
import { type Days, daysIn } from '../words/days.ts';
import type { Words } from '../words/en.ts';
import type { End } from './mail-password.ts';
import { refusalSentence, timeZone } from './refusal-sentence.ts';
import { notDone } from './settings-at-hand.ts';
import { type AccountOptions, type Ask, askOn, signedIn } from './signed-in.ts';
import { stoppable, stopped } from './stoppable.ts';

export interface OnAccount {
  readonly accounts: Accounts;
  readonly opened: Opened;
  readonly ask: Ask;
  readonly days: Days;
  /** Ends when it is to stop: asked before anything is written. */
  readonly signal: AbortSignal;
}

export const refusedBy = (refusal: Refusal, words: Words): End => ({
  sentence: refusalSentence(refusal, words),
  code: notDone,
});

/** Within `stoppable`: signs in, and runs `work`. */
export async function withAccount(
  of: NodeJS.Process,
  options: AccountOptions,
  words: Words,
  signal: AbortSignal,
  work: (at: OnAccount) => Promise<End | undefined>,
): Promise<End | undefined> {
  const { effects } = await realPorts(of, options, { letters: lettersIn(words, timeZone), ended: signal });
  const { accounts } = effects;
  const ask = askOn(of, words, signal);
  const opened = await signedIn(accounts, options, words, ask);
  if ('sentence' in opened) return opened;
  try {
    if (signal.aborted) return stopped(words);
    return await work({ accounts, opened, ask, days: daysIn(words.language, timeZone), signal });
  } finally {
    opened.close();
  }
}

/** Returns the exit code: 0 done; 1 it could not be done; 2 it could not be asked for. */
export const onAccount = (
  of: NodeJS.Process,
  options: AccountOptions,
  words: Words,
  work: (at: OnAccount) => Promise<End | undefined>,
): Promise<number> => stoppable(of, words, (signal) => withAccount(of, options, words, signal, work));
