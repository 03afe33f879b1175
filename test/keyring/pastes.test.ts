// Pastes in the shapes that services give, each with what is wanted of it. The values are invented.

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endsOf, type Typed } from '../../src/keyring/paste/sorted.ts';
import { recognise, type Sorted } from '../../src/keyring/recognise.ts';
import { sealed } from './sparekey-code.ts';
import { asked, pastes as folder, pasted, wanted } from './wanted.ts';

const sizeOf = ({ codes }: Sorted): number => (codes[0] ?? '').replaceAll(/[\s-]/g, '').length;
const usedIn = ({ entries }: Sorted): number[] =>
  entries.flatMap(({ codes }) => codes.flatMap(({ used }, at) => (used === undefined ? [] : [at + 1])));
const doubts = (sorted: Sorted): string[] => sorted.doubts.map(({ why }) => why);

test('every paste has its wanted result', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(wanted), ...Object.keys(asked)].toSorted());
});

test.each(Object.entries(wanted))('%s', async (name, [kind, count, used = []]) => {
  const sorted = await recognise(pasted(name));
  expect(sorted).toMatchObject({ kind, doubts: [] });
  const words = kind === 'words' || kind === 'phrase';
  expect(kind === 'codes' ? sorted.codes.length : words ? sorted.codes[0]?.split(' ').length : sizeOf(sorted)).toBe(
    count,
  );
  expect(usedIn(sorted)).toEqual(used);
});

test.each(Object.entries(asked))('%s needs a yes', async (name, why) => {
  const sorted = await recognise(pasted(name));
  expect(doubts(sorted)).toEqual(why);
  expect(sorted).toMatchObject({ kind: 'text', codes: [pasted(name).trim()] });
  expect(sorted.entries).toHaveLength(2);
});

test('what stands beside the codes is kept with them', async () => {
  expect((await recognise(pasted('H1-BitLocker-UTF-16LE.TXT'))).entries[0]?.note).toMatch(/^3F2504E0-/);
  expect((await recognise(pasted('E1-1password-emergency-kit.txt'))).entries[0]).toMatchObject({
    made: '2026-11-22T00:00:00.000Z',
    account: 'ada@example.com',
  });
  const [laptop, stick] = (await recognise(pasted('I1-bitlocker-two.txt'))).entries;
  expect([laptop?.label, stick?.label]).toEqual(['Laptop C', 'USB E']);
  const [, , third] = (await recognise(pasted('F3-marked-used-by-hand.txt'))).entries[0]?.codes ?? [];
  expect(third).toEqual({ text: '7589 9524' });
  expect((await recognise(pasted('F3-marked-used-by-hand.txt'))).entries[0]?.codes[0]?.used).toBe(
    '2026-03-04T00:00:00.000Z',
  );
});

describe('nothing is left out in silence', () => {
  const set = 'a1b2-c3d4\ne5f6-a7b8\nc9d0-e1f2';
  test.each([
    ['a code of another kind below', `${set}\n\nand for the old phone: zx81qq99pl`, ['could-be-code']],
    ['an ellipsis in a code', 'a1b2-c3d4\ne5f6-a7b8\nc9d0-…', ['cut-off']],
    ['more of them on the page', `${set}\n… and 13 more`, ['cut-off']],
    ['more of them, alone on a line', `${set}\n…`, ['cut-off']],
    ['the last one is shorter', 'a1b2c3d4\ne5f6a7b8\nc9d0e1f2\na1b2c3', ['cut-off']],
    ['a group is missing', 'a1b2-c3d4\ne5f6-a7b8\nc9d0\nf1e2-d3c4', ['could-be-code']],
    ['an address of an authenticator', 'otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP', ['setup-key']],
    ['a setup key', 'Setup key: JBSW Y3DP EHPK 3PXP', ['setup-key']],
    ['an unknown heap', 'ab12cd\n9911-2288-77\nfoo1234567890', ['unsorted']],
  ])('%s', async (_, text, why) => {
    const sorted = await recognise(text);
    expect(doubts(sorted)).toEqual(why);
    expect(sorted.kind).toBe('text');
  });

  test.each<[string, string, Typed, string[]]>([
    ['fewer than the service gives', '2780 5504\n0645 8422', { service: 'Google' }, ['fewer']],
    ['as many as it gives, used ones too', pasted('F3-marked-used-by-hand.txt'), { service: 'Google' }, []],
    ['a group of Bitwarden missing', '4xv0 r6sp c6vl 84x4 xwdx 4itw a1t3', { service: 'Bitwarden' }, ['fewer']],
    ['four groups of Microsoft', 'ABCDE-12345-FGHJK-67890', { service: 'Microsoft' }, ['fewer']],
    ['four groups of somebody else', 'ABCDE-12345-FGHJK-67890', { service: 'Example' }, []],
    ['six groups of BitLocker', '000011-000022-000033-660000-000055-720885', {}, ['cut-off']],
  ])('%s', async (_, text, typed, why) => {
    expect(doubts(await recognise(text, false, typed))).toEqual(why);
  });

  test.each([
    [
      'a sentence of twenty words',
      'these words stand here only because someone wants twenty words that read like plain prose from some older book today',
    ],
    [
      'twenty-five words, the last of them repeated',
      'imitate dehydrate stacking puck strained gang together bagpipe swept liar lush roped moisture village shocking syndrome different kettle sorry memoir vain mice pancakes efficient vain',
    ],
    ['words with dashes', 'left-hand-side-view-only'],
  ])('%s is no phrase and no key', async (_, text) => {
    expect((await recognise(text)).entries.map(({ kind }) => kind)).toEqual(['text']);
  });

  test('a recovery code of sparekey is said to be one', async () => {
    expect(doubts(await recognise(sealed))).toEqual(['sparekey-code']);
  });

  test('another account or day than was typed is told', async () => {
    const typed = { service: 'Discord', account: 'bob@example.com', made: '2025-01-01T00:00:00.000Z' };
    const { remarks } = await recognise(`${pasted('F1-discord-used.txt')}\ncreated 2026-02-03\n`, false, typed);
    expect(remarks).toEqual([
      { why: 'other-account', found: 'ada.lovelace.2024@example-mail.com' },
      { why: 'other-day', found: '2026-02-03T00:00:00.000Z' },
    ]);
  });
});

