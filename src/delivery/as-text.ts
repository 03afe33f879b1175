// A text message, through a command of the user's own: it gets the number among its words and the text on its standard
// input, exactly as it is. No shell sees either.

import { type CommandPorts, runCommand } from './run-command.ts';
import type { Message, Sent } from './types.ts';

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
