// A phrase among the lines of a paste: a run of words in an order, numbered or not, in columns or one a line.

import { phraseLengths } from '../check.ts';
import type { WordList } from '../word-list.ts';

export interface Phrase {
  readonly words: readonly string[];
  /** The lines that it stands on. */
  readonly lines: ReadonlySet<number>;
  readonly numbered: boolean;
}

const numbering = /^[([#]?(\d{1,2})[.):\]]*$/;
const stuck = /^[([#]?(\d{1,2})[.):\]]+(\p{L}+)$/u;
const word = /^\p{L}{2,12}$/u;
const bullet = /^[-*+•‣◦·▪☐☑✓✔\t]$/;

interface Part {
  readonly no?: number;
  readonly word?: string;
}

const partsOf = (line: string): readonly Part[] | undefined => {
  const parts: Part[] = [];
  for (const text of line.split(/[\s,;]+/)) {
    if (text === '' || bullet.test(text)) continue;
    const number = numbering.exec(text);
    const both = stuck.exec(text);
    if (number !== null) parts.push({ no: Number(number[1]) });
    else if (both !== null) parts.push({ no: Number(both[1]) }, { word: both[2] ?? '' });
    else if (word.test(text)) parts.push({ word: text });
    else return undefined;
  }
  return parts;
};

/** As many words as phrases have, and one or two more or fewer: 12 to 24 of BIP-39, 13 and 25 of Monero and Algorand, 20 and 33 of SLIP-39. */
const mayBe = (count: number): boolean => (count >= 11 && count <= 26) || count === 33;

/** The words by their numbers; undefined where the numbers are not 1 to as many as there are. */
function byNumber(parts: readonly Part[]): readonly string[] | undefined {
  const found = new Map<number, string>();
  for (const [at, { no }] of parts.entries()) {
    if (no === undefined) continue;
    const next = parts[at + 1]?.word;
    if (next === undefined || found.has(no)) return undefined;
    found.set(no, next);
  }
  const count = parts.filter((part) => part.word !== undefined).length;
  if (found.size !== count) return undefined;
  const words = Array.from({ length: count }, (_, at) => found.get(at + 1));
  return words.every((one) => one !== undefined) ? words : undefined;
}

function phraseIn(parts: readonly Part[], lines: ReadonlySet<number>): Phrase | undefined {
  const words = parts.flatMap((part) => (part.word === undefined ? [] : [part.word]));
  if (!mayBe(words.length)) return undefined;
  if (words.length === parts.length) return { words, lines, numbered: false };
  const ordered = byNumber(parts);
  return ordered === undefined ? undefined : { words: ordered, lines, numbered: true };
}

/** Every run of lines that could be a phrase. */
export function phrasesIn(lines: readonly string[]): readonly Phrase[] {
  const found: Phrase[] = [];
  let parts: Part[] = [];
  let on = new Set<number>();
  const close = (): void => {
    const phrase = parts.length > 0 ? phraseIn(parts, on) : undefined;
    if (phrase !== undefined) found.push(phrase);
    parts = [];
    on = new Set();
  };
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    // A phrase has no line of more words than it has itself.
    const of = line.length > 1000 ? undefined : partsOf(line);
    if (of === undefined || of.length > 70) {
      close();
      const behind = line.length > 1000 ? undefined : /^[^:]{1,60}:\s+(.+)$/.exec(line)?.[1];
      const inside = behind === undefined ? undefined : partsOf(behind);
      const phrase = inside === undefined ? undefined : phraseIn(inside, new Set([at]));
      if (phrase !== undefined) found.push(phrase);
      continue;
    }
    // A heading of words stands above the numbers; below them, other words begin something else.
    const numbered = of.some(({ no }) => no !== undefined);
    if (parts.length > 0 && numbered !== parts.some(({ no }) => no !== undefined)) close();
    if (parts.length > 0 && !numbered && of.length !== 1 && mayBe(of.length)) close();
    parts.push(...of);
    on.add(at);
  }
  close();
  return found;
}

/** The words that people and services use for a phrase, in five languages. */
const called =
  /\b(?:seed|mnemonic|phrase|passphrase|electrum|slip-?39|algorand|monero|wallet|trezor|ledger|wortfolge|wiederherstellungsphrase|phrase de r[ée]cup|frase)\b/i;

/** Words that sentences are made with, and that are not in the list of SLIP-39. */
const ofSentences =
  /^(?:this|these|those|from|with|will|your|they|them|were|been|some|only|here|when|what|which|where|there|their|then|than|must|into|each|also|such|eine|einen|nicht|oder|aber|auch|wenn|dein|deine|sich|sind|wird|dans|pour|avec|vous|votre|elle|mais|para|como|esta|este|pero|sono|della|questo)$/;

/** Words of SLIP-39 have four to eight letters. No sentence is as long as a share without a shorter word, or one of its own. */
const mayBeShare = (words: readonly string[]): boolean =>
  [20, 33].includes(words.length) && words.every((one) => /^[a-z]{4,8}$/.test(one) && !ofSentences.test(one));

/** CRC-32 (ISO 3309). */
function crc32(text: string): number {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

/** Monero repeats one of its words as the last: that at the CRC-32 of the beginnings, three letters in English and four elsewhere. */
function fitsMonero(words: readonly string[]): boolean {
  const before = words.slice(0, -1);
  if (before.length !== 12 && before.length !== 24) return false;
  return [3, 4].some((length) => {
    const beginnings = before.map((one) => [...one].slice(0, length).join('')).join('');
    return before[crc32(beginnings) % before.length] === words.at(-1);
  });
}

export type PhraseIs = 'words' | 'phrase' | 'misspelt' | 'no-phrase';

/** @param text the whole paste, for what it is called there */
export function judge({ words, numbered }: Phrase, text: string, list: WordList): PhraseIs {
  const small = words.map((one) => one.toLowerCase());
  const known = small.filter((one) => list.has(one)).length;
  if (known === words.length) {
    if (phraseLengths.includes(words.length)) return list.fits(small) ? 'words' : 'phrase';
    return words.length === 25 ||
      words.length === 20 ||
      words.length === 33 ||
      (words.length === 13 && called.test(text))
      ? 'phrase'
      : 'misspelt';
  }
  if (known >= words.length - 2 && words.length <= 26) return 'misspelt';
  const likely = numbered || called.test(text) || known >= words.length * 0.7 || mayBeShare(small) || fitsMonero(small);
  return likely && (phraseLengths.includes(words.length) || [13, 20, 25, 33].includes(words.length))
    ? 'phrase'
    : 'no-phrase';
}
