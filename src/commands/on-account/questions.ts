// Questions at a terminal, without a screen. From the first to the last the terminal shows nothing by itself: what is typed is
// not shown, no character and not how many there are, unless it is a line that may be seen. What is typed before it is asked for
// waits for its question, unseen, and is dropped where none comes: it may be a passphrase, and the shell would take it for a
// command. Ctrl-C does not wait. The terminal is as it was afterwards, however it ends. Who was stopped and goes on (`fg`) finds it
// as the shell left it, which shows what is typed: it is taken again, and the question asked once more.

import type { ReadStream } from 'node:tty';
import { echo, type How, take } from './typed-line.ts';

/** Keys that send a sequence: nothing in a line that nobody sees. */
const sequence = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?/g;

const ctrlC = '\u0003';

export interface Questions {
  /** What was typed, or undefined if it was called off by Ctrl-C, Ctrl-D or `signal`. */
  ask(question: string, how?: How): Promise<string | undefined>;
  close(): void;
}

/** The part of node's `process` that tells of going on. */
type Continued = Pick<NodeJS.Process, 'on' | 'off'>;

/** `input` has to be a terminal. `off`: Ctrl-C while nothing is asked. */
export function questionsAt(
  of: Continued,
  input: ReadStream,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
  off: () => void,
): Questions {
  let ahead: readonly string[] = [];
  /** Of the question that is open; gives back what is not its. */
  let hear: ((characters: readonly string[]) => readonly string[]) | undefined;
  let callOff: (() => void) | undefined;
  let askAgain: (() => void) | undefined;

  const onData = (piece: string): void => {
    const characters = [...ahead, ...piece.replaceAll(sequence, '')];
    if (hear === undefined && characters.includes(ctrlC)) off();
    ahead = hear === undefined ? characters : hear(characters);
  };
  const onEnd = (): void => callOff?.();
  const onContinue = (): void => {
    // Set again only where it is thought to be another.
    input.setRawMode(false).setRawMode(true);
    askAgain?.();
  };
  of.on('SIGCONT', onContinue);
  input.setRawMode(true);
  input.setEncoding('utf8').on('data', onData).on('end', onEnd).resume();
  signal.addEventListener('abort', onEnd);

  const ask = (question: string, how: How = {}): Promise<string | undefined> =>
    new Promise((resolve) => {
      if (signal.aborted || input.readableEnded) {
        resolve(undefined);
        return;
      }
      const finish = (answer: string | undefined): void => {
        hear = undefined;
        callOff = undefined;
        askAgain = undefined;
        output.write('\n');
        resolve(answer);
      };
      let text = '';
      hear = (characters) => {
        const before = text;
        for (const [at, character] of characters.entries()) {
          const typed = take({ text }, character, how);
          text = typed.text;
          if (typed.end === undefined) continue;
          if (how.shown === true && typed.end === 'done') output.write(echo(before, text));
          finish(typed.end === 'done' ? text : undefined);
          const rest = characters.slice(at + 1);
          // A line that was pasted may end in two characters.
          return character === '\r' && rest[0] === '\n' ? rest.slice(1) : rest;
        }
        if (how.shown === true) output.write(echo(before, text));
        return [];
      };
      callOff = () => finish(undefined);
      askAgain = () => output.write(question + (how.shown === true ? echo('', text) : ''));
      output.write(question);
      ahead = hear(ahead);
    });

  return {
    ask,
    close() {
      of.off('SIGCONT', onContinue);
      input.off('data', onData);
      input.off('end', onEnd);
      signal.removeEventListener('abort', onEnd);
      input.setRawMode(false);
      input.pause();
    },
  };
}

/** One question of its own. */
export async function askHidden(
  of: Continued,
  input: ReadStream,
  output: NodeJS.WritableStream,
  question: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (signal.aborted) return undefined;
  const questions = questionsAt(of, input, output, signal, () => {});
  try {
    return await questions.ask(question);
  } finally {
    questions.close();
  }
}
