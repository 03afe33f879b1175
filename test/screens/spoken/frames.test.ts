// Every sample read aloud: kept as text to be listened to, and held to what a page promises.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../../screens/all.ts';
import { linesOf as linesSaid, numbered, questionOf, spoken } from '../../../screens/spoken/spoken.ts';
import { withoutLetterSpacing } from '../../../src/practice/pattern.ts';
import { themeOf } from '../../../src/terminal/theme.ts';
import type { Words } from '../../../src/words/en.ts';
import { inAscii } from '../../../src/words/in-ascii.ts';
import { samples } from '../../samples/all.ts';
import { placesWith } from '../../samples/hostile.ts';
import { code, newApp } from '../../samples/people.ts';
import { hostileTexts } from '../../terminal/hostile-texts.ts';
import { frameOf, textOf } from '../draw.tsx';
import { tongues } from '../tongues.ts';
import { aloud, readerFrame } from './aloud.ts';

const frames = join(import.meta.dirname, '../../frames-spoken');

/** The page of keyboard help is of the drawn pages alone: here each line says what to type. */
const read = samples.filter(({ model }) => !model.helpShown);
const each = read.map((one) => [`${one.model.at}: ${one.name}`, one] as const);
const readByPage = [...Map.groupBy(read, ({ model }) => model.at)];

/** A file a page and language, with all its samples in reading order. */
const fileOf = (tongue: string, page: string): string => join(frames, tongue, `${page}.txt`);

test('every file has its page', () => {
  const there = readdirSync(frames, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  const files = tongues.flatMap(([tongue]) => readByPage.map(([page]) => fileOf(tongue, page)));
  expect(there.map((name) => join(frames, name)).sort()).toEqual(files.sort());
});

/** Words, without what stands around them; what is read of a number or a name is compared as well. */
const wordsIn = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').match(/[\p{L}\p{N}@\\{}/]+(?:[.:'-][\p{L}\p{N}@\\{}/]+)*/gu) ?? []);

/**
 * Text that is there for the eye, or is said otherwise: headings of rows, the other captcha, the code's boxes, keys.
 */
const forTheEyeIn = ({ security, recovery, boxes, info, setUp, key, product }: Words): ReadonlySet<string> =>
  wordsIn([
    ...[security.signIn, security.info, security.recoveryCode],
    ...[recovery.identify.look, recovery.identify.characters, recovery.identify.another, recovery.identify.inWords],
    ...[recovery.identify.inPicture, info.app.why, boxes.label, setUp.hiddenIn(0), key.hiddenIn(0)],
    // Digits are told apart by the eye; spelled, they are not mistaken.
    ...[key.digits, setUp.digits, setUp.digitsShort, product],
    'x',
  ]);

const chunks = (text: string, length: number): readonly string[] => text.match(new RegExp(`.{${length}}`, 'g')) ?? [];

/** Rows between the title and the rule, with nothing of the fields: what stands in them has its own test. */
const bodyOf = (lines: readonly string[]): readonly string[] =>
  lines.slice(
    1,
    lines.findLastIndex((line) => /[─-]{3}$/.test(line)),
  );

