// Every sample at three sizes, in every language: kept as text to be read, and held to what a page promises.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../screens/all.ts';
import type { Frame } from '../../screens/screen.ts';
import { chart } from '../../src/machine/chart.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import type { Words } from '../../src/words/en.ts';
import { inAscii } from '../../src/words/in-ascii.ts';
import { frameOf, linesOf } from './draw.tsx';
import { leavesOf } from './leaves.ts';
import { longer } from './longer.ts';
import { samples } from './models.ts';
import type { Sample } from './sample.ts';
import { tongues } from './tongues.ts';

const each = samples.map((one) => [`${one.model.at}: ${one.name}`, one] as const);

const frames = join(import.meta.dirname, '../frames');

/** Those in English stand at the top, the others in a folder of their language. */
const fileOf = (tongue: string, { name, model }: Sample, columns: number, rows: number): string => {
  const kebab = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return join(frames, tongue === 'en' ? '' : tongue, model.at, `${kebab}.${columns}x${rows}.txt`);
};

function fits(lines: readonly string[], { columns, rows }: Frame): void {
  expect(lines.length).toBeLessThanOrEqual(rows);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(Math.min(columns, 80));
}

/** The title in the first line, the line above the keys, and keys: at the very bottom. */
function hasHeaderAndFooter(lines: readonly string[], { model }: Sample, { words, rows }: Frame): void {
  expect(lines[0]).toContain(model.keysShown ? words.keys.title : screenOf(model, words).title);
  expect(lines[1]).toBe('');
  expect(lines).toHaveLength(rows);
  const rule = lines.findLastIndex((line) => /[─-]{3}$/.test(line));
  expect(rows - rule).toBeLessThanOrEqual(3);
  expect(
    lines
      .slice(rule + 1)
      .join('')
      .trim(),
  ).not.toBe('');
}

const wordsIn = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(/\s+/));

/** What may be left out where there is little room and something has to be said about what was just tried. */
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

/** Words that end in an ellipsis of their own: what is being worked on. */
const goingOnIn = (words: Words): readonly string[] =>
  leavesOf(words).flatMap(([, value]) => (typeof value === 'string' && value.endsWith('…') ? [value] : []));

/** Lines in which something was cut: a long address may be, and what is longer than its field. */
const cutLines = (lines: readonly string[], goingOn: readonly string[]): readonly string[] =>
  lines.filter((line) => line.includes('…') && !line.includes('•') && !goingOn.some((words) => line.includes(words)));

/** Where the window's height decides how much is shown: a list that scrolls, a QR code that has to fit. */
const byHeight = ['activity', 'app', 'savingApp', 'keys', 'keyShown'];

/** Nothing that a taller window shows is missing in this one, but for what may go. */
async function losesNothing(lines: readonly string[], { model }: Sample, frame: Frame): Promise<void> {
  if (byHeight.includes(model.at)) return;
  const there = wordsIn(lines);
  const mayGo = mayGoIn(frame.words);
  const tall = wordsIn(await linesOf(model, { ...frame, rows: 200 }));
  expect([...tall].filter((word) => !there.has(word) && !mayGo.has(word) && !/^\[[#.]+\]$/.test(word))).toEqual([]);
}

const kept = [
  [40, 20],
  [80, 24],
  [120, 40],
] as const;

test('every state has its samples, and every frame kept its sample', () => {
  const states = new Set(samples.map(({ model }) => model.at));
  expect(Object.keys(chart).filter((state) => !(states as ReadonlySet<string>).has(state))).toEqual(['left']);
  const files = tongues.flatMap(([tongue]) =>
    samples.flatMap((one) => kept.map(([columns, rows]) => fileOf(tongue, one, columns, rows))),
  );
  expect(new Set(files).size).toBe(files.length);
  const there = readdirSync(frames, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  expect(there.map((name) => join(frames, name)).filter((name) => !files.includes(name))).toEqual([]);
});

describe.each(tongues)('%s', (tongue, words) => {
  const goingOn = goingOnIn(words);

  describe.each(kept)('%d × %d', (columns, rows) => {
    const frame = frameOf(columns, rows, { words });

    test.each(each)('%s', async (_, one) => {
      const lines = await linesOf(one.model, frame);
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(fileOf(tongue, one, columns, rows));
      fits(lines, frame);
      hasHeaderAndFooter(lines, one, frame);
      if (!/long|hostile/.test(one.name)) expect(cutLines(lines, goingOn)).toEqual([]);
      await losesNothing(lines, one, frame);
    });
  });

  describe.each([
    [40, 60],
    [63, 20],
    [64, 20],
    [80, 20],
    [200, 50],
  ])('between, and beyond: %d × %d', (columns, rows) => {
    const frame = frameOf(columns, rows, { words });

    test.each(each)('%s', async (_, one) => {
      const lines = await linesOf(one.model, frame);
      fits(lines, frame);
      hasHeaderAndFooter(lines, one, frame);
      // A wide window that is low leaves out what a high one has room for.
      if (columns < 64) await losesNothing(lines, one, frame);
    });
  });

  describe('where the terminal has less', () => {
    const ascii = inAscii(words);

    test.each(each)('ASCII only: %s', async (_, one) => {
      for (const [columns, rows] of [
        [40, 20],
        [80, 24],
      ] as const) {
        const theme = themeOf({ color: true, unicode: false });
        const frame = frameOf(columns, rows, { theme, words: ascii });
        const lines = await linesOf(one.model, frame);
        fits(lines, frame);
        // What somebody typed stands in its field as it is.
        if (one.name !== 'emoji') expect(lines.filter((line) => /[^ -~]/.test(line))).toEqual([]);
        // What is written out is what a file holds, never a letter of the words.
        expect(lines.filter((line) => /\\u\{(?:c4|d6|dc|df|e4|f6|fc|201[ce])\}/.test(line))).toEqual([]);
      }
    });

    test.each(each)('without colour the same text: %s', async (_, one) => {
      const plain = frameOf(80, 24, { words });
      const mono = { ...plain, theme: themeOf({ color: false, unicode: true }) };
      expect(await linesOf(one.model, mono)).toEqual(await linesOf(one.model, plain));
    });

    test('a window that is too small says so', async () => {
      const [, one] = each[0] ?? [];
      if (one === undefined) throw new Error('No samples.');
      for (const frame of [frameOf(39, 20, { words }), frameOf(40, 19, { words })])
        expect((await linesOf(one.model, frame)).join(' ')).toMatch(/\b40\b.*\b20\b/);
    });
  });
});

/** Pages that such a language must keep shorter than the others in the smallest window: they are full of words in English. */
const full = ['securityCodes', 'savingCodes', 'codeShown', 'checkCode', 'enterCode', 'useCode', 'intruder'];

describe.each(kept)('a language 40 % longer, %d × %d', (columns, rows) => {
  const frame = frameOf(columns, rows, { words: longer });

  test.each(each)('%s', async (_, one) => {
    const lines = await linesOf(one.model, frame);
    fits(lines, frame);
    if (columns > 40) hasHeaderAndFooter(lines, one, frame);
    else if (full.includes(one.model.at)) return;
    // In the smallest window the air gives way, and a title may be cut; the keys are there, and every word of the page.
    expect(lines).toHaveLength(rows);
    expect(lines.at(-1)).not.toBe('');
    await losesNothing(lines, one, frame);
  });
});
