// The commands about scenarios, as commander knows them. Each is loaded when it is called for.

import { type Command, Option } from 'commander';
import type { Words } from '../words/en.ts';
import { exitCodes } from './exit-codes.ts';
import type { PlayFlags } from './play.ts';
import type { PracticeFlags } from './practice.ts';
import type { TestFlags } from './test.ts';

export function addPracticeCommands(
  program: Command,
  of: NodeJS.Process,
  cli: Words['practice'],
  exit: (code: number) => void,
): void {
  /** What nobody expected has one sentence: its own words may be of a file that somebody else wrote. */
  const run = async (command: () => Promise<number>): Promise<void> => {
    try {
      exit(await command());
    } catch {
      of.stderr.write(`${cli.crashed}\n`);
      exit(exitCodes.notDone);
    }
  };
  program
    .command('practice')
    .description(cli.practice)
    .argument('[name]', cli.name)
    .option('--plan', cli.plan)
    .option('--json', cli.json)
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const { practice } = await import('./practice.ts');
      await run(() => practice(of, cli, name, command.optsWithGlobals<PracticeFlags>()));
    });
  program
    .command('play')
    .description(cli.play)
    .argument('<name>', cli.name)
    .option('--speed <factor>', cli.speed, '1')
    .option('--loop', cli.loop)
    .option('--plain', cli.plain)
    .action(async (name: string, _: unknown, command: Command) => {
      const { play } = await import('./play.ts');
      await run(() => play(of, cli, name, command.optsWithGlobals<PlayFlags>()));
    });
  program
    .command('record')
    .description(cli.record)
    .argument('<name>', cli.name)
    .requiredOption('-o, --output <file>', cli.output)
    .action(async (name: string, { output }: { readonly output: string }) => {
      const { record } = await import('./play.ts');
      await run(() => record(of, cli, name, output));
    });
  program
    .command('test')
    .description(cli.test)
    .argument('<file...>', cli.file)
    .option('--update', cli.update)
    .option('--matrix', cli.matrix)
    .addOption(new Option('--reporter <name>', cli.reporter).choices(['pretty', 'tap', 'junit']).default('pretty'))
    .action(async (files: readonly string[], flags: TestFlags) => {
      const { testFiles } = await import('./test.ts');
      await run(() => testFiles(of, files, flags));
    });
}
