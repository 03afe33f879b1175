// Help, made from the facts about a command: examples first, then what can be typed. No wider than 80 columns, and no
// wider than the window.

import type { Words } from '../words/en.ts';
import { allOf, type CommandFacts, type OptionFacts, type Taken } from './command-facts.ts';
import { type ExitStatusName, exitStatus } from './exit-status.ts';
import { columns, wrap } from './wrap.ts';

/** Lists the possible values, as one sentence behind the description. */
export function aboutTaken(taken: Taken & Partial<OptionFacts>, { help }: Words): string {
  const more = [
    ...(taken.choices.length === 0 ? [] : [help.oneOf(taken.choices.join(', '))]),
    ...(taken.otherwise === undefined ? [] : [help.otherwise(taken.otherwise)]),
    ...(taken.variable === undefined ? [] : [help.alsoBy(taken.variable)]),
  ].join('; ');
  if (more === '') return taken.about;
  return taken.about === '' ? more : `${taken.about} (${more})`;
}

/** The commands of each group, the groups in the order in which they first come. */
export function grouped(commands: readonly CommandFacts[]): readonly (readonly [string, readonly CommandFacts[]])[] {
  const groups = [...new Set(commands.map(({ group }) => group))];
  return groups.map((group) => [group, commands.filter((one) => one.group === group)]);
}

export const termOf = ({ path, takes }: CommandFacts): string =>
  [path.at(-1) ?? '', ...takes.map(({ term }) => term)].join(' ');

export function helpPage(facts: CommandFacts, words: Words, windowWidth: number): string {
  const { headings, more } = words.help;
  const width = Math.max(40, Math.min(80, windowWidth));
  const block = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines];
  const list = (all: readonly Taken[]): readonly string[] =>
    columns(
      all.map((one) => [one.term, aboutTaken(one, words)]),
      width,
    );
  return [
    ...wrap(facts.path.length === 0 ? facts.about : `sparekey ${facts.path.join(' ')}: ${facts.about}`, width),
    ...block(headings.examples, columns(facts.examples, width)),
    '',
    ...wrap(`${headings.usage} ${facts.usage}`, width),
    ...block(headings.takes, list(facts.takes.filter((one) => aboutTaken(one, words) !== ''))),
    ...grouped(facts.commands).flatMap(([group, commands]) =>
      block(
        group,
        columns(
          commands.map((one) => [termOf(one), one.about]),
          width,
        ),
      ),
    ),
    ...block(headings.options, list(facts.options)),
    ...block(headings.everywhere, list(facts.everywhere)),
    ...(facts.path.length === 0 ? ['', ...wrap(more, width)] : []),
    '',
  ].join('\n');
}

// Lists the topics of `sparekey help` beside the commands, as text for people.

/** The table of exit codes: `[number, what it means]`. */
export const exitRows = ({ help }: Words): readonly (readonly [string, string])[] =>
  (Object.keys(exitStatus) as ExitStatusName[]).map((name) => [String(exitStatus[name]), help.exitCodes[name]]);

/** The variables that are looked at: those that stand for an option, and the others. */
export function variableRows(program: CommandFacts, { help }: Words): readonly (readonly [string, string])[] {
  const options = new Map(
    allOf(program).flatMap(({ options: own }) =>
      own.flatMap(({ variable, about, flags }) =>
        variable === undefined ? [] : [[variable, help.goesBefore(about, flags.at(-1) ?? '')] as const],
      ),
    ),
  );
  return [...options, ...help.environment];
}

type Topic = (program: CommandFacts, words: Words, width: number) => string;

export const topics: Readonly<Record<string, Topic>> = {
  'exit-codes': (_, words, width) => `${columns(exitRows(words), width).join('\n')}\n`,
  environment: (program, words, width) => `${columns(variableRows(program, words), width).join('\n')}\n`,
};
