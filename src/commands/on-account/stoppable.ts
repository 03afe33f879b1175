// A command without a screen that a signal or Ctrl-C can stop: it stops before anything is written; what is being written is
// finished, and told. It ends in silence, or with a sentence and an exit code, and the terminal is as it was.

import { type Signal, signalCodes } from '../../terminal/signal-codes.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { exitCodes } from '../exit-codes.ts';
import { notDone, say, usage } from '../settings-at-hand.ts';
import { watchedBy } from '../watched.ts';
import { type Asking, askingAt } from './asking.ts';

/** Runs what opens an account, where nobody is watching the memory. Returns the exit code. */
export async function stoppable(
  of: NodeJS.Process,
  words: Words,
  work: (asking: Asking) => Promise<End | undefined>,
): Promise<number> {
  // Node 22 calls its SQLite, the store's lock, experimental, and would say so.
  of.removeAllListeners('warning');
  const watched = watchedBy(of);
  if (watched !== undefined) {
    say(of.stderr, words.cli.watched(watched));
    return usage;
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
    return by !== undefined && end.code === exitCodes.interrupted ? signalCodes[by] : end.code;
  } catch {
    // Whatever it was, its own words may hold what nobody should read.
    say(of.stderr, words.notes({ why: 'unexpected' }, { day: String, secondsLeft: () => 0, secret: 'account' }));
    return notDone;
  } finally {
    asking.close();
    for (const signal of signals) of.off(signal, onSignal);
  }
}
