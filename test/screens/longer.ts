// A language 40 % longer than English: every word of the catalogue drawn out, as translations are.

import { english, type Words } from '../../src/words/en.ts';

const drawnOut = (text: string): string =>
  text.replaceAll(/\p{L}{2,}/gu, (word) => word + (word.at(-1) ?? '').repeat(Math.ceil(word.length * 0.4)));

function deep(value: unknown): unknown {
  if (typeof value === 'string') return drawnOut(value);
  if (typeof value === 'function') return (...given: unknown[]) => deep(value(...given));
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
}

/** Names of keys, of the product and of files are not translated. */
export const longer: Words = {
  ...(deep(english) as Words),
  language: english.language,
  product: english.product,
  notes: (note, c) => drawnOut(english.notes({ ...note, path: '\u0001' } as typeof note, c)),
};
