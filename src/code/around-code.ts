// The text around a recovery code: a label before it, the numbers of its groups, a stop behind it. It is skipped only where it cannot
// be part of the code; whatever else stands there is refused by the reader and named.

import { finalStop } from './typed-text.ts';

/** From, and up to but without. */
export type Range = readonly [from: number, to: number];

/** Words that a label is made of; none is a whole group of a code. */
const words =
  'sparekey|account|recovery|backup|code|key|your|my|our|the|this|new|is|' +
  'wiederherstellungscode|wiederherstellungs|notfallcode|schlüssel|mein|dein|ihr|der|das|neuer|ist|lautet';
const number = String.raw`(?:no|nr|number|nummer)\b\.?\s*#?\d{1,4}`;
const piece = String.raw`(?:${number}|(?:${words}|no|nr|number|nummer)(?![\p{L}\p{N}]))`;
const between = String.raw`[\s_.,/()#·\p{Dash}]`;

/** `Recovery code no. 3:` and the like. The sign behind it says that it is a label, however much of the code is there. */
const withSign = new RegExp(
  String.raw`^${between}*${piece}(?:${between}+(?:${piece}|\d{1,4}(?![\p{L}\p{N}])))*${between}*[:=]`,
  'iu',
);
/** The same words without a sign. */
const withoutSign = new RegExp(`^${between}*${piece}(?:${between}+${piece})*${between}+`, 'iu');

/** `1:` `2.` `(3)` `Group 4:`, standing alone before a group. */
const groupMark = /(?<=^|\s)(?:(?:group|gruppe)\s*)?[(#]?([1-5])\s?[:.)]/giu;

/** Gives the number of characters of a code in a part of the text; undefined where something else is there as well. */
type Count = (ranges: readonly Range[]) => number | undefined;

/** Finds the numbers of the groups: 1, 2, 3 … in order, each before a group of its own. */
function numbers(text: string, from: number, count: Count): readonly Range[] {
  const found = [...text.slice(from).matchAll(groupMark)];
  const marks = found.map((mark): Range => [from + mark.index, from + mark.index + mark[0].length]);
  if (!found.every((mark, at) => mark[1] === String(at + 1))) return [];
  const groups = marks.map(([, to], at): Range => [to, marks[at + 1]?.[0] ?? text.length]);
  const [first] = marks;
  if (first === undefined || count([[from, first[0]]]) !== 0) return [];
  const whole = groups.slice(0, -1).every((group) => {
    const size = count([group]) ?? 0;
    return size >= 1 && size <= 6;
  });
  return whole ? marks : [];
}

/** The parts of `text` that lie outside all of these. */
function without(ranges: readonly Range[], from: number, to: number): readonly Range[] {
  const kept: Range[] = [];
  let at = from;
  for (const [start, end] of [...ranges].sort(([one], [other]) => one - other)) {
    if (start > at) kept.push([at, start]);
    at = Math.max(at, end);
  }
  if (at < to) kept.push([at, to]);
  return kept;
}

/** A word of three letters, and nothing that may be a group of a code. */
const isLabel = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && ![...text.matchAll(/[\p{L}\p{N}?]{5,}/gu)].some(([word]) => /[\d?]/.test(word));

/** Of a longer text, more of these are not looked at. */
const mostSigns = 20;

/** Lengths that a repair is tried on. */
const [shortest, longest] = [24, 26];

/**
 * Finds what to skip of a text.
 *
 * @param count counts the characters of a code in ranges of the text
 * @param isWhole whether ranges of the text are a code as it is, by its check symbols
 */
export function aroundCode(
  text: string,
  count: Count,
  isWhole: (ranges: readonly Range[]) => boolean,
): readonly Range[] {
  const asItIs = count([[0, text.length]]);
  if (asItIs !== undefined && asItIs <= longest) return [];
  const stop = finalStop.exec(text);
  const end = stop === null ? text.length : stop.index;
  const behind: readonly Range[] = stop === null ? [] : [[end, text.length]];
  /** All that is skipped where the code begins at `from`. */
  const skippedFrom = (from: number): readonly Range[] => [
    ...(from === 0 ? [] : [[0, from] as const]),
    ...numbers(text.slice(0, end), from, count),
    ...behind,
  ];
  const codeOf = (skipped: readonly Range[]): readonly Range[] => without(skipped, 0, text.length);

  const unsigned = withoutSign.exec(text);
  const signed = withSign.exec(text);
  if (signed !== null) {
    // "Code 1:" is a label, but for the groups that go on counting.
    const counting = unsigned !== null && numbers(text.slice(0, end), unsigned[0].length, count).length > 1;
    return skippedFrom((counting ? unsigned : signed)[0].length);
  }
  const alone = skippedFrom(0);
  const size = count(codeOf(alone));
  if (size !== undefined && size <= longest) return alone;
  // As it stands it is no code at all. Where the rest is one, the words before it were a label.
  if (unsigned !== null) {
    const skipped = skippedFrom(unsigned[0].length);
    const rest = count(codeOf(skipped)) ?? 0;
    if (rest >= shortest && rest <= longest) return skipped;
  }
  for (const { index } of [...text.matchAll(/[:=\n]/g)].slice(0, mostSigns)) {
    const skipped = skippedFrom(index + 1);
    if (isLabel(text.slice(0, index)) && isWhole(codeOf(skipped))) return skipped;
  }
  return alone;
}
