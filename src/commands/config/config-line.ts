// `sparekey config` on the command line: its words and what each is given. What it does is loaded when it is called for.

import { Argument, type Command } from 'commander';
import type { Words } from '../../words/en.ts';
import { readFd } from '../on-account/account-options.ts';

interface GlobalOptions {
  readonly configDir?: string;
}

/** `exit` is told the exit code of what was called for. */
export function addConfig(program: Command, of: NodeJS.Process, words: Words, exit: (code: number) => void): void {
  const { config: said, cli } = words;
  const config = program
    .command('config')
    .description(said.about)
    .option('--json', cli.json)
    .action(async (_: unknown, command: Command) => {
      const { json, ...options } = command.optsWithGlobals<GlobalOptions & { readonly json?: true }>();
      const { listSettings } = await import('./config.ts');
      exit(await listSettings(of, options, words, json ?? false));
    });

  config
    .command('get')
    .description(said.get)
    .argument('<key>')
    .action(async (key: string, _: unknown, command: Command) => {
      const { getSetting } = await import('./config.ts');
      exit(await getSetting(of, command.optsWithGlobals<GlobalOptions>(), words, key));
    });

  config
    .command('set')
    .description(said.set)
    .argument('<key>')
    .argument('<value...>')
    .action(async (key: string, value: readonly string[], _: unknown, command: Command) => {
      const { setSetting } = await import('./config-change.ts');
      exit(await setSetting(of, command.optsWithGlobals<GlobalOptions>(), words, key, value));
    });

  config
    .command('unset')
    .description(said.unset)
    .argument('<key>')
    .action(async (key: string, _: unknown, command: Command) => {
      const { unsetSetting } = await import('./config-change.ts');
      exit(await unsetSetting(of, command.optsWithGlobals<GlobalOptions>(), words, key));
    });

  config
    .command('test')
    .description(said.test)
    .addArgument(new Argument('<way>').choices(['mail', 'text']))
    .argument('<to>')
    .option('--password-fd <n>', said.passwordFd, readFd)
    .action(async (way: 'mail' | 'text', to: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly passwordFd?: number }>();
      const { testDelivery } = await import('./config-test.ts');
      exit(await testDelivery(of, options, words, way, to));
    });
}
