// The command line: the commands there are, and what each takes. A command's work is loaded when it is called, so that
// --help and --version load nothing that draws.

import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Door } from '../journeys/pages.ts';
import { origins } from '../keyring/import/origins.ts';
import type { ColorFlag } from '../terminal/color.ts';
import type { ThemeName } from '../terminal/theme.ts';
import type { Words } from '../words/en.ts';
import { languages } from '../words/languages.ts';
import { BaseCommand } from './base-command.ts';
import type { Shell } from './completion/completion.ts';
import { checkFolder } from './config-dir.ts';
import { exitStatus } from './exit-status.ts';
import type { ExportOptions } from './export.ts';
import { topics } from './help-page.ts';
import type { ImportOptions } from './import/import.ts';
import type { ShowOptions, UseOptions } from './keys.ts';
import type { AddOptions } from './keys-add.ts';
import type { RemoveOptions } from './keys-remove.ts';
import type { ReplaceOptions } from './keys-replace.ts';
import { say } from './output.ts';
import type { PlayFlags, RecordFlags } from './play.ts';
import type { PracticeFlags } from './practice.ts';
import type { TestFlags } from './test.ts';
import { mayBeSecret, nearest, ours } from './usage-error.ts';
import type { WizardOptions } from './wizard.ts';

const colors = ['auto', 'always', 'never'] as const satisfies readonly ColorFlag[];
const themes = ['auto', 'dark', 'light', 'high-contrast', 'mono'] as const satisfies readonly ThemeName[];

const isTheme = (name: string): boolean => (themes as readonly string[]).includes(name);

interface Options extends WizardOptions {
  readonly color: ColorFlag;
  readonly screenReader?: true;
  readonly theme: ThemeName;
}
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const satisfies readonly Shell[];

/** A number of a file that this process was given open; not those it writes to. */
const readFd = (text: string): number => {
  if (!/^(?:0|[3-9]|[1-9][0-9]{1,5})$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
};

const onAnAccount = (command: Command, { onAccount }: Words): Command =>
  command.option('--account <address>', onAccount.account).option('--password-fd <n>', onAccount.passwordFd, readFd);

/** A place in a set, from 1. */
const readPlace = (text: string): number => {
  if (!/^[1-9][0-9]{0,2}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
};

/** `exit` is told the exit code of what was called for. */
function addKeys(program: Command, of: NodeJS.Process, words: Words, exit: (code: number) => void): void {
  const { keysCommand: said, cli } = words;
  const keys = program.command('keys').description(said.about);
  const command = (name: string, about: string): Command => onAnAccount(keys.command(name).description(about), words);

  command('list', said.list)
    .option('--json', cli.json)
    .action(async (_: unknown, at: Command) => {
      const { json, ...options } = at.optsWithGlobals<ShowOptions>();
      const { listKeys } = await import('./keys.ts');
      exit(await listKeys(of, options, words, json === true));
    });

  command('show', said.show)
    .argument('<name>')
    .option('--reveal', said.reveal)
    .option('--json', cli.json)
    .action(async (name: string, _: unknown, at: Command) => {
      const { showKey } = await import('./keys.ts');
      exit(await showKey(of, at.optsWithGlobals<ShowOptions>(), words, name));
    });

  command('add', said.add)
    .argument('<name>')
    .option('--account-there <name>', said.accountThere)
    .option('--text', said.asText)
    .option('--made <day>', said.made)
    .option('--note-fd <n>', said.noteFd, readFd)
    .option('--yes', words.paste.yes)
    .action(async (name: string, _: unknown, at: Command) => {
      const { addKey } = await import('./keys-add.ts');
      exit(await addKey(of, at.optsWithGlobals<AddOptions>(), words, name));
    });

  command('replace', said.replace)
    .argument('<name>')
    .option('--text', said.asText)
    .option('--made <day>', said.made)
    .option('--note-fd <n>', said.noteFd, readFd)
    .option('--yes', words.paste.yes)
    .option('--json', cli.json)
    .action(async (name: string, _: unknown, at: Command) => {
      const { replaceKey } = await import('./keys-replace.ts');
      exit(await replaceKey(of, at.optsWithGlobals<ReplaceOptions>(), words, name));
    });

  command('use', said.use)
    .argument('<name>')
    .option('--reveal', said.revealOne)
    .option('--code <n>', said.code, readPlace)
    .option('--undo', said.undo)
    .option('--json', cli.json)
    .action(async (name: string, _: unknown, at: Command) => {
      const options = at.optsWithGlobals<UseOptions>();
      if (options.undo === true) {
        const { undoUse } = await import('./keys-undo.ts');
        exit(await undoUse(of, options, words, name));
        return;
      }
      const { takeKeyCode } = await import('./keys.ts');
      exit(await takeKeyCode(of, options, words, name));
    });

  command('remove', said.remove)
    .argument('<name>')
    .option('--confirm <name>', said.confirm)
    .option('--json', cli.json)
    .action(async (name: string, _: unknown, at: Command) => {
      const { removeKey } = await import('./keys-remove.ts');
      exit(await removeKey(of, at.optsWithGlobals<RemoveOptions>(), words, name));
    });
}

/** `exit` is told the exit code of what was called for. */
function addTransfer(program: Command, of: NodeJS.Process, words: Words, exit: (code: number) => void): void {
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
    .option('--key-file <file>', importKeys.keyFile)
    .option('--identity <file>', importKeys.identity)
    .option('--dry-run', importKeys.dryRun)
    .option('--yes', importKeys.yes)
    .action(async (file: string, _: unknown, command: Command) => {
      const { importCommand } = await import('./import/import.ts');
      exit(await importCommand(of, file, command.optsWithGlobals<ImportOptions>(), words));
    });
}

interface GlobalOptions {
  readonly configDir?: string;
}

/** `exit` is told the exit code of what was called for. */
function addConfig(program: Command, of: NodeJS.Process, words: Words, exit: (code: number) => void): void {
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
      const { setSetting } = await import('./config.ts');
      exit(await setSetting(of, command.optsWithGlobals<GlobalOptions>(), words, key, value));
    });

  config
    .command('unset')
    .description(said.unset)
    .argument('<key>')
    .action(async (key: string, _: unknown, command: Command) => {
      const { unsetSetting } = await import('./config.ts');
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
      const { testDelivery } = await import('./config.ts');
      exit(await testDelivery(of, options, words, way, to));
    });
}

