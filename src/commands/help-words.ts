// What commander itself says in a help text, in the language of the rest: headings, and what it adds to an option.

import type { HelpConfiguration } from 'commander';
import type { Words } from '../words/en.ts';

/** What is added to an option stands in parentheses at its end. */
const added = /\((?:choices|default|env): [^()]*\)$/;

export function helpIn({ help }: Words['cli']): HelpConfiguration {
  const titles = new Map([
    ['Usage:', help.usage],
    ['Arguments:', help.arguments],
    ['Options:', help.options],
    ['Global Options:', help.globalOptions],
    ['Commands:', help.commands],
  ]);
  const names = new Map([
    ['choices', help.choices],
    ['default', help.otherwise],
    ['env', help.environment],
  ]);
  const usage = (text: string): string =>
    text.replaceAll('[options]', help.someOptions).replaceAll('[command]', help.someCommand);
  const description = (text: string): string =>
    text.replace(added, (all) =>
      all.replaceAll(/(\(|, )(choices|default|env): /g, (_, before, name) => `${before}${names.get(name)}: `),
    );
  return {
    styleTitle: (title) => titles.get(title) ?? title,
    styleUsage: usage,
    styleSubcommandTerm: usage,
    styleOptionDescription: description,
    styleArgumentDescription: description,
  };
}
