// Every sample at many sizes, in every language, held to the promises of a page: it fits, it has its header and footer, and a
// smaller window shows nothing less.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../screens/all.ts';
import type { Frame } from '../../screens/screen.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import type { Words } from '../../src/words/en.ts';
import { inAscii } from '../../src/words/in-ascii.ts';
import { byPage } from '../samples/all.ts';
import type { Sample } from '../samples/sample.ts';
import { cutLines, goingOnIn } from './cut.ts';
import { frameOf, textOf } from './draw.tsx';
import { longer } from './longer.ts';
import { tongues } from './tongues.ts';

const pages = [...byPage];

function fits(lines: readonly string[], { name }: Sample, { columns, rows }: Frame): void {
  expect(lines.length, name).toBeLessThanOrEqual(rows);
  expect(Math.max(...lines.map((line) => stringWidth(line))), name).toBeLessThanOrEqual(Math.min(columns, 80));
}

/** The title in the first line, the line above the keys, and keys: at the very bottom. */
function hasHeaderAndFooter(lines: readonly string[], { name, model }: Sample, { words, rows }: Frame): void {
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

/** Nothing that a taller window shows is missing in this one, but for the words that may go. */
function losesNothing(lines: readonly string[], one: Sample, frame: Frame): void {
  if (scrolls(one)) return;
  const there = wordsIn(lines);
  const mayGo = mayGoIn(frame.words);
  const tall = wordsIn(textOf(one.model, { ...frame, rows: 200 }));
  const lost = [...tall].filter((word) => !there.has(word) && !mayGo.has(word) && !/^\[[#.]+\]$/.test(word));
  expect(lost, one.name).toEqual([]);
}

const sizes = [
  [40, 20],
  [80, 24],
  [120, 40],
] as const;

describe.each(tongues)('%s', (_, words) => {
  const goingOn = goingOnIn(words);

  describe.each(sizes)('%d × %d', (columns, rows) => {
    const frame = frameOf(columns, rows, { words });

    test.each(pages)('%s', (_page, samples) => {
      for (const one of samples) {
        const lines = textOf(one.model, frame);
        fits(lines, one, frame);
        hasHeaderAndFooter(lines, one, frame);
        if (!/long|hostile/.test(one.name)) expect(cutLines(lines, goingOn), one.name).toEqual([]);
        losesNothing(lines, one, frame);
      }
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

    test.each(pages)('%s', (_page, samples) => {
      for (const one of samples) {
        const lines = textOf(one.model, frame);
        fits(lines, one, frame);
        hasHeaderAndFooter(lines, one, frame);
        // A wide window that is low leaves out words that a high one has room for.
        if (columns < 64) losesNothing(lines, one, frame);
      }
    });
  });

  describe('where the terminal has less', () => {
    const ascii = inAscii(words);

    test.each(pages)('ASCII only: %s', (_page, samples) => {
      for (const one of samples)
        for (const [columns, rows] of [
          [40, 20],
          [80, 24],
        ] as const) {
          const theme = themeOf({ color: true, unicode: false });
          const frame = frameOf(columns, rows, { theme, words: ascii });
          const lines = textOf(one.model, frame);
          fits(lines, one, frame);
          // Text that somebody typed stands in its field as it is.
          if (one.name !== 'emoji')
            expect(
              lines.filter((line) => /[^ -~]/.test(line)),
              one.name,
            ).toEqual([]);
          // An escape written out comes from a file, never from a letter of the words.
          expect(
            lines.filter((line) => /\\u\{(?:c4|d6|dc|df|e4|f6|fc|201[ce])\}/.test(line)),
            one.name,
          ).toEqual([]);
        }
    });

    test.each(pages)('without colour the same text: %s', (_page, samples) => {
      const colored = frameOf(80, 24, { words });
      const mono = { ...colored, theme: themeOf({ color: false, unicode: true }) };
      for (const one of samples) expect(textOf(one.model, mono), one.name).toEqual(textOf(one.model, colored));
    });

    test('a window that is too small says so', () => {
      const [one] = pages[0]?.[1] ?? [];
      if (one === undefined) throw new Error('No samples.');
      for (const frame of [frameOf(39, 20, { words }), frameOf(40, 19, { words })])
        expect(textOf(one.model, frame).join(' ')).toMatch(/\b40\b.*\b20\b/);
    });
  });
});

/** Pages that such a language must keep shorter than the others in the smallest window: they are full of words in English. */
const full: readonly string[] = ['securityCodes', 'codeShown', 'checkCode', 'enterCode', 'useCode', 'intruder'];

describe.each(sizes)('a language 40 % longer, %d × %d', (columns, rows) => {
  const frame = frameOf(columns, rows, { words: longer });

  test.each(pages)('%s', (page, samples) => {
    for (const one of samples) {
      const lines = textOf(one.model, frame);
      fits(lines, one, frame);
      if (columns > 40) hasHeaderAndFooter(lines, one, frame);
      else if (full.includes(page)) continue;
      // In the smallest window the air gives way, and a title may be cut; the keys are there, and every word of the page.
      expect(lines, one.name).toHaveLength(rows);
      expect(lines.at(-1), one.name).not.toBe('');
      losesNothing(lines, one, frame);
    }
  });
});
