// A command that asks and waits, until it is done or a signal calls it off; and what can be asked of a person meanwhile.

import { visible } from '../terminal/sanitise.ts';
import { type Signal, signalCodes } from '../terminal/signal-codes.ts';
import { askHidden } from './ask-hidden.ts';
import { askLine } from './ask-line.ts';

/** Runs `work`; a signal ends what it waits for, and is the exit code then. */
export async function untilSignal(of: NodeJS.Process, work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController();
  let signalled: Signal | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    signalled = signal as Signal;
    stop.abort();
  };
  const signals = Object.keys(signalCodes) as Signal[];
  for (const signal of signals) of.on(signal, onSignal);
  try {
    const code = await work(stop.signal);
    return signalled === undefined || code === 0 ? code : signalCodes[signalled];
  } finally {
    for (const signal of signals) of.off(signal, onSignal);
  }
}

/** Both ends a terminal: questions go to stderr, so that stdout may be a pipe. */
export const canAsk = ({ stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>): boolean =>
  Boolean(stdin.isTTY && stderr.isTTY);

type Asking = Pick<NodeJS.Process, 'stdin' | 'stderr'>;

/** undefined: called off. */
export const ask = ({ stdin, stderr }: Asking, question: string, signal: AbortSignal): Promise<string | undefined> =>
  askLine(stdin, stderr, `${visible(question)} `, signal);

export const askUnseen = (
  { stdin, stderr }: Asking,
  question: string,
  signal: AbortSignal,
): Promise<string | undefined> => askHidden(stdin, stderr, `${visible(question)} `, signal);

/** Runs `work` without the terminal showing what is typed meanwhile: it may be the next passphrase. Ctrl-C waits for the next question. */
export async function typedUnseen<T>({ stdin }: Asking, work: () => Promise<T>): Promise<T> {
  if (!stdin.isTTY) return work();
  stdin.setRawMode(true);
  try {
    return await work();
  } finally {
    stdin.setRawMode(false);
  }
}
