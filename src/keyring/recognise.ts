// What was pasted sorts itself: into a kind and its codes, out of a whole file that a service gave for download where it is
// one. Nothing is thrown away unseen: what is left out is said, and what fits no kind is kept as the text it is.

import { checkCode, type Problem, wordsIn } from './check.ts';
import { findSet } from './find-set.ts';
import { type Kind, lengthOf, longestText, type ShapedKind } from './kinds.ts';
import { englishWords, type LoadWords, type WordList } from './word-list.ts';

export interface Sorted {
  readonly kind: Kind;
  readonly codes: readonly string[];
  /** Words around the codes that are not kept. */
  readonly leftOut: boolean;
  /** It looks like this kind, and is not one yet. `codes` holds it as it was typed then. */
  readonly problem?: Problem;
}

const g = (each: string, count: number, between: string): RegExp =>
  new RegExp(`(?<![\\w-])${each}(?:${between}${each}){${count - 1}}(?![\\w-])`, 'u');

const dash = '\\s*[\\p{Pd}\u2212]\\s*';
const gap = `(?:${dash}|\\s+)`;

/** Each kind of one code as it stands among other words; the longer ones first, as a shorter one would fit into them. */
const among: readonly (readonly [kind: ShapedKind, pattern: RegExp])[] = [
  ['digits-48', g('\\d{6}', 8, gap)],
  ['key-32', g('[0-9a-zA-Z]{4}', 8, gap)],
  ['key-28', g('[0-9A-Za-z]{4}', 7, gap)],
  ['code-25', g('[0-9A-Za-z]{5}', 5, gap)],
];

/** Groups of prose: "your code that will work" has words of four letters too. A code has a digit somewhere. */
const looksLikeCode = (text: string): boolean => /\d/.test(text);

function oneAmong(text: string): { kind: ShapedKind; found: string } | undefined {
  for (const [kind, pattern] of among) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && looksLikeCode(found)) return { kind, found };
  }
  return undefined;
}

/** Nothing but one run of characters of exactly this length, without any groups. */
function solid(text: string): ShapedKind | undefined {
  const bare = text.trim();
  if (!/^[0-9A-Za-z]+$/.test(bare) || !looksLikeCode(bare)) return undefined;
  if (/^\d{48}$/.test(bare)) return 'digits-48';
  return (['code-25', 'key-28', 'key-32'] as const).find((kind) => lengthOf(kind) === bare.length);
}

/** So many digits in groups of about six can only be meant as a BitLocker key, one character more or less. */
function nearlyDigits(text: string): boolean {
  const bare = text.trim();
  return /^[\d\s-]{40,64}$/.test(bare) && bare.split(/[\s-]+/).filter((group) => group.length === 6).length >= 6;
}

/** Five groups of five with dashes, but for one that has a character more or less: 25 characters, misread. */
function nearly25(text: string): boolean {
  const groups = text.trim().split(/\s*[\p{Pd}\u2212]\s*/u);
  if (groups.length !== 5 || !looksLikeCode(text) || !groups.every((group) => /^[0-9A-Za-z]{4,6}$/.test(group)))
    return false;
  return groups.filter((group) => group.length === 5).length === 4;
}

/** A phrase as it is meant: as many words as a phrase has, nearly all of them in the list. */
function asWords(text: string, list: WordList): Sorted | undefined {
  const words = wordsIn(text);
  if (words.length < 11 || words.length > 26 || !words.every((word) => /^[a-z]+$/.test(word))) return undefined;
  const known = words.filter((word) => list.has(word)).length;
  if (known < words.length - 2) return undefined;
  return sortedAs('words', text, false, list);
}

function sortedAs(kind: Kind, typed: string, leftOut: boolean, list: WordList): Sorted {
  const checked = checkCode(kind, typed, list);
  if (checked.ok) return { kind, codes: [checked.text], leftOut };
  return { kind, codes: [typed.trim()], leftOut, problem: checked.problem };
}

const asText = (text: string): Sorted => {
  const kept = text.trim();
  if (kept === '') return { kind: 'text', codes: [], leftOut: false, problem: { why: 'nothing' } };
  if (kept.length <= longestText) return { kind: 'text', codes: [kept], leftOut: false };
  return { kind: 'text', codes: [], leftOut: false, problem: { why: 'too-long', most: longestText } };
};

/** The most of a paste that is looked at; a downloaded file of codes has a few hundred characters. */
const mostLookedAt = 16 * longestText;

/**
 * Sorts a paste. Pure but for the word list, which is loaded only where there are words enough for a phrase.
 *
 * @param plain take it as the text it is
 */
export async function recognise(text: string, plain = false, load: LoadWords = englishWords): Promise<Sorted> {
  if (plain || text.length > mostLookedAt) return asText(text);
  const whole = solid(text) ?? (nearlyDigits(text) ? 'digits-48' : nearly25(text) ? 'code-25' : undefined);
  const words = wordsIn(text).length;
  const list = words >= 11 && words <= 26 ? await load() : noWords;
  if (whole !== undefined) return sortedAs(whole, text, false, list);
  const phrase = asWords(text, list);
  if (phrase !== undefined) return phrase;
  const one = oneAmong(text);
  if (one !== undefined) {
    const rest = text.replace(one.found, ' ');
    return sortedAs(one.kind, one.found, /[\p{L}\p{N}]/u.test(rest), list);
  }
  const set = findSet(text);
  return set === undefined ? asText(text) : { kind: 'codes', ...set };
}

const noWords: WordList = { has: () => false, fits: () => false };
