// Commander's command, with the help and the usage errors of this program.

import { Command, type ErrorOptions } from 'commander';
import type { Words } from '../words/en.ts';
import { type CommandFacts, type Examples, factsOf } from './command-facts.ts';
import { exitStatus } from './exit-status.ts';
import { helpPage } from './help-page.ts';
import { refusal } from './usage-error.ts';

/** The context that all commands of one program share. */
export interface CommandParts {
  readonly words: Words;
  readonly examples: Examples;
}

export class BaseCommand extends Command {
  readonly #parts: CommandParts;

  constructor(name: string | undefined, parts: CommandParts) {
    super(name);
    this.#parts = parts;
    // `sparekey help` is a command of ours; one below it would be a second.
    this.helpCommand(false);
    this.helpOption('-h, --help', parts.words.help.helpOption);
  }

  override createCommand(name?: string): BaseCommand {
    return new BaseCommand(name, this.#parts);
  }

  override helpInformation(): string {
    const width = this.configureOutput().getOutHelpWidth?.() ?? 80;
    return helpPage(this.facts(), this.#parts.words, width);
  }

  facts(): CommandFacts {
    const { words, examples } = this.#parts;
    return factsOf(this, examples, (path) => groupIn(words, path));
  }

  override error(message: string, options: ErrorOptions = {}): never {
    const code = options.code ?? '';
    super.error(refusal(this, code, message, this.#parts.words).join('\n'), { code, exitCode: exitStatus.unusable });
  }
}

// The headings in the help, and the commands under each.

type Group = keyof Words['help']['groups'];

const members: Readonly<Record<Exclude<Group, 'more'>, readonly string[]>> = {
  account: ['recover', 'check', 'keys', 'status', 'export', 'import'],
  practice: ['practice', 'play', 'record', 'test'],
  computer: ['info', 'config'],
  help: ['help', 'completion', 'man'],
};

/** The heading over a command; those below a command stand together. */
function groupIn({ help: { groups, headings } }: Words, [name = '', ...below]: readonly string[]): string {
  if (below.length > 0) return headings.commands;
  const [group = 'more'] = Object.entries(members).find(([, names]) => names.includes(name)) ?? [];
  return groups[group as Group];
}
