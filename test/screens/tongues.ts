// Every language of the table, with its words: what is tried in one is tried in all.

import type { Words } from '../../src/words/en.ts';
import { type Language, languages } from '../../src/words/languages.ts';

export const tongues: readonly (readonly [name: Language, words: Words])[] = await Promise.all(
  Object.entries(languages).map(async ([name, load]) => [name as Language, await load()] as const),
);
