// docs/command-line.md, made from the same facts as the help.

import type { CommandFacts, OptionFacts, Taken } from '../../src/commands/command-facts.ts';
import { aboutTaken, exitRows, grouped, variableRows } from '../../src/commands/help-page.ts';
import { english } from '../../src/words/en.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');
const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const table = (all: readonly (readonly [string, string])[]): string => {
  const rows = all.filter(([, about]) => about !== '');
  if (rows.length === 0) return '';
  return `\n| | |\n| --- | --- |\n${rows.map(([term, about]) => `| ${code(term)} | ${cell(about)} |\n`).join('')}`;
};

const taken = (all: readonly (Taken & Partial<OptionFacts>)[]): readonly (readonly [string, string])[] =>
  all.map((one) => [one.term, aboutTaken(one, english)]);

const examples = (facts: CommandFacts): string => {
  const width = Math.max(...facts.examples.map(([line]) => line.length));
  return `\n\`\`\`sh\n${facts.examples.map(([line, does]) => `${line.padEnd(width)}  # ${does}\n`).join('')}\`\`\`\n`;
};

const asSentence = (about: string): string => {
  const sentence = `${about[0]?.toUpperCase()}${about.slice(1)}`;
  return /[.?!"]$/.test(sentence) ? sentence : `${sentence}.`;
};

function section(facts: CommandFacts): string {
  const own = facts.options.filter(({ flags }) => !flags.includes('--help'));
  return `\n### ${facts.path.join(' ')}\n\n${asSentence(facts.about)}\n${examples(facts)}${table(taken([...facts.takes, ...own]))}${facts.commands.map(section).join('')}`;
}

export const commandLinePage = (program: CommandFacts): string => `# The command line

\`sparekey help\`, \`sparekey help COMMAND\` and \`man sparekey\` say the same. This page is made from what the program knows of
itself.
${examples(program)}
## Options of every command

They go before or behind the command; \`--\` ends the options. A wrong command or option gets one sentence, with the nearest word,
and exit status 2. \`--config-dir\` has to be a folder, or its parent one: a disk that is not plugged in is not taken for a
computer without an account.
${table(taken(program.options))}${grouped(program.commands)
  .map(([group, commands]) => `\n## ${group}\n${commands.map(section).join('')}`)
  .join('')}
## Exit codes

They do not change.
${table(exitRows(english))}
Help that was asked for and results go to standard output, all else to standard error. A reader who has seen enough
(\`| head\`) is no failure.

## The environment
${table(variableRows(program, english))}
Of the colours, \`--color\` decides; without it the variables, in this order: NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR; without
those, whether it is a terminal. \`sparekey info\` shows what was decided, and why.

## Completion

\`sparekey completion SHELL\` prints a script for the shell: its lines are above. It completes commands, options, their values,
settings, the bundled scenarios, files and folders. Tried in bash 5.2, zsh 5.9 and fish 3.6, and written so that bash 3.2 can
read it. The one for PowerShell was made with the same table but has not been tried in PowerShell yet.
`;
