// Which language is spoken: what --lang says, or else what the locale says. Asked before there is a command line with words,
// as its help is in the language too; so --lang is looked for here, and held to its choices where the others are read.

import type { Environment } from '../terminal/color.ts';
import { unicodeWanted } from '../terminal/session.ts';
import type { Words } from '../words/en.ts';
import { isLanguage, type Language, languages } from '../words/languages.ts';

/** The last one counts, as with every option; after `--` come no options. */
function flagOf(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  return options
    .flatMap((word, at) =>
      (word === '--lang' ? [options[at + 1] ?? ''] : []).concat(/^--lang=(.*)$/.exec(word)?.[1] ?? []),
    )
    .at(-1);
}

/** `de_AT.UTF-8` → `de`. */
const languageOfLocale = (locale: string): string => locale.toLowerCase().split(/[_.@-]/)[0] ?? '';

/**
 * POSIX's rule (XBD 8.2): of LC_ALL, LC_MESSAGES and LANG the first that is set and not empty says the locale. Where it is
 * not C, gettext's LANGUAGE may name several, the best first.
 */
function wanted(env: Environment): readonly string[] {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'C';
  if (/^(?:C|POSIX)(?:\.|$)/.test(locale)) return [];
  return [...(env.LANGUAGE ?? '').split(':'), locale].map(languageOfLocale);
}

/** English where nobody asks for another one that there is. */
export function languageOf({ argv, env }: { readonly argv: readonly string[]; readonly env: Environment }): Language {
  const flag = flagOf(argv);
  return [...(flag === undefined ? [] : [flag]), ...wanted(env)].find(isLanguage) ?? 'en';
}

/** The words of that language, as this terminal can write them. */
export async function wordsFor(of: Pick<NodeJS.Process, 'argv' | 'env' | 'platform'>): Promise<Words> {
  const words = await languages[languageOf(of)]();
  if (unicodeWanted(of.env, of.platform)) return words;
  const { inAscii } = await import('../words/in-ascii.ts');
  return inAscii(words);
}
