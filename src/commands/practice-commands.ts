// The commands about scenarios, as commander knows them. Each is loaded when it is called for.

import { type Command, Option } from 'commander';
import { practiceEnglish } from '../words/en-practice.ts';
import type { TestFlags } from './test.ts';

const { cli } = practiceEnglish;

export function addPracticeCommands(program: Command, of: NodeJS.Process, exit: (code: number) => void): void {
  program
    .command('test')
    .description(cli.test)
    .argument('<file...>', cli.file)
    .option('--update', cli.update)
    .option('--matrix', cli.matrix)
    .addOption(new Option('--reporter <name>', cli.reporter).choices(['pretty', 'tap', 'junit']).default('pretty'))
    .action(async (files: readonly string[], flags: TestFlags) => {
      const { testFiles } = await import('./test.ts');
      exit(await testFiles(of, files, flags));
    });
}
