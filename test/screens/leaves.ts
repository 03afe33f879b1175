// Every leaf of a catalogue of words: its path, and the sentence or what makes one.

import type { Words } from '../../src/words/en.ts';

type Leaf = readonly [path: string, value: unknown];

function under(value: unknown, path: string): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => under(inner, path === '' ? key : `${path}.${key}`));
}

export const leavesOf = (words: Words): readonly Leaf[] => under(words, '');
