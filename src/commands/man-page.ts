// `sparekey man`: the manual page in roff (the man macros, man(7)), made from the same facts as the help.

import type { Words } from '../words/en.ts';
import type { CommandFacts, Example, OptionFacts, Taken } from './command-facts.ts';
import { aboutTaken, exitRows, grouped, termOf, variableRows } from './help-page.ts';
import { wrap } from './wrap.ts';

/** Text that roff takes for text: no requests, no escapes, a hyphen that can be copied. ASCII alone is everywhere. */
const text = (plain: string): string =>
  wrap(plain, 70)
    .join('\n')
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replaceAll(/[^\n -~]/gu, (one) => `\\[u${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replaceAll(/^([.'])/gm, '\\&$1');

/** The argument of a macro: one word, whatever is in it. */
const word = (plain: string): string => `"${text(plain).replaceAll('"', '\\(dq')}"`;

const bold = (plain: string): string => `\\fB${text(plain)}\\fR`;
const section = (heading: string): string => `.SH ${word(heading)}`;

const tagged = (term: string, about: string): readonly string[] => ['.TP', term, text(about) || '\\&'];

const takenLines = (words: Words, all: readonly (Taken & Partial<OptionFacts>)[]): readonly string[] =>
  all.flatMap((one) => tagged(bold(one.term), aboutTaken(one, words)));

const exampleLines = (examples: readonly Example[]): readonly string[] =>
  examples.flatMap(([line, does]) => tagged(bold(line), does));

function commandLines(facts: CommandFacts, words: Words): readonly string[] {
  const takes = facts.takes.filter((one) => aboutTaken(one, words) !== '');
  const own = facts.options.filter(({ flags }) => !flags.includes('--help'));
  return [
    '.TP',
    bold([...facts.path.slice(0, -1), termOf(facts)].join(' ')),
    text(facts.about),
    ...(takes.length + own.length + facts.examples.length === 0 ? [] : ['.RS']),
    ...takenLines(words, [...takes, ...own]),
    ...exampleLines(facts.examples),
    ...(takes.length + own.length + facts.examples.length === 0 ? [] : ['.RE']),
    ...facts.commands.flatMap((one) => commandLines(one, words)),
  ];
}

export function manPage(program: CommandFacts, version: string, words: Words): string {
  const { page } = words.help;
  return `${[
    `.TH SPAREKEY 1 "" ${word(`sparekey ${version}`)} ${word(page.manual)}`,
    section(page.name),
    `sparekey \\- ${text(page.short)}`,
    section(page.synopsis),
    text(program.usage),
    section(page.description),
    text(page.long),
    section(page.examples),
    ...exampleLines(program.examples),
    section(page.commands),
    ...grouped(program.commands).flatMap(([group, commands]) => [
      `.SS ${word(group)}`,
      ...commands.flatMap((one) => commandLines(one, words)),
    ]),
    section(page.options),
    text(page.everywhere),
    ...takenLines(words, program.options),
    section(page.files),
    ...page.kept.flatMap(([path = '', about = '']) => tagged(bold(path), about)),
    '.PP',
    text(page.elsewhere),
    section(page.environment),
    ...variableRows(program, words).flatMap(([name, about]) => tagged(bold(name), about)),
    section(page.exitStatus),
    ...exitRows(words).flatMap(([code, about]) => tagged(bold(code), about)),
    section(page.seeAlso),
    text(page.docs),
  ].join('\n')}\n`;
}
