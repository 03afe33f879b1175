// What every command on an account is given: which one, and where its password can be read.

import { type Command, InvalidArgumentError } from 'commander';
import type { Words } from '../../words/en.ts';

/** A number of a file that this process was given open; not those it writes to. */
export const readFd = (text: string): number => {
  if (!/^(?:0|[3-9]|[1-9][0-9]{1,5})$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
};

export const onAnAccount = (command: Command, { onAccount }: Words): Command =>
  command.option('--account <address>', onAccount.account).option('--password-fd <n>', onAccount.passwordFd, readFd);
