// What is typed at a terminal, without a screen: not shown, no character and not how many there are; or one line that is
// shown. The terminal is as it was afterwards, however it ends.

import type { ReadStream } from 'node:tty';
import stringWidth from 'string-width';
import { visible } from '../terminal/sanitise.ts';

/** Keys that send a sequence: nothing in a line that nobody sees. */
const sequence = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?/g;

/** What is typed so far, and whether it is done or called off. */
interface Typed {
  readonly text: string;
  readonly end?: 'done' | 'off';
}

/** `shown`: a line that may be seen. `lines`: as many as there are, until Ctrl-D; the line breaks are part of it. */
export interface How {
  readonly shown?: true;
  readonly lines?: true;
}

const take = ({ text, end }: Typed, character: string, { lines }: How): Typed => {
  if (end !== undefined) return { text, end };
  switch (character) {
    case '\r':
    case '\n':
      return lines === true ? { text: `${text}\n` } : { text, end: 'done' };
    case '\u0003':
      return { text: '', end: 'off' };
    case '\u0004':
      return { text, end: text === '' ? 'off' : 'done' };
    case '\u007f':
    case '\b':
      return { text: Array.from(text).slice(0, -1).join('') };
    case '\u0015':
      return { text: '' };
    case '\t':
      return { text: lines === true ? `${text} ` : text };
    default:
      return { text: /\p{Cc}/u.test(character) ? text : text + character };
  }
};

/** What brings a shown line from one text to the next: cells taken back, and what is new. */
function echo(before: string, after: string): string {
  const [old, next] = [Array.from(before), Array.from(after)];
  const same = old.findIndex((character, at) => character !== next[at]);
  const kept = same < 0 ? old.length : same;
  const gone = stringWidth(visible(old.slice(kept).join('')));
  return '\b \b'.repeat(gone) + visible(next.slice(kept).join(''));
}

/** What was typed, or undefined if it was called off by Ctrl-C, Ctrl-D or `signal`. `input` has to be a terminal. */
export const askHidden = (
  input: ReadStream,
  output: NodeJS.WritableStream,
  question: string,
  signal: AbortSignal,
  how: How = {},
): Promise<string | undefined> =>
  new Promise((resolve) => {
    let typed: Typed = { text: '' };
    const finish = (answer: string | undefined): void => {
      input.off('data', onData);
      input.off('end', onEnd);
      signal.removeEventListener('abort', onEnd);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
      resolve(answer);
    };
    const onEnd = (): void => finish(undefined);
    const onData = (piece: string): void => {
      const before = typed.text;
      for (const character of piece.replaceAll(sequence, '')) typed = take(typed, character, how);
      if (how.shown === true && typed.end !== 'off') output.write(echo(before, typed.text));
      if (typed.end !== undefined) finish(typed.end === 'done' ? typed.text : undefined);
    };
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    input.setRawMode(true);
    output.write(question);
    signal.addEventListener('abort', onEnd, { once: true });
    input.setEncoding('utf8').on('data', onData).on('end', onEnd).resume();
  });
