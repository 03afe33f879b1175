// One line typed at a terminal, seen as it is typed: the terminal itself shows and mends it.

import type { ReadStream } from 'node:tty';

/** The line, or undefined if it was called off by Ctrl-D or `signal`. `input` has to be a terminal. */
export const askLine = (
  input: ReadStream,
  output: NodeJS.WritableStream,
  question: string,
  signal: AbortSignal,
): Promise<string | undefined> =>
  new Promise((resolve) => {
    let typed = '';
    const finish = (answer: string | undefined): void => {
      input.off('data', onData);
      input.off('end', onEnd);
      signal.removeEventListener('abort', onEnd);
      input.pause();
      if (answer === undefined) output.write('\n');
      resolve(answer);
    };
    const onEnd = (): void => finish(undefined);
    const onData = (piece: string): void => {
      typed += piece;
      const [line, ...rest] = typed.split(/\r?\n/);
      if (rest.length > 0) finish(line);
    };
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    output.write(question);
    signal.addEventListener('abort', onEnd, { once: true });
    input.setEncoding('utf8').on('data', onData).on('end', onEnd).resume();
  });