function addPracticeCommands(
  program: Command,
  of: NodeJS.Process,
  cli: Words['practice'],
  exit: (code: number) => void,
): void {
  /** An unexpected error has one sentence: its own words may be of a file that somebody else wrote. */
  const run = async (command: () => Promise<number>): Promise<void> => {
    try {
      exit(await command());
    } catch {
      of.stderr.write(`${cli.crashed}\n`);
      exit(exitStatus.notDone);
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
    .option('--force', cli.force)
    .action(async (name: string, flags: RecordFlags) => {
      const { record } = await import('./play.ts');
      await run(() => record(of, cli, name, flags));
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

/** The command at the end of these words; the first word that is none. */
function commandAt(program: Command, path: readonly string[]): Command | { readonly unknown: string } {
  let command = program;
  for (const name of path) {
    const next = command.commands.find((one) => one.name() === name);
    if (next === undefined) return { unknown: name };
    command = next;
  }
  return command;
}

function addHelpCommands(program: BaseCommand, of: NodeJS.Process, words: Words): void {
  const { help } = words;
  program
    .command('help')
    .description(help.about)
    .argument('[topic...]', help.topic)
    .action((path: readonly string[], _: unknown, command: Command) => {
      const topic = path.length === 1 && path[0] !== undefined ? topics[path[0]] : undefined;
      if (topic !== undefined) {
        of.stdout.write(topic(program.facts(), words, Math.min(80, of.stdout.columns || 80)));
        return;
      }
      const found = commandAt(program, path);
      if (!('unknown' in found)) {
        of.stdout.write(found.helpInformation());
        return;
      }
      const names = [...Object.keys(topics), ...program.commands.map((one) => one.name())];
      const meant = nearest(found.unknown, names);
      const { refused } = help;
      const sentence = mayBeSecret(found.unknown) ? refused.unrepeated : refused.noTopic(found.unknown);
      command.error(meant === undefined ? sentence : `${sentence} ${help.refused.meant(meant)}`, {
        code: ours,
      });
    });
  program
    .command('completion')
    .description(help.completion)
    .addArgument(new Argument('<shell>', help.shell).choices(shells))
    .action(async (shell: Shell) => {
      const { completionFor } = await import('./completion/completion.ts');
      of.stdout.write(completionFor(shell, program.facts()));
    });
  program
    .command('man')
    .description(help.man)
    .action(async () => {
      const { manPage } = await import('./man-page.ts');
      of.stdout.write(manPage(program.facts(), program.version() ?? '', words));
    });
}

/** A theme of the environment that there is none of changes nothing: it must not keep anybody from the help. */
function themeOption({ env: { SPAREKEY_THEME: theme } }: NodeJS.Process, { cli }: Words): Option {
  const option = new Option('--theme <name>', cli.theme).choices(themes).default('auto');
  return theme === undefined || isTheme(theme) ? option.env('SPAREKEY_THEME') : option;
}

/** Says so, where something is drawn. */
const sayOddTheme = (of: NodeJS.Process, { help }: Words): void => {
  const theme = of.env.SPAREKEY_THEME;
  if (theme !== undefined && !isTheme(theme)) say(of.stderr, help.refused.oneOf('SPAREKEY_THEME', themes.join(', ')));
};

/** The program, ready to be parsed. `exit` is told the exit code of what was called for. */
export function commandLine(of: NodeJS.Process, words: Words, exit: (code: number) => void): BaseCommand {
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

  const program = new BaseCommand('sparekey', { words, examples: { ...help.examples, ...words.practice.examples } });
  program
    .description(cli.about)
    .version(packageJson.version, '-V, --version', help.version)
    .addOption(new Option('--config-dir <folder>', cli.configDir).env('SPAREKEY_CONFIG_DIR'))
    .addOption(new Option('--color <when>', cli.color).choices(colors).default('auto'))
    .addOption(themeOption(of, words))
    .addOption(new Option('--lang <language>', cli.lang).choices(Object.keys(languages)))
    .option('--screen-reader', cli.screenReader)
    .configureOutput({
      writeOut: (text) => of.stdout.write(text),
      writeErr: (text) => of.stderr.write(text),
      getOutHelpWidth: () => of.stdout.columns || 80,
    })
    .exitOverride()
    .hook('preAction', checkFolder(words))
    .hook('preAction', () => sayOddTheme(of, words))
    .action(open('signIn'));
  program.command('recover').description(cli.recover).action(open('recover'));
  program.command('check').description(cli.check).action(open('check'));

  program
    .command('info')
    .description(cli.info)
    .option('--json', cli.json)
    .action(async (_: unknown, command: Command) => {
      const { json, ...options } = command.optsWithGlobals<Options & { readonly json?: true }>();
      const { gatherInfo } = await import('./info.ts');
      const [{ infoText }, { asJson }] = await Promise.all([import('./info.ts'), import('./output.ts')]);
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
