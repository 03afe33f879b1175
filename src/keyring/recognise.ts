// Sorts a paste into a kind and its codes, out of a whole page or file that a service gave. Nothing is thrown away
// unseen: what is left out is said, what could be lost is asked, and what fits no kind is kept as the text it is.

import { asText, sortPaste } from './paste/sort.ts';
import type { Sorted, Typed } from './paste/sorted.ts';
import { englishWords, type LoadWords } from './word-list.ts';

export type { Sorted } from './paste/sorted.ts';

/**
 * Sorts a paste. Pure but for the word list, which is loaded only where there are words enough for a phrase.
 *
 * @param plain take it as the text it is
 * @param typed what was typed beside it, as far as it is known
 */
export function recognise(
  text: string,
  plain = false,
  typed: Typed = {},
  load: LoadWords = englishWords,
): Promise<Sorted> {
  return plain ? Promise.resolve(asText(text)) : sortPaste(text, typed, load);
}
