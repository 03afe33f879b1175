// The sets among the items of a paste: codes of one service look alike, and are many. Letters without a digit belong to a set
// where they look like its codes and not like a word; a code of another length where it stands among the others.

import { shapeOf, shortest, sizeOf } from './items.ts';
import type { Joined, Page } from './lines.ts';
import { isBitLocker, keyKind } from './single-key.ts';
import { isKnownWord, readsLikeWord } from './wordlike.ts';

const longest = 64;
/** Two codes as long as this are two keys, and no set. */
const keySize = 24;

export interface FoundSet {
  readonly items: readonly Joined[];
  /** Among them: longer or shorter than most. */
  readonly odd: readonly Joined[];
  /** Among them: they read like words. */
  readonly words: readonly Joined[];
}

export interface Found {
  readonly sets: readonly FoundSet[];
  readonly keys: readonly Joined[];
  /** Items that are in none of these. */
  readonly rest: readonly Joined[];
}

const isCode = ({ groups }: Joined): boolean => {
  const size = sizeOf(groups);
  return size >= shortest && size <= longest;
};

/** Codes that differ in their groups alone are alike: `1234 5678` and `12345678`. */
const familyOf = ({ groups, text }: Joined): string => {
  const digits = /^[\d\s-]+$/.test(text);
  return digits ? `d${sizeOf(groups)}` : shapeOf(groups);
};

const classes = (items: readonly Joined[]): string => {
  const all = items.map(({ groups }) => groups.join('')).join('');
  return `${/[a-z]/.test(all) ? 'a' : ''}${/[A-Z]/.test(all) ? 'A' : ''}`;
};

const isTitle = (text: string): boolean => /^[A-Z][a-z]+$/.test(text);

type Verdict = 'code' | 'word' | 'maybe';

/** Whether letters alone are a code of this set. `edge`: the first or the last of its lines, or behind a blank one. */
function judgeLetters(item: Joined, set: readonly Joined[], edge: boolean): Verdict {
  const text = item.groups.join('');
  const mixed = classes(set);
  if ([...classes([item])].some((one) => !mixed.includes(one))) return 'word';
  if (item.groups.length === 1 && isKnownWord(text)) return 'word';
  const wordly = item.groups.every(readsLikeWord);
  if (isTitle(text) && mixed === 'aA') return wordly ? 'word' : 'code';
  const inList = item.numbered || item.label !== '' || Object.keys(item.marks).length > 0;
  // Kept, and asked about: a code that reads like a word is rare, and a heading that is kept is no loss.
  return wordly && edge && !inList ? 'maybe' : 'code';
}

function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Families that stand among each other in one list. */
function interleaved(a: readonly Joined[], b: readonly Joined[]): boolean {
  const [smaller, larger] = a.length <= b.length ? [a, b] : [b, a];
  const [from, to] = [larger[0]?.line ?? 0, larger.at(-1)?.line ?? 0];
  const [one, two] = [smaller[0]?.groups ?? [], larger[0]?.groups ?? []];
  const near = one.length === two.length && Math.abs(sizeOf(one) - sizeOf(two)) <= 4;
  return near && smaller.every(({ alone }) => alone) && smaller.some(({ line }) => line > from && line < to);
}

/** Merges what is one list; at most a few families are looked at, the largest first. */
function merged(families: readonly (readonly Joined[])[]): readonly (readonly Joined[])[] {
  const answer: Joined[][] = [];
  for (const family of families.toSorted((a, b) => b.length - a.length)) {
    const into = answer.slice(0, 8).find((other) => interleaved(other, family));
    if (into === undefined) answer.push([...family]);
    else into.push(...family);
  }
  return answer.map((family) => family.toSorted((a, b) => a.line - b.line));
}

/** Two long ones are two keys; so is every BitLocker key, and each long one that has a name of its own. */
function areKeys(family: readonly Joined[]): boolean {
  const [first] = family;
  if (first === undefined || keyKind(first) === undefined) return false;
  if (family.some(({ groups }) => isBitLocker(groups) || groups[0] === 'A3')) return true;
  if (sizeOf(first.groups) < keySize) return family.length < 2;
  if (family.length === 2) return true;
  const labels = new Set(family.map(({ label }) => label.replaceAll(/\d+/g, '').trim().toLowerCase()));
  return labels.size === family.length && !labels.has('');
}

