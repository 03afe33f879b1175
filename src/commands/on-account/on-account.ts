// What the commands on an account have in common: it is opened for them, and closed however they end.

import type { Accounts, Opened } from '../../account/types.ts';
import { lettersIn } from '../../letters.ts';
import type { Note } from '../../machine/note.ts';
import { realPorts } from '../../ports.ts';
import { type Days, daysIn } from '../../words/days.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { notDone } from '../settings-at-hand.ts';
import { type Asking, stopped } from './asking.ts';
import { refusalSentence, timeZone } from './refusal-sentence.ts';
import { type AccountOptions, signedIn } from './signed-in.ts';
import { stoppable } from './stoppable.ts';

export interface OnAccount extends Asking {
  readonly accounts: Accounts;
  readonly opened: Opened;
  readonly days: Days;
}

export const refusedBy = (refusal: Note, words: Words): End => ({
  sentence: refusalSentence(refusal, words),
  code: notDone,
});

/** Within `stoppable`: signs in, and runs `work`. `heard` is told the password that opened it, and keeps it no longer than it has to. */
export async function withAccount(
  of: NodeJS.Process,
  options: AccountOptions,
  words: Words,
  asking: Asking,
  work: (at: OnAccount) => Promise<End | undefined>,
  heard?: (password: string) => void,
): Promise<End | undefined> {
  const { signal } = asking;
  const { effects } = await realPorts(of, options, { letters: lettersIn(words, timeZone), ended: signal });
  const { accounts } = effects;
  const opened = await signedIn(accounts, options, words, asking, heard);
  if ('sentence' in opened) return opened;
  try {
    if (signal.aborted) return stopped(words);
    return await work({ ...asking, accounts, opened, days: daysIn(words.language, timeZone) });
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
): Promise<number> => stoppable(of, words, (asking) => withAccount(of, options, words, asking, work));
