// Whether a pasted text holds codes at all, told at once and without the word list: it decides which field of a page it is for.

import { readPage } from './lines.ts';
import { phrasesIn } from './phrase.ts';
import { mostLines, mostLookedAt, readable } from './readable.ts';
import { findSets } from './sets.ts';
import { isPrk, isSecretKey, keyKind } from './single-key.ts';

/** As many words as phrases have. Prose of as many has shorter words among them. */
const phraseSizes: readonly number[] = [12, 13, 15, 18, 20, 21, 24, 25, 33];
const phraseWord = /^\p{Ll}{3,12}$/u;

/** A key in base64url, as of MEGA. */
const solid = /^(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])(?=.*[-_])[A-Za-z0-9_-]{16,512}$/;

export function sortsAsCodes(pasted: string): boolean {
  if (/\botpauth(?:-migration)?:/i.test(pasted)) return true;
  if (pasted.length > mostLookedAt || solid.test(pasted.trim())) return true;
  const lines = readable(pasted);
  if (lines.length > mostLines) return true;
  const phrases = phrasesIn(lines);
  if (
    phrases.some(
      ({ words, numbered }) =>
        numbered || (phraseSizes.includes(words.length) && words.every((one) => phraseWord.test(one))),
    )
  )
    return true;
  const { sets, keys } = findSets(readPage(lines, []));
  return sets.length > 0 || keys.some((item) => isSecretKey(item) || isPrk(item) || keyKind(item) !== undefined);
}
