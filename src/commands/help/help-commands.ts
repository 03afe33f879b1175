// `sparekey help`, `completion` and `man`: what the program says about itself, made from the program object. What they
// print is loaded when they are called for.

import { Argument, type Command } from 'commander';
import type { Words } from '../../words/en.ts';
import { shells } from '../completion/shells.ts';
import type { Line } from '../line.ts';
import { nearest } from '../nearest.ts';
import { ours } from '../refusal.ts';
import { topics } from './help-topics.ts';

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

export function addHelpCommands(program: Line, of: NodeJS.Process, words: Words): void {
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
      const sentence = help.refused.noTopic(found.unknown.slice(0, 40));
      command.error(meant === undefined ? sentence : `${sentence} ${help.refused.meant(meant)}`, {
        code: ours,
      });
    });
  program
    .command('completion')
    .description(help.completion)
    .addArgument(new Argument('<shell>', help.shell).choices(shells))
    .action(async (shell: (typeof shells)[number]) => {
      const { completionFor } = await import('../completion/completion.ts');
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
