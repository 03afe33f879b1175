// One line typed at a terminal and not shown: no character, and not how many there are. The terminal is as it was
// afterwards, however it ends.

import type { ReadStream } from 'node:tty';

/** Keys that send a sequence: nothing in a line that nobody sees. */
const sequence = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?/g;

/** What is typed so far, and whether it is done or called off. */
interface Typed {
  readonly text: string;
  readonly end?: 'done' | 'off';
}

const take = ({ text, end }: Typed, character: string): Typed => {
  if (end !== undefined) return { text, end };
  switch (character) {
    case '\r':
    case '\n':
      return { text, end: 'done' };
    case '\u0003':
      return { text: '', end: 'off' };
    case '\u0004':
      return { text, end: text === '' ? 'off' : 'done' };
    case '\u007f':
    case '\b':
      return { text: Array.from(text).slice(0, -1).join('') };
    case '\u0015':
      return { text: '' };
    default:
      return { text: /\p{Cc}/u.test(character) ? text : text + character };
  }
};

/** The line, or undefined if it was called off by Ctrl-C, Ctrl-D or `signal`. `input` has to be a terminal. */
export const askHidden = (
  input: ReadStream,
  output: NodeJS.WritableStream,
  question: string,
  signal: AbortSignal,
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
      for (const character of piece.replaceAll(sequence, '')) typed = take(typed, character);
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
