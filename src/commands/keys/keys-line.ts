// `sparekey keys` on the command line: its words and what each is given. What it does is loaded when it is called for.

import { type Command, InvalidArgumentError } from 'commander';
import type { Words } from '../../words/en.ts';
import { onAnAccount, readFd } from '../on-account/account-options.ts';
import type { AddOptions } from './keys-add.ts';
import type { ShowOptions } from './keys-show.ts';
import type { UseOptions } from './keys-use.ts';

/** A place in a set, from 1. */
const readPlace = (text: string): number => {
  if (!/^[1-9][0-9]{0,2}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
};

/** `exit` is told the exit code of what was called for. */
export function addKeys(program: Command, of: NodeJS.Process, words: Words, exit: (code: number) => void): void {
  const { keysCommand: said, cli } = words;
  const keys = program.command('keys').description(said.about);
  const command = (name: string, about: string): Command => onAnAccount(keys.command(name).description(about), words);

  command('list', said.list)
    .option('--json', cli.json)
    .action(async (_: unknown, at: Command) => {
      const { json, ...options } = at.optsWithGlobals<ShowOptions>();
      const { listKeys } = await import('./keys-list.ts');
      exit(await listKeys(of, options, words, json === true));
    });

  command('show', said.show)
    .argument('<name>')
    .option('--reveal', said.reveal)
    .option('--json', cli.json)
    .action(async (name: string, _: unknown, at: Command) => {
      const { showKey } = await import('./keys-show.ts');
      exit(await showKey(of, at.optsWithGlobals<ShowOptions>(), words, name));
    });

  command('add', said.add)
    .argument('<name>')
    .option('--account-there <name>', said.accountThere)
    .option('--text', said.asText)
    .option('--made <day>', said.made)
    .option('--note-fd <n>', said.noteFd, readFd)
    .action(async (name: string, _: unknown, at: Command) => {
      const { addKey } = await import('./keys-add.ts');
      exit(await addKey(of, at.optsWithGlobals<AddOptions>(), words, name));
    });

  command('use', said.use)
    .argument('<name>')
    .option('--reveal', said.revealOne)
    .option('--code <n>', said.code, readPlace)
    .option('--json', cli.json)
    .action(async (name: string, _: unknown, at: Command) => {
      const { takeKeyCode } = await import('./keys-use.ts');
      exit(await takeKeyCode(of, at.optsWithGlobals<UseOptions>(), words, name));
    });
}
