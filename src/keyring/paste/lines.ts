// The lines of a paste, read together: numbers that count up are no part of a code, groups that are alone on their lines are one
// code, and a key that was broken into lines is whole again.

import { type Item, type ReadLine, readLine, shapeOf, shortest, sizeOf } from './items.ts';
import { elementParity, isBitLocker, isPartOfBitLocker } from './single-key.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Small numbers at the beginning of lines that count from 0 or 1: they number what follows. */
function withNumbers(lines: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const isNumber = ([first, next]: readonly Token[]): boolean =>
    first?.kind === 'chunk' &&
    /^\d{1,3}$/.test(first.text) &&
    next !== undefined &&
    next.before !== '' &&
    next.kind !== 'date';
  const numbered = lines.filter(isNumber);
  const values = numbered.map(([first]) => Number(first?.text));
  const [from] = values;
  const countsUp = values.length >= 3 && (from === 0 || from === 1) && values.every((value, at) => value === from + at);
  if (!countsUp) return lines;
  return lines.map((tokens) => {
    const [first, ...rest] = tokens;
    return first !== undefined && isNumber(tokens) ? [{ ...first, kind: 'number' }, ...rest] : tokens;
  });
}

export interface Joined extends Item {
  /** The items of the lines that it stands on. */
  readonly parts: readonly Item[];
}

const joined = (parts: readonly Item[], between: Item['between']): Joined => {
  const [first] = parts;
  if (first === undefined) throw new Error('nothing to join');
  const groups = parts.flatMap((part) => part.groups);
  const marks = Object.assign({}, ...parts.slice(0, 64).map((part) => part.marks)) as Item['marks'];
  const text = groups.join(between === ' - ' ? '-' : between);
  return {
    ...first,
    groups,
    between,
    text,
    marks,
    digits: parts.some(({ digits }) => digits),
    cut:
      parts.at(-1)?.cut === true ||
      parts.some(({ cut, between: dash }, at) => cut && at < parts.length - 1 && dash === ''),
    parts,
  };
};

const alone = (part: Item): Joined => ({ ...part, parts: [part] });

/** Runs of items, each the only one on its line, on lines that follow each other but for blank ones. */
function runsOf(lines: readonly ReadLine[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let open = false;
  for (const { items, blank } of lines) {
    if (blank) continue;
    const [only, ...more] = items;
    if (only === undefined || more.length > 0 || !only.alone) {
      open = false;
      for (const item of items) runs.push([item]);
      continue;
    }
    if (!open) runs.push([]);
    runs.at(-1)?.push(only);
    open = true;
  }
  return runs;
}

const each = ({ groups }: Item): number => groups[0]?.length ?? 0;
const equalGroups = (item: Item): boolean => item.groups.every(({ length }) => length === each(item));

/** Whether the items of a run are the lines of one key. `sizes`: of keys that are named in the paste. */
function isOneKey(run: readonly Item[], sizes: readonly number[], breaks: ReadonlySet<number>): boolean {
  const [first] = run;
  if (first === undefined || run.length < 2 || run.length > 16) return false;
  const groups = run.flatMap((item) => item.groups);
  if (isBitLocker(groups)) return true;
  const length = each(first);
  if (!run.every((item) => equalGroups(item) && each(item) === length)) return elementParity(groups) === true;
  if (elementParity(groups) === true) return true;
  const counts = run.map((item) => item.groups.length);
  const [most = 0] = counts;
  if (most < 2) return false;
  const size = sizeOf(groups);
  if (length < shortest && sizes.includes(size)) return true;
  // Every line but the last goes on in the next one.
  if (run.slice(0, -1).every(({ line }) => breaks.has(line))) return true;
  const full = counts.slice(0, -1).every((count) => count === most);
  const last = counts.at(-1) ?? 0;
  if (!full || last >= most || length > 8) return false;
  return most >= 3 || (run.length === 2 && [25, 28, 32, 48, 64].includes(size));
}

/** Items with groups too short to be codes by themselves, one a line. */
const isSmall = (item: Item): boolean =>
  item.groups.length === 1 && sizeOf(item.groups) < shortest && item.label === '';

function mended(run: readonly Item[], sizes: readonly number[], breaks: ReadonlySet<number>): readonly Joined[] {
  if (isOneKey(run, sizes, breaks))
    return [
      joined(
        run,
        run[0]?.groups.length === 1
          ? isBitLocker(run.flatMap(({ groups }) => groups))
            ? '-'
            : ' '
          : (run[0]?.between ?? ' '),
      ),
    ];
  const answer: Joined[] = [];
  let at = 0;
  while (at < run.length) {
    const item = run[at];
    if (item === undefined) break;
    let to = at + 1;
    if (isSmall(item)) {
      while (to < run.length && isSmall(run[to] as Item) && shapeOf((run[to] as Item).groups) === shapeOf(item.groups))
        to += 1;
    }
    const parts = run.slice(at, to);
    const together = to - at >= 3 && parts.some(({ digits }) => digits);
    answer.push(...(together ? [joined(parts, ' ')] : parts.map(alone)));
    at = to;
  }
  return answer;
}

export interface Page {
  readonly lines: readonly ReadLine[];
  /** In their order. Letters without a digit are among them where they are alone on a line. */
  readonly items: readonly Joined[];
}

/** @param sizes characters of the keys of services that are named in the paste or were typed */
export function readPage(text: readonly string[], sizes: readonly number[]): Page {
  const tokens = withNumbers(text.map(tokensOf));
  const read = tokens.map((line, at) => readLine(text[at] ?? '', line, at));
  const lines = withSections(read);
  const breaks = new Set(lines.flatMap(({ tokens: line }, at) => (line.at(-1)?.kind === 'dash' ? [at] : [])));
  const items = runsOf(lines).flatMap((run) => mended(run, sizes, breaks));
  return { lines, items: items.toSorted((a, b) => a.line - b.line) };
}

/** Marks the codes below a heading as used, where the heading says so. */
function withSections(lines: readonly ReadLine[]): readonly ReadLine[] {
  let section: 'used' | 'unused' | undefined;
  return lines.map((line) => {
    if (line.heading !== undefined) section = line.heading;
    else if (line.items.length === 0 && line.words > 0) section = undefined;
    if (section !== 'used') return line;
    return { ...line, items: line.items.map((item) => ({ ...item, marks: { used: true, ...item.marks } })) };
  });
}

export { isPartOfBitLocker };
