// A language 40 % longer than English: every word of the catalogue drawn out, as translations are.

import { english, type Words } from '../../src/words/en.ts';

const more = 0.4;

/** A text on its own is at least that much longer; a long one no more than that, however short its words are. */
function drawnOut(text: string): string {
  let owed = 1 - Number.EPSILON;
  return text.replaceAll(/\p{L}{2,}/gu, (word) => {
    owed += word.length * more;
    const extra = Math.floor(owed);
    owed -= extra;
    return word + (word.at(-1) ?? '').repeat(extra);
  });
}

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
