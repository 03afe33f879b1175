// The command line: which commands there are, and what each is given. A command is loaded when it is called for, so
// that --help and --version draw nothing and load nothing that draws.

import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Door } from '../machine/start.ts';
import type { ColorFlag } from '../terminal/color.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import { languages } from '../words/languages.ts';
import { addConfig } from './config-line.ts';
import { helpIn } from './help-words.ts';
import { addPracticeCommands } from './practice-commands.ts';
import type { WizardOptions } from './wizard.ts';

const colors = ['auto', 'always', 'never'] as const satisfies readonly ColorFlag[];

/** The command line could not be read. */
const usage = 2;

interface Options extends WizardOptions {
  readonly color: ColorFlag;
}

export async function run(of: NodeJS.Process, words: Words): Promise<number> {
  const { cli } = words;
  let exitCode = 0;
  const open = (door: Door) => async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const { onTerminal } = await import('./on-terminal.ts');
    exitCode = await onTerminal(of, words, options.color, async (session) => {
      const { wizard } = await import('./wizard.ts');
      return wizard(door, options, of, session, words);
    });
  };

  const program = new Command('sparekey')
    .description(cli.about)
    .version(packageJson.version, '-V, --version', cli.help.version)
    .helpOption('-h, --help', cli.help.thisHelp)
    .helpCommand('help [command]', cli.help.helpFor)
    .configureHelp(helpIn(cli))
    .addOption(new Option('--config-dir <folder>', cli.configDir).env('SPAREKEY_CONFIG_DIR'))
    .addOption(new Option('--color <when>', cli.color).choices(colors).default('auto'))
    .addOption(new Option('--lang <language>', cli.lang).choices(Object.keys(languages)))
    .showHelpAfterError(cli.helpHint)
    .configureOutput({ outputError: (text, write) => write(text.split('\n').map(visible).join('\n')) })
    .exitOverride()
    .action(open('signIn'));
  program.command('recover').description(cli.recover).action(open('recover'));
  program.command('check').description(cli.check).action(open('check'));

  program
    .command('info')
    .description(cli.info)
    .option('--json', cli.json)
    .action(async (_: unknown, command: Command) => {
      const { json, ...options } = command.optsWithGlobals<WizardOptions & { readonly json?: true }>();
      const [{ gatherInfo, infoText }, { asJson }] = await Promise.all([import('./info.ts'), import('./as-json.ts')]);
      const info = await gatherInfo(of, options);
      of.stdout.write(json ? asJson(info) : infoText(info, words));
    });

  const exit = (code: number): void => {
    exitCode = code;
  };
  addConfig(program, of, words, exit);
  addPracticeCommands(program, of, words.practice, exit);

  try {
    await program.parseAsync(of.argv);
  } catch (error) {
    // Commander has written its sentence already; --help and --version come this way with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage;
    throw error;
  }
  return exitCode;
}
