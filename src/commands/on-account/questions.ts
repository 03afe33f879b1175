// Questions at a terminal, without a screen. From the first to the last the terminal shows nothing by itself. Text
// typed ahead waits for its question, unseen, and is dropped where none comes: it may be a passphrase, and the shell
// would take it for a command. Ctrl-C does not wait. The terminal is as it was afterwards, however it ends. A program
// that was stopped and goes on (`fg`) finds the terminal as the shell left it, which shows what is typed: it is taken
// again, and the question asked once more.

import { openKeyboard } from '../../terminal/keyboard.ts';
import { lineInput } from '../../terminal/line-input.ts';
import type { Words } from '../../words/en.ts';
import { say } from '../output.ts';
import type { TerminalAtHand } from './terminal-at-hand.ts';

/** `shown`: a line that may be seen. `lines`: as many as there are, until Ctrl-D; the line ends are part of the answer. */
export interface How {
  readonly shown?: true;
  readonly lines?: true;
}

export interface Questions {
  /** Gives the answer, or undefined where Ctrl-C, Ctrl-D or `signal` called it off. */
  ask(question: string, how?: How): Promise<string | undefined>;
  close(): void;
}

/** The part of node's `process` that is needed here. */
type ProcessOfQuestions = Pick<NodeJS.Process, 'on' | 'off' | 'env'>;

/** @param off called for Ctrl-C while nothing is asked */
export function questionsAt(
  of: ProcessOfQuestions,
  { input, output }: Pick<TerminalAtHand, 'input' | 'output'>,
  signal: AbortSignal,
  off: () => void,
  { pasteTrouble }: Words,
): Questions {
  let answer: ((text: string | undefined) => void) | undefined;
  let gone = false;

  const finish = (text: string | undefined): void => {
    const resolve = answer;
    answer = undefined;
    resolve?.(text);
  };
  const callOff = (): void => {
    if (answer === undefined) return;
    line.forget();
    finish(undefined);
  };
  const onContinue = (): void => {
    keyboard.take();
    line.again();
  };
  const line = lineInput({
    write: (text) => output.write(text),
    echo: true,
    onLine: finish,
    onEnd: () => (answer === undefined ? off() : callOff()),
    onTrouble: (trouble) => {
      output.write('\n');
      say(output, pasteTrouble[trouble]);
      line.again();
    },
  });
  const keyboard = openKeyboard({
    input,
    output: of.env.TERM === 'dumb' ? undefined : output,
    env: of.env,
    onEnd: () => {
      gone = true;
      callOff();
    },
  });
  keyboard.listen(line.take);
  of.on('SIGCONT', onContinue);
  signal.addEventListener('abort', callOff);

  return {
    ask: (text, { shown, lines = false } = {}) =>
      new Promise((resolve) => {
        if (signal.aborted || gone) {
          resolve(undefined);
          return;
        }
        answer = resolve;
        line.ask({ text, hidden: shown !== true, lines });
      }),
    close() {
      of.off('SIGCONT', onContinue);
      signal.removeEventListener('abort', callOff);
      keyboard.close();
    },
  };
}

/** Asks one question of its own, its answer unseen. */
export async function askHidden(
  of: ProcessOfQuestions,
  input: TerminalAtHand['input'],
  output: NodeJS.WritableStream,
  question: string,
  signal: AbortSignal,
  words: Words,
): Promise<string | undefined> {
  if (signal.aborted) return undefined;
  const questions = questionsAt(of, { input, output }, signal, () => {}, words);
  try {
    return await questions.ask(question);
  } finally {
    questions.close();
  }
}
