// The command line: which commands there are, and what each is given. A command is loaded when it is called for, so
// that --help and --version draw nothing and load nothing that draws.

import { type Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Door } from '../machine/start.ts';
import type { ColorFlag } from '../terminal/color.ts';
import type { ThemeName } from '../terminal/theme.ts';
import type { Words } from '../words/en.ts';
import { languages } from '../words/languages.ts';
import { addConfig } from './config/config-line.ts';
import { exitCodes } from './exit-codes.ts';
import { folderProblem } from './folder-asked.ts';
import { addHelpCommands } from './help/help-commands.ts';
import { addKeys } from './keys/keys-line.ts';
import { Line } from './line.ts';
import { addPracticeCommands } from './practice-commands.ts';
import { watchReader } from './reader.ts';
import { ours } from './refusal.ts';
import { addTransfer } from './transfer/transfer-line.ts';
import { writeInFull } from './whole-output.ts';
import type { WizardOptions } from './wizard.ts';

const colors = ['auto', 'always', 'never'] as const satisfies readonly ColorFlag[];
const themes = ['auto', 'dark', 'light', 'high-contrast', 'mono'] as const satisfies readonly ThemeName[];

interface Options extends WizardOptions {
  readonly color: ColorFlag;
  readonly screenReader?: true;
  readonly theme: ThemeName;
}

/** Commands that open no account and no settings: for them the folder is nobody's business. */
const withoutFolder: readonly string[] = ['info', 'practice', 'play', 'record', 'test', 'help', 'completion', 'man'];

const checkFolder =
  (words: Words) =>
  (program: Command, asked: Command): void => {
    if (withoutFolder.includes(asked.name()) && asked.parent === program) return;
    const folder: unknown = program.getOptionValue('configDir');
    const typed = program.getOptionValueSource('configDir') === 'cli';
    // An empty variable is none; an empty option was meant to be something.
    if (typeof folder !== 'string' || (folder === '' && !typed)) return;
    const forgotten = typed && folder.startsWith('--');
    const problem = forgotten ? words.help.refused.valueMissing('--config-dir <folder>') : folderProblem(folder, words);
    if (problem !== undefined) asked.error(problem, { code: ours });
  };

/** The program, ready to be parsed. `exit` is told the exit code of what was called for. */
export function commandLine(of: NodeJS.Process, words: Words, exit: (code: number) => void): Line {
  const { cli, help } = words;
  const open = (door: Door) => async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const { onTerminal } = await import('./on-terminal.ts');
    exit(
      await onTerminal(of, words, options, async (session) => {
        const { wizard } = await import('./wizard.ts');
        return wizard(door, options, of, session, words);
      }),
    );
  };

  const program = new Line('sparekey', { words, examples: { ...help.examples, ...words.practice.examples } });
  program
    .description(cli.about)
    .version(packageJson.version, '-V, --version', help.version)
    .addOption(new Option('--config-dir <folder>', cli.configDir).env('SPAREKEY_CONFIG_DIR'))
    .addOption(new Option('--color <when>', cli.color).choices(colors).default('auto'))
    .addOption(new Option('--theme <name>', cli.theme).choices(themes).default('auto').env('SPAREKEY_THEME'))
    .addOption(new Option('--lang <language>', cli.lang).choices(Object.keys(languages)))
    .option('--screen-reader', cli.screenReader)
    .configureOutput({
      writeOut: (text) => of.stdout.write(text),
      writeErr: (text) => of.stderr.write(text),
      getOutHelpWidth: () => of.stdout.columns || 80,
    })
    .exitOverride()
    .hook('preAction', checkFolder(words))
    .action(open('signIn'));
  program.command('recover').description(cli.recover).action(open('recover'));
  program.command('check').description(cli.check).action(open('check'));

  program
    .command('info')
    .description(cli.info)
    .option('--json', cli.json)
    .action(async (_: unknown, command: Command) => {
      const { json, ...options } = command.optsWithGlobals<Options & { readonly json?: true }>();
      const { gatherInfo } = await import('./info/info.ts');
      const [{ infoText }, { asJson }] = await Promise.all([import('./info/info-text.ts'), import('./as-json.ts')]);
      const info = await gatherInfo(of, options, words);
      of.stdout.write(json ? asJson(info) : infoText(info, words));
    });

  addKeys(program, of, words, exit);
  program
    .command('status')
    .description(words.status.about)
    .option('--json', cli.json)
    .option('--exit-code', words.status.exitCode)
    .action(async (_: unknown, command: Command) => {
      const { tellStatus } = await import('./status.ts');
      exit(await tellStatus(of, command.optsWithGlobals<WizardOptions>(), words));
    });
  addTransfer(program, of, words, exit);
  addConfig(program, of, words, exit);
  addPracticeCommands(program, of, words.practice, exit);
  addHelpCommands(program, of, words);
  return program;
}

async function parsed(of: NodeJS.Process, words: Words): Promise<number> {
  let exitCode: number = exitCodes.done;
  try {
    await commandLine(of, words, (code) => {
      exitCode = code;
    }).parseAsync(of.argv);
    return exitCode;
  } catch (error) {
    // What there was to say is said already; --help and --version come this way with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.unusable;
    // Whatever it was, its own words may hold what nobody should read.
    of.stderr.write(`${words.left.crashed}\n`);
    return exitCodes.notDone;
  }
}

export async function run(of: NodeJS.Process, words: Words): Promise<number> {
  let cut = false;
  writeInFull(of.stdout);
  watchReader(of.stdout, () => {
    cut = true;
  });
  watchReader(of.stderr);
  const exitCode = await parsed(of, words);
  // A stream tells of a failure one turn later.
  await new Promise(setImmediate);
  if (!cut || exitCode !== exitCodes.done) return exitCode;
  of.stderr.write(`${words.cli.cut}\n`);
  return exitCodes.notDone;
}
