// The promises of a drawn page: it fits, it has its header and footer, and a smaller window shows nothing less.

import stringWidth from 'string-width';
import { expect } from 'vitest';
import { screenOf } from '../../screens/all.ts';
import type { Frame } from '../../screens/screen.ts';
import type { Words } from '../../src/words/en.ts';
import type { Sample } from '../samples/sample.ts';
import { textOf } from './draw.tsx';

export function fits(lines: readonly string[], { name }: Sample, { columns, rows }: Frame): void {
  expect(lines.length, name).toBeLessThanOrEqual(rows);
  expect(Math.max(...lines.map((line) => stringWidth(line))), name).toBeLessThanOrEqual(Math.min(columns, 80));
}

/** The title in the first line, the line above the keys, and keys: at the very bottom. */
export function hasHeaderAndFooter(lines: readonly string[], { name, model }: Sample, { words, rows }: Frame): void {
  expect(lines[0], name).toContain(model.helpShown ? words.keys.title : screenOf(model, words).title);
  expect(lines[1], name).toBe('');
  expect(lines, name).toHaveLength(rows);
  const rule = lines.findLastIndex((line) => /[─-]{3}$/.test(line));
  expect(rows - rule, name).toBeLessThanOrEqual(3);
  const keys = lines.slice(rule + 1).join('');
  expect(keys.trim(), name).not.toBe('');
}

const wordsIn = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(/\s+/));

/** May be left out where there is little room and something has to be said about the last try. */
const mayGoIn = ({ info, createAccount, newKey, key }: Words): ReadonlySet<string> =>
  wordsIn([
    info.phone.skipped,
    info.otherEmail.skipped,
    info.app.on,
    info.app.whyText,
    createAccount.advice,
    createAccount.local,
    newKey.advice,
    key.attention.few,
    key.attention.old,
    ...[0, 1, 2, 3, 4].map((score) => `${'#'.repeat(score + 1)} ${createAccount.strength(score)}`),
  ]);

/** The window's height decides how much is shown: a list that scrolls, a QR code that has to fit. */
const byHeight: readonly string[] = ['activity', 'app', 'entries', 'importFound', 'reviewEntry'];
const scrolls = ({ model }: Sample): boolean =>
  byHeight.includes(model.at) || (model.at === 'entry' && model.data.revealed !== null);

const tallest = new WeakMap<Words, Map<string, ReadonlySet<string>>>();

/** The words of the page where there is room for all of them: wider than 80 columns they are the same. */
function allWords({ name, model }: Sample, frame: Frame): ReadonlySet<string> {
  const ofLanguage = tallest.get(frame.words) ?? new Map<string, ReadonlySet<string>>();
  tallest.set(frame.words, ofLanguage);
  const columns = Math.min(frame.columns, 80);
  const key = `${model.at} ${name} ${columns}`;
  const words = ofLanguage.get(key) ?? wordsIn(textOf(model, { ...frame, columns, rows: 200 }));
  ofLanguage.set(key, words);
  return words;
}

/** Nothing that a taller window shows is missing in this one, but for the words that may go. */
export function losesNothing(lines: readonly string[], one: Sample, frame: Frame): void {
  if (scrolls(one)) return;
  const there = wordsIn(lines);
  const mayGo = mayGoIn(frame.words);
  const lost = [...allWords(one, frame)].filter(
    (word) => !there.has(word) && !mayGo.has(word) && !/^\[[#.]+\]$/.test(word),
  );
  expect(lost, one.name).toEqual([]);
}

export const sizes = [
  [40, 20],
  [80, 24],
  [120, 40],
] as const;
