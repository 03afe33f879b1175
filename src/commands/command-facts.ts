// The facts of a command, read off the program object once: its help, the man page, the completions and the page in
// docs/ are all made from them, and so is a command that is added tomorrow.

import type { Argument, Command, Option } from 'commander';

/** `[what to type, what it does]`. */
export type Example = readonly [line: string, does: string];

/** Of each command, by its words (`config set`; the program itself is ''). */
export type Examples = Readonly<Record<string, readonly Example[]>>;

export interface Taken {
  /** As it is typed: `<name>`, `[name]`, `<file...>`, `-o, --output <file>`. */
  readonly term: string;
  readonly about: string;
  /** The name of its value: `name`, `file`, `folder`, `key`, …; undefined for a switch. */
  readonly value?: string;
  readonly choices: readonly string[];
  readonly several: boolean;
}

export interface OptionFacts extends Taken {
  /** `-o`, `--output`. */
  readonly flags: readonly string[];
  /** The variable that stands for it. */
  readonly variable?: string;
  /** The default value, in words. */
  readonly otherwise?: string;
}

export interface CommandFacts {
  /** `[]` for the program, `['config', 'set']`. */
  readonly path: readonly string[];
  readonly about: string;
  /** `sparekey config set [options] <key> <value...>`. */
  readonly usage: string;
  readonly group: string;
  readonly takes: readonly Taken[];
  readonly options: readonly OptionFacts[];
  /** Those of the program, which every command takes. */
  readonly everywhere: readonly OptionFacts[];
  readonly commands: readonly CommandFacts[];
  readonly examples: readonly Example[];
}

const pathOf = (command: Command): string[] =>
  command.parent === null ? [] : [...pathOf(command.parent), command.name()];

const rootOf = (command: Command): Command => (command.parent === null ? command : rootOf(command.parent));

function takenBy(argument: Argument): Taken {
  const inner = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return {
    term: argument.required ? `<${inner}>` : `[${inner}]`,
    about: argument.description,
    value: argument.name(),
    choices: argument.argChoices ?? [],
    several: argument.variadic,
  };
}

function optionFacts(option: Option): OptionFacts {
  const [, value] = /[<[]([^\]>.]+)/.exec(option.flags) ?? [];
  const { envVar, defaultValue } = option;
  return {
    term: option.flags,
    about: option.description,
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    choices: option.argChoices ?? [],
    several: option.variadic,
    ...(value !== undefined && { value }),
    ...(envVar !== undefined && { variable: envVar }),
    ...(value !== undefined && defaultValue !== undefined && { otherwise: String(defaultValue) }),
  };
}

export function factsOf(
  command: Command,
  examples: Examples,
  groupOf: (path: readonly string[]) => string,
): CommandFacts {
  const path = pathOf(command);
  const help = command.createHelp();
  const root = rootOf(command);
  const options = help.visibleOptions(command).map(optionFacts);
  return {
    path,
    about: command.description(),
    usage: help.commandUsage(command),
    group: groupOf(path),
    takes: command.registeredArguments.map(takenBy),
    options,
    everywhere:
      root === command ? [] : root.options.filter((one) => !one.hidden && one.long !== '--version').map(optionFacts),
    commands: help.visibleCommands(command).map((one) => factsOf(one, examples, groupOf)),
    examples: examples[path.join(' ')] ?? [],
  };
}

/** Itself, and all below it, each before those below it. */
export const allOf = (facts: CommandFacts): readonly CommandFacts[] => [facts, ...facts.commands.flatMap(allOf)];