describe.each(tongues)('every page, read aloud in %s', (tongue, words) => {
  const forTheEye = forTheEyeIn(words);

  test.each(readByPage)('%s', async (page, all) => {
    const said = all.map(({ name, model }) => [`=== ${name} `.padEnd(80, '='), ...aloud(model, words), ''].join('\n'));
    await expect(said.join('\n')).toMatchFileSnapshot(fileOf(tongue, page));
  });

  test.each(each)('nothing that a reader mumbles: %s', (_, one) => {
    const lines = aloud(one.model, words);
    const said = lines.join('\n');
    // No escape sequence, and nothing that a reader mumbles; what somebody typed is as it is.
    expect(said).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
    if (one.name !== 'emoji') expect(said).not.toMatch(/[⚷▸•·✓✗─█▄▀\u2800-\u28ff↑↓←→▏]/);
    expect(said).not.toMatch(/undefined|NaN|\[object| {2}|\(\s*\)/);
  });

  test.each(each)('each deed has one number: %s', (_, one) => {
    const frame = readerFrame({ words });
    const page = spoken(one.model, frame);
    const numbers = numbered(page, frame).map((line) => Number(/^\d+(?= \S)/.exec(line)?.[0]));
    const expected = page.prompts.map((_prompt, at) => at + 1);
    expect(numbers).toEqual(page.back ? [...expected, 0] : expected);
    const texts = page.prompts.map(({ text }) => text);
    if (one.model.at !== 'checkCode' && one.model.at !== 'enterCode') expect(new Set(texts).size).toBe(texts.length);
    // All that has the focus on a drawn page, but the way to a picture.
    const drawn = screenOf(one.model, words).items(frameOf(80, 40));
    const names = page.prompts.map(({ name }) => name);
    if (page.title !== undefined && one.model.at !== 'entries')
      expect(drawn.map(({ name }) => name).filter((name) => !names.includes(name) && name !== 'otherWay')).toEqual([]);
  });

  test.each(each)('every word of the drawn page: %s', (_, one) => {
    // While something is worked on, the page stays the one that was read before; lists are read in parts of their own.
    if (spoken(one.model, readerFrame({ words })).title === undefined) return;
    if (['activity', 'entries', 'enterCode', 'checkCode', 'codeShown'].includes(one.model.at)) return;
    // Beside a QR code, which ASCII has none of, a long word is broken.
    const unicode = one.model.at !== 'app';
    const theme = themeOf({ color: false, unicode });
    const these = unicode ? words : inAscii(words);
    const there = wordsIn(aloud(one.model, these));
    const drawn = bodyOf(textOf(one.model, frameOf(200, 200, { theme, words: these })))
      .map((line) => line.replaceAll(/[█▄▀•▏⠀-⣿]+/g, ' '))
      .filter((line) => !line.includes('…'));
    const secret = wordsIn([
      'ABCDE-12345-FGHJK-67890-LMNPQ',
      ...chunks(newApp.secret, 4),
      ...chunks(code, 5),
      '9XF4',
      '7XBPRAA',
    ]);
    const missing = [...wordsIn(drawn)].filter((word) => !there.has(word) && !forTheEye.has(word) && !secret.has(word));
    expect(missing).toEqual([]);
  });
});

/** Secrets of the samples, as drawn and as they are said. */
const secrets: readonly (readonly [drawn: string, said: string])[] = [
  ['seven quiet', 'seven quiet'],
  ['nine loud', 'nine loud'],
  ['DGKPS', 'Delta Golf Kilo Papa Sierra'],
  ['JTA4A', 'Juliett Tango Alfa 4 Alfa'],
  ['JBSW', 'Juliett Bravo Sierra Whiskey'],
  ['ABCDE-12345', 'Alfa Bravo Charlie Delta Echo'],
  ['ABCDE-12345', 'ABCDE'],
];

test.each(each)('a secret is said only where it is drawn: %s', (_, one) => {
  const drawn = withoutLetterSpacing(textOf(one.model, frameOf(200, 200)).join('\n'));
  const said = aloud(one.model).join('\n');
  for (const [seen, heard] of secrets) if (said.includes(heard)) expect(drawn).toContain(seen);
});

test.each([...hostileTexts])('nothing hostile is said as it is: %s', (_, text) => {
  for (const { name, model } of placesWith(text)) {
    const frame = readerFrame();
    const page = spoken(model, frame);
    const said = [...linesSaid(page, frame), questionOf(page, frame)].join('\n');
    expect([name, said.match(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g)]).toEqual([
      name,
      null,
    ]);
    expect([name, said.split('\n').length]).toEqual([name, linesSaid(page, frame).length + 1]);
  }
});
