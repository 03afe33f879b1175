// What `sparekey help` knows beside the commands, as text for people.

import type { Words } from '../../words/en.ts';
import { allOf, type CommandFacts } from '../command-facts.ts';
import { type ExitName, exitCodes } from '../exit-codes.ts';
import { columns } from '../wrap.ts';

/** The table of exit codes: `[number, what it means]`. */
export const exitRows = ({ help }: Words): readonly (readonly [string, string])[] =>
  (Object.keys(exitCodes) as ExitName[]).map((name) => [String(exitCodes[name]), help.exitCodes[name]]);

/** The variables that are looked at: those that stand for an option, and the others. */
export function variableRows(program: CommandFacts, { help }: Words): readonly (readonly [string, string])[] {
  const options = new Map(
    allOf(program).flatMap(({ options: own }) =>
      own.flatMap(({ variable, about, flags }) =>
        variable === undefined ? [] : [[variable, help.goesBefore(about, flags.at(-1) ?? '')] as const],
      ),
    ),
  );
  return [...options, ...help.environment];
}

type Topic = (program: CommandFacts, words: Words, width: number) => string;

export const topics: Readonly<Record<string, Topic>> = {
  'exit-codes': (_, words, width) => `${columns(exitRows(words), width).join('\n')}\n`,
  environment: (program, words, width) => `${columns(variableRows(program, words), width).join('\n')}\n`,
};
