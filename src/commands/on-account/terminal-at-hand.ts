// A terminal to ask at, beside what is piped: where input or output go elsewhere, the terminal that the program was
// started from is asked all the same.

import { openSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';

export interface TerminalAtHand {
  readonly input: ReadStream;
  readonly output: NodeJS.WritableStream;
  close(): void;
}

/** undefined where there is none. */
export function terminalAtHand({
  stdin,
  stderr,
}: Pick<NodeJS.Process, 'stdin' | 'stderr'>): TerminalAtHand | undefined {
  if (stdin.isTTY && stderr.isTTY) return { input: stdin, output: stderr, close: () => {} };
  try {
    const input = new ReadStream(openSync('/dev/tty', 'r'));
    const output = new WriteStream(openSync('/dev/tty', 'w'));
    return {
      input,
      output,
      close() {
        input.destroy();
        output.destroy();
      },
    };
  } catch {
    return undefined;
  }
}
