// What `sparekey help` knows beside the commands, as text for people.

import type { Words } from '../words/en.ts';
import { type ExitName, exitCodes } from './exit-codes.ts';
import { columns } from './wrap.ts';

/** The table of exit codes: `[number, what it means]`. */
export const exitRows = ({ help }: Words): readonly (readonly [string, string])[] =>
  (Object.keys(exitCodes) as ExitName[]).map((name) => [String(exitCodes[name]), help.exitCodes[name]]);

export const topics: Readonly<Record<string, (words: Words, width: number) => string>> = {
  'exit-codes': (words, width) => `${columns(exitRows(words), width).join('\n')}\n`,
  environment: (words, width) => `${columns(words.help.environment, width).join('\n')}\n`,
};