describe('marks of use', () => {
  const codes = ['a1b2c3d4', 'e5f6a7b8', 'c9d0e1f2', 'k3l4m5n6'];
  const marked = (mark: (code: string) => string, other: (code: string) => string = (code) => code): string =>
    codes.map((code, at) => (at === 1 ? mark(code) : other(code))).join('\n');
  test.each([
    ['(used)', marked((code) => `${code} (used)`)],
    ['a star behind', marked((code) => `${code} *`)],
    ['a star in front', marked((code) => `* ${code}`)],
    [
      '[x]',
      marked(
        (code) => `[x] ${code}`,
        (code) => `[ ] ${code}`,
      ),
    ],
    [
      '☑',
      marked(
        (code) => `☑ ${code}`,
        (code) => `☐ ${code}`,
      ),
    ],
    ['struck out', marked((code) => `~~${code}~~`)],
    ['drawn through', marked((code) => [...code].map((one) => `${one}\u0336`).join(''))],
    ['a day', marked((code) => `${code} used 2026-03-04`)],
    ['a German day', marked((code) => `${code} – benutzt am 4.3.2026`)],
    ['utilisé', marked((code) => `${code} (utilisé le 4 mars 2026)`)],
    ['usado', marked((code) => `${code} usado`)],
    ['✓', marked((code) => `${code} ✓`)],
    [
      'a column',
      marked(
        (code) => `${code}\tused`,
        (code) => `${code}\tunused`,
      ),
    ],
    ['x', marked((code) => `x ${code}`)],
  ])('%s', async (_, text) => {
    const sorted = await recognise(text);
    expect({ doubts: doubts(sorted), used: usedIn(sorted), count: sorted.codes.length }).toEqual({
      doubts: [],
      used: [2],
      count: 4,
    });
  });

  test('a heading above them', async () => {
    const text = `Unused:\n${codes[0]}\n${codes[1]}\n\nUsed:\n${codes[2]}\n${codes[3]}`;
    expect(usedIn(await recognise(text))).toEqual([3, 4]);
  });

  test('a star in front of all of them is a bullet; a tick on all of them is asked about', async () => {
    expect(usedIn(await recognise(codes.map((code) => `* ${code}`).join('\n')))).toEqual([]);
    expect(doubts(await recognise(codes.map((code) => `✓ ${code}`).join('\n')))).toEqual(['all-used']);
  });
});

test('never more than a quarter of a code is shown', () => {
  for (let length = 4; length < 70; length += 1) {
    const { first, last } = endsOf('x'.repeat(length));
    expect(first.length + last.length).toBeLessThanOrEqual(Math.max(2, length / 4));
  }
  expect(endsOf('123')).toEqual({ first: '', last: '', length: 3 });
});

test.each([
  ['dashes', '-'],
  ['addresses', 'a@'],
  ['codes', 'a1b2c3d4 '],
  ['numbers', '1. '],
  ['struck out', '~~a'],
  ['groups', '1234 '],
  ['days', '1.1.20 '],
  ['lines', '12ab\n'],
  ['groups in dashes', 'a1-'],
])('what is made to take long does not: %s', async (_, piece) => {
  const most = 256 * 1024;
  const times: number[] = [];
  for (const size of [most / 4, most - 8]) {
    const text = piece.repeat(size / piece.length);
    const start = performance.now();
    await recognise(text);
    times.push(performance.now() - start);
  }
  // Four times as much takes about four times as long; sixteen times, where each looks at all others.
  expect(times[1]).toBeLessThan(10 * Math.max(times[0] ?? 0, 500));
  const start = performance.now();
  await recognise(piece.repeat((4 * most) / piece.length));
  expect(performance.now() - start).toBeLessThan(1000);
});
