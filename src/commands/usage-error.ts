// The sentences for a command line that cannot be used.

import type { Command } from 'commander';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';

/** Counts characters added, left out, changed or swapped with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = least;
    }
  return at(a.length, b.length);
}

/** Longer than any name there is. */
const longest = 40;

/** Finds the nearest of `names`, at most 3 characters and 2 in 5 off; else undefined. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > longest) return undefined;
  const wanted = typed.toLowerCase();
  const near = names
    .map((name) => ({ name, off: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, off }) => off <= 3 && off <= Math.max(name.length, wanted.length) * 0.4)
    .sort((a, b) => a.off - b.off);
  return near[0]?.name;
}

// Commander finds the mistake and words it in English. The names between its quotes are read here, and the catalogue's
// sentence takes its place: the mistake, a suggestion, the usage, and where to read more. Typed text is cut short: it may be
// anything.

/** The code of a refusal whose sentence is there already. */
export const ours = 'sparekey.refused';

interface Said {
  readonly sentence: string;
  readonly meant?: string | undefined;
}

const most = 40;
const cut = (typed: string): string => (typed.length > most ? `${typed.slice(0, most)}...` : typed);

/** A code, a password or a piece of one; no name of a command or an option is like that. */
export const mayBeSecret = (typed: string): boolean =>
  typed.length > 24 || !/^-{0,2}[a-z]+(?:[-.][a-z]+)*$/i.test(typed);

const ancestry = (command: Command): Command[] =>
  command.parent === null ? [command] : [command, ...ancestry(command.parent)];

const namesBelow = (command: Command): string[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name());

function flagsOf(command: Command): string[] {
  const help = command.createHelp();
  return ancestry(command)
    .flatMap((one) => help.visibleOptions(one))
    .flatMap(({ short, long }) => [short, long])
    .filter((flag) => flag !== undefined);
}

/** A value that an option or an argument does not take. */
function badValue(command: Command, message: string, { help: { refused } }: Words): Said {
  const [, flags] = /option '([^']*)' (?:argument|value) '/.exec(message) ?? [];
  const [, argument] = /for argument '([^']*)'\./.exec(message) ?? [];
  const [, typed = ''] = /(?:argument|value) '(.*?)'(?: from env '[^']*')? is invalid/s.exec(message) ?? [];
  const option = ancestry(command)
    .flatMap(({ options }) => options)
    .find((one) => one.flags === flags);
  const taken = option ?? command.registeredArguments.find((one) => one.name() === argument);
  const what = flags ?? `<${argument ?? ''}>`;
  const choices = taken?.argChoices;
  if (choices !== undefined)
    return { sentence: refused.oneOf(what, choices.join(', ')), meant: nearest(typed, choices) };
  const [, own = ''] = /is invalid\.(?: for argument '[^']*'\.)? (.+)$/s.exec(message) ?? [];
  return { sentence: own === '' ? refused.value(what) : own };
}

function said(command: Command, code: string, message: string, words: Words): Said {
  const { refused } = words.help;
  const [, quoted = ''] = /'(.*)'/s.exec(message) ?? [];
  const tooMany = (): Said => {
    const { args, commands, registeredArguments } = command;
    const typed = args[registeredArguments.length] ?? '';
    if (mayBeSecret(typed)) return { sentence: refused.unrepeated };
    return commands.length > 0
      ? { sentence: refused.noCommand(cut(typed)), meant: nearest(typed, namesBelow(command)) }
      : { sentence: refused.tooMany(cut(typed)) };
  };
  switch (code) {
    case 'commander.unknownOption': {
      // A word that is no command goes before an option: what comes behind it was meant for that.
      if (command.commands.length > 0 && !(command.args[0] ?? '-').startsWith('-')) return tooMany();
      // Without its value, which may be anything.
      const [flag = ''] = quoted.split('=');
      if (mayBeSecret(flag)) return { sentence: refused.unrepeated };
      return { sentence: refused.noOption(cut(flag)), meant: nearest(flag, flagsOf(command)) };
    }
    case 'commander.unknownCommand':
    case 'commander.excessArguments':
      return tooMany();
    case 'commander.missingArgument':
      return { sentence: refused.missing(`<${quoted}>`) };
    case 'commander.missingMandatoryOptionValue':
      return { sentence: refused.missing(quoted) };
    case 'commander.optionMissingArgument':
      return { sentence: refused.valueMissing(quoted) };
    case 'commander.invalidArgument':
      return badValue(command, message, words);
    default:
      return { sentence: refused.other };
  }
}

/** Lines for standard error. */
export function refusal(command: Command, code: string, message: string, words: Words): readonly string[] {
  const { help, cli } = words;
  if (code === ours) return [visible(message)];
  const { sentence, meant } = said(command, code, message, words);
  const path = ancestry(command)
    .reverse()
    .slice(1)
    .map((one) => one.name())
    .join(' ');
  return [
    meant === undefined ? sentence : `${sentence} ${help.refused.meant(meant)}`,
    ...(path === '' ? [] : [`${help.headings.usage} ${command.createHelp().commandUsage(command)}`]),
    path === '' ? cli.helpHint : help.moreOf(path),
  ].map(visible);
}
