// `sparekey export` and `sparekey import` on the command line: their words and what each is given. What they do is loaded when they
// are called for.

import { type Command, Option } from 'commander';
import type { Words } from '../../words/en.ts';
import { onAnAccount, readFd } from '../on-account/account-options.ts';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';

/** As it stands in read-text.ts, which is not loaded for --help. */
const origins = ['sparekey', 'bitwarden', 'csv'];

/** `exit` is told the exit code of what was called for. */
export function addTransfer(program: Command, of: NodeJS.Process, words: Words, exit: (code: number) => void): void {
  const { transfer, exportKeys, importKeys } = words;
  const forAccount = (command: Command): Command =>
    onAnAccount(command, words).option('--passphrase-fd <n>', transfer.passphraseFd, readFd);

  forAccount(program.command('export').description(exportKeys.about))
    .requiredOption('-o, --output <file>', exportKeys.output)
    .option('--plain', exportKeys.plain)
    .action(async (_: unknown, command: Command) => {
      const { exportCommand } = await import('./export.ts');
      exit(await exportCommand(of, command.optsWithGlobals<ExportOptions>(), words));
    });

  forAccount(program.command('import').description(importKeys.about))
    .argument('<file>')
    .addOption(new Option('--from <what>', importKeys.from).choices(origins))
    .option('--dry-run', importKeys.dryRun)
    .option('--yes', importKeys.yes)
    .action(async (file: string, _: unknown, command: Command) => {
      const { importCommand } = await import('./import.ts');
      exit(await importCommand(of, file, command.optsWithGlobals<ImportOptions>(), words));
    });
}
