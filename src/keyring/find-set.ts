// A set of single-use codes in what was pasted, whatever stands around them: the codes of a set look alike and are many,
// prose is neither. Works with line breaks and without: a text field knows none.

import { mostCodes } from './kinds.ts';

/** What a single-use code looks like: a few groups of letters and digits, joined by dashes; or Google's two groups of four digits. */
const candidate = /(?<![\w-])(?:\d{4} \d{4}|[0-9A-Za-z]{4,12}(?:-[0-9A-Za-z]{3,12}){0,5})(?![\w-])/g;

/** `1. `, `2) `, `3: ` before a code. */
const numbering = /(?<![\w-])\d{1,3}[.):](?=\s)/g;

/** The lengths of its groups: the codes of one set are alike in them. */
const shapeOf = (code: string): string => code.replaceAll(/[^ -]+/g, (group) => String(group.length));

const hasDigit = (code: string): boolean => /\d/.test(code);

/** A word of prose, or a code that happens to have no digit: capital only at its start, or none. */
const couldBeWord = (code: string): boolean => /^[A-Z]?[a-z]+$/.test(code);

/** A year, a date, a postcode: too short to be a code when it stands alone. */
const shortest = 6;

const isCode = (text: string): boolean => text.replaceAll(/[ -]/g, '').length >= shortest;

export interface FoundSet {
  readonly codes: readonly string[];
  /** There was more than codes and their numbers. */
  readonly leftOut: boolean;
}

/** The codes, in their order; undefined where there are not at least two that look alike. */
export function findSet(text: string): FoundSet | undefined {
  const plain = text.replaceAll(numbering, ' ');
  const byShape = new Map<string, string[]>();
  for (const [code] of plain.matchAll(candidate)) {
    if (!isCode(code)) continue;
    const shape = shapeOf(code);
    byShape.set(shape, [...(byShape.get(shape) ?? []), code]);
  }
  const whole = plain.trim().split(/\s+/).length;
  const sets = [...byShape.values()].map((alike) => codesAmong(alike, whole));
  const codes = sets.toSorted((a, b) => b.length - a.length)[0] ?? [];
  if (codes.length < 2 || codes.length > mostCodes) return undefined;
  const rest = codes.reduce((left, code) => left.replace(code, ' '), plain);
  return { codes, leftOut: /[\p{L}\p{N}]/u.test(rest) };
}

/** Where nothing else was pasted, a code may do without a digit; among prose, what could be a word is one. */
function codesAmong(alike: readonly string[], words: number): readonly string[] {
  const alone = alike.length === words;
  const codes = alike.filter((code) => hasDigit(code) || code.includes('-') || alone || !couldBeWord(code));
  return codes.some(hasDigit) ? [...new Set(codes)] : [];
}
