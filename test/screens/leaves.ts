// Every leaf of the catalogue of words: its path, and the sentence or what makes one.

import { english } from '../../src/words/en.ts';

type Leaf = readonly [path: string, value: unknown];

function under(value: unknown, path: string): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => under(inner, path === '' ? key : `${path}.${key}`));
}

export const leaves: readonly Leaf[] = under(english, '');
