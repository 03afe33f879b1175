// The codes of a new spare key: piped in, a whole downloaded file if need be, or pasted at the terminal, unseen. Never an
// argument. What they are they tell themselves; what does not fit is said by its place, and never by a part of it.

import type { Problem } from '../../keyring/check.ts';
import { longestText } from '../../keyring/kinds.ts';
import { recognise, type Sorted } from '../../keyring/recognise.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { type Ask, stopped } from '../on-account/asking.ts';
import { notDone, usage } from '../settings-at-hand.ts';

/** More than is looked at: what is cut off here is too long already. */
const mostBytes = 32 * longestText;

/** All that comes through a pipe. */
export async function pipedText(input: NodeJS.ReadStream, words: Words, signal: AbortSignal): Promise<string | End> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const stop = (): void => {
    input.destroy();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const piece of input) {
      pieces.push(Buffer.from(piece));
      bytes += piece.length;
      if (bytes > mostBytes) break;
    }
    if (signal.aborted) return stopped(words);
    return new TextDecoder('utf-8', { fatal: bytes <= mostBytes }).decode(Buffer.concat(pieces));
  } catch {
    return signal.aborted ? stopped(words) : { sentence: words.keysCommand.notText, code: notDone };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Taking it as the text it is does not help these. */
const noText: readonly Problem['why'][] = ['nothing', 'too-long', 'too-many'];

export async function sorted(text: string, asText: boolean, words: Words): Promise<Sorted | End> {
  const { newKey, keysCommand } = words;
  const found = await recognise(text, asText);
  const { problem } = found;
  if (problem === undefined) return found;
  const then = noText.includes(problem.why) ? keysCommand.notKept : keysCommand.orAsText;
  return { sentence: `${newKey.problem(problem)} ${then}`, code: notDone };
}

export const askedText = (ask: Ask, name: string, { keysCommand, onAccount }: Words): Promise<string | End> =>
  ask(keysCommand.askCodes(name), onAccount.noTerminal, { lines: true });

/** Where both would come from standard input, neither can be told from the other. */
export const sameStream = (of: NodeJS.Process, fd: number | undefined, { keysCommand }: Words): End | undefined =>
  fd === 0 && !of.stdin.isTTY ? { sentence: keysCommand.sameStream, code: usage } : undefined;
