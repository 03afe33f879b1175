// Whether what was typed is a code of its kind; and if not, what to look at, by its place. An answer never holds a part of
// the code itself: a sentence made of it may be shown while the code is not.

import { isShaped, type Kind, lengthOf, longestText, mostCodes, type ShapedKind, shapes } from './kinds.ts';
import type { WordList } from './word-list.ts';

/** Places are counted from 1. */
export type Problem =
  | { readonly why: 'nothing' }
  | { readonly why: 'too-long'; readonly most: number }
  /** So many characters are missing, or too many. */
  | { readonly why: 'missing' | 'surplus'; readonly count: number; readonly of: number }
  /** This group has another length, or a character that cannot stand in it. */
  | { readonly why: 'group'; readonly group: number }
  /** BitLocker: each group is a multiple of 11, below 720,896. */
  | { readonly why: 'multiple'; readonly group: number }
  | { readonly why: 'word-count'; readonly count: number }
  | { readonly why: 'word'; readonly word: number }
  /** Every word is in the list, and together they are none that was ever given out. */
  | { readonly why: 'checksum' }
  | { readonly why: 'too-many'; readonly most: number };

export type Checked = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

const no = (problem: Problem): Checked => ({ ok: false, problem });

/** Dashes as people and word processors write them, and all white space. */
const separators = /[\s\p{Pd}\u2212]+/gu;

export const withoutSeparators = (typed: string): string => typed.replaceAll(separators, '');

/** A code as its kind writes it: in groups. */
export function grouped(kind: ShapedKind, characters: string): string {
  const { each, between } = shapes[kind];
  return (characters.match(new RegExp(`.{1,${each}}`, 'gsu')) ?? []).join(between);
}

/** The first group with a character that cannot stand in it, from 1. */
function strayGroup(kind: ShapedKind, characters: string): number | undefined {
  const may = kind === 'digits-48' ? /[^0-9]/ : /[^0-9A-Za-z]/;
  const at = characters.search(may);
  return at < 0 ? undefined : Math.floor(at / shapes[kind].each) + 1;
}

/** Microsoft counts on it that each group of a BitLocker key is 11 times a 16-bit number. */
function wrongMultiple(digits: string): number | undefined {
  const groups = digits.match(/\d{6}/g) ?? [];
  const at = groups.findIndex((group) => Number(group) % 11 !== 0 || Number(group) >= 720_896);
  return at < 0 ? undefined : at + 1;
}

function checkShaped(kind: ShapedKind, typed: string): Checked {
  const bare = withoutSeparators(typed);
  const characters = shapes[kind].capitals ? bare.toUpperCase() : bare;
  const length = lengthOf(kind);
  const stray = strayGroup(kind, characters);
  if (stray !== undefined) return no({ why: 'group', group: stray });
  if (characters.length < length) return no({ why: 'missing', count: length - characters.length, of: length });
  if (characters.length > length) return no({ why: 'surplus', count: characters.length - length, of: length });
  const wrong = kind === 'digits-48' ? wrongMultiple(characters) : undefined;
  return wrong === undefined ? { ok: true, text: grouped(kind, characters) } : no({ why: 'multiple', group: wrong });
}

/** As many words as BIP-39 knows phrases of. Services give 12 or 24. */
export const phraseLengths: readonly number[] = [12, 15, 18, 21, 24];

export const wordsIn = (typed: string): readonly string[] =>
  typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter((word) => word !== '' && !/^\d{1,2}[.):]?$/.test(word))
    .map((word) => word.replace(/^\d{1,2}[.):]/, ''));

function checkWords(typed: string, list: WordList): Checked {
  const words = wordsIn(typed);
  const unknown = words.findIndex((word) => !list.has(word));
  if (unknown >= 0) return no({ why: 'word', word: unknown + 1 });
  if (!phraseLengths.includes(words.length)) return no({ why: 'word-count', count: words.length });
  return list.fits(words) ? { ok: true, text: words.join(' ') } : no({ why: 'checksum' });
}

/**
 * One code, checked as its kind asks; `text` is how it is kept.
 *
 * @param list the words of BIP-39, for a phrase
 */
export function checkCode(kind: Kind, typed: string, list: WordList): Checked {
  const text = typed.trim();
  if (text === '') return no({ why: 'nothing' });
  if (text.length > longestText) return no({ why: 'too-long', most: longestText });
  if (isShaped(kind)) return checkShaped(kind, text);
  return kind === 'words' ? checkWords(text, list) : { ok: true, text };
}

/** All codes of a spare key; the first that does not fit is told. Only a set has more than one. */
export function checkCodes(kind: Kind, codes: readonly string[], list: WordList): Problem | undefined {
  if (codes.length === 0) return { why: 'nothing' };
  if (codes.length > mostCodes) return { why: 'too-many', most: mostCodes };
  for (const code of codes) {
    const checked = checkCode(kind, code, list);
    if (!checked.ok) return checked.problem;
  }
  return undefined;
}