/** Standing between two codes of a set, or right beside its first or last line. */
function isAmong(item: Joined, set: readonly Joined[]): boolean {
  const [from, to] = [set[0]?.line ?? 0, set.at(-1)?.line ?? 0];
  return item.alone && item.line >= from - 1 && item.line <= to + 1;
}

export function findSets({ items, lines }: Page): Found {
  const coded = items.filter((item) => item.digits && isCode(item));
  const byFamily = new Map<string, Joined[]>();
  for (const item of coded) {
    const family = byFamily.get(familyOf(item));
    if (family === undefined) byFamily.set(familyOf(item), [item]);
    else family.push(item);
  }
  const letters = items.filter((item) => !item.digits && item.alone && isCode(item));
  const keys = new Set<Joined>();
  const lists: (readonly Joined[])[] = [];
  for (const family of merged([...byFamily.values()])) {
    if (areKeys(family)) for (const item of family) keys.add(item);
    else lists.push(family);
  }
  for (const item of items) if (item.digits && !isCode(item) && keyKind(item) !== undefined) keys.add(item);

  const taken = new Set<Joined>(keys);
  const sets: FoundSet[] = [];
  // Letters alone make a set of their own where nothing has a digit and they read like nothing.
  const lettersAlone = lists.length === 0 && keys.size === 0 ? lettersOnly(letters) : [];
  for (const list of lettersAlone.length > 0 ? [lettersAlone] : lists) {
    const free = list.filter((item) => !taken.has(item));
    const set = withOthers(
      free,
      letters,
      coded,
      taken,
      lines.length > 0 ? (line) => lines[line]?.blank !== false : () => true,
    );
    if (set === undefined) continue;
    for (const item of set.items) taken.add(item);
    sets.push(set);
  }
  for (const item of coded) if (!taken.has(item) && keyKind(item) !== undefined) keys.add(item);
  for (const item of keys) taken.add(item);
  return { sets, keys: items.filter((item) => keys.has(item)), rest: items.filter((item) => !taken.has(item)) };
}

function lettersOnly(letters: readonly Joined[]): readonly Joined[] {
  const shape = most(letters.map(({ groups }) => shapeOf(groups)));
  const alike = letters.filter(({ groups }) => shapeOf(groups) === shape);
  const drawn = alike.filter(({ groups }) => !groups.every(readsLikeWord));
  return drawn.length >= 3 && drawn.length > alike.length / 2 ? alike : [];
}

function withOthers(
  list: readonly Joined[],
  letters: readonly Joined[],
  coded: readonly Joined[],
  taken: ReadonlySet<Joined>,
  isBlank: (line: number) => boolean,
): FoundSet | undefined {
  const [first] = list;
  if (first === undefined) return undefined;
  const shapes = new Set(list.map(({ groups }) => shapeOf(groups)));
  const [from, to] = [list[0]?.line ?? 0, list.at(-1)?.line ?? 0];
  const alike = letters.filter((item) => {
    if (taken.has(item) || list.includes(item)) return false;
    // Of another length only between two codes, and where it reads like nothing.
    return (
      shapes.has(shapeOf(item.groups)) || (item.line > from && item.line < to && !item.groups.every(readsLikeWord))
    );
  });
  const all = [...list, ...alike].toSorted((a, b) => a.line - b.line);
  const words: Joined[] = [];
  const items: Joined[] = [];
  for (const [at, item] of all.entries()) {
    if (item.digits) {
      items.push(item);
      continue;
    }
    const edge = at === 0 || at === all.length - 1;
    const apart = at === 0 ? isBlank(item.line + 1) : isBlank(item.line - 1);
    const verdict = judgeLetters(item, list, edge || apart);
    if (verdict === 'word') continue;
    items.push(item);
    if (verdict === 'maybe') words.push(item);
  }
  if (items.length < 2) return undefined;
  // Others with a digit that stand in the list.
  const others = coded.filter(
    (item) => !taken.has(item) && !items.includes(item) && first.alone && isAmong(item, items),
  );
  const whole = [...items, ...others].toSorted((a, b) => a.line - b.line);
  const size = most(whole.map(({ groups }) => sizeOf(groups)));
  return { items: whole, words, odd: whole.filter(({ groups }) => sizeOf(groups) !== size) };
}
