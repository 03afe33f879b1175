// A command of the user's own, run without a shell, with the few variables that the edge gives it and the text on its
// standard input. Its output is not kept; of its complaints, only the end is. It is the head of a process group of its
// own, which ends with the try.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { saidBy } from './answer.ts';
import type { Message, Sent } from './types.ts';

/** The surroundings of a command; given at the edge. */
export interface CommandPorts {
  /** All the variables that it sees. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the group of processes that `pid` leads; says nothing if it is gone. */
  endGroup(pid: number): void;
}

/** Of its standard error, in UTF-16 units: a flood is read and dropped. */
const mostKept = 4096;

/** Milliseconds that a command which has ended with a complaint gets for the rest of it to arrive. */
const grace = 500;

const notFound = (command: string): Sent => ({ sent: false, unsent: { why: 'no-command', command } });

/** The end of the command's complaints. */
const listenTo = ({ stderr, stdout }: ChildProcessWithoutNullStreams): (() => string) => {
  let heard = '';
  stdout.resume();
  stderr.setEncoding('utf8').on('data', (piece: string) => {
    heard = (heard + piece).slice(-mostKept);
  });
  return () => saidBy(heard.split(/[\r\n]+/).findLast((line) => line.trim() !== '') ?? '');
};

/**
 * Runs the command; `sent` if it ended with 0. Whether it read its input is its own affair.
 *
 * @param over ends the command and all it started
 */
export const runCommand = (
  [command = '', ...words]: readonly string[],
  input: string,
  { environment, endGroup }: CommandPorts,
  over: AbortSignal,
): Promise<Sent> =>
  new Promise((resolve) => {
    let child: ChildProcessWithoutNullStreams;
    try {
      child = spawn(command, words, { env: { ...environment }, detached: true, windowsHide: true });
    } catch {
      resolve(notFound(command));
      return;
    }
    const said = listenTo(child);
    const cleanUp = (): void => {
      over.removeEventListener('abort', stop);
      for (const stream of child.stdio) stream?.destroy();
      child.unref();
    };
    const stop = (): void => {
      if (child.pid !== undefined) endGroup(child.pid);
      cleanUp();
    };
    const complain = (): void => {
      resolve({ sent: false, unsent: { why: 'refused', answer: said() } });
      cleanUp();
    };
    over.addEventListener('abort', stop, { once: true });
    child.on('error', () => {
      resolve(notFound(command));
      cleanUp();
    });
    // `close` waits for everybody who holds its standard error, and it may have left somebody behind.
    child.on('exit', (code) => {
      if (code !== 0) {
        const late = setTimeout(complain, grace);
        child.on('close', () => {
          clearTimeout(late);
          complain();
        });
        return;
      }
      resolve({ sent: true });
      cleanUp();
    });
    child.stdin.on('error', () => {
      // It closed its input without reading all of it (EPIPE): its exit code says what that means.
    });
    child.stdin.end(input);
  });

// A text message, through a command of the user's own: it gets the number among its words and the text on its standard
// input, exactly as it is. No shell sees either.

const place = '{number}';

/** The command's words with the number in its place, or behind them where none is marked. */
export const wordsFor = ([program = '', ...words]: readonly string[], number: string): readonly string[] =>
  words.some((word) => word.includes(place))
    ? [program, ...words.map((word) => word.replaceAll(place, number))]
    : [program, ...words, number];

/** One try, until `over`. */
export const asText = (
  command: readonly string[],
  { to, body }: Message,
  ports: CommandPorts,
  over: AbortSignal,
): Promise<Sent> => runCommand(wordsFor(command, to), body, ports, over);
