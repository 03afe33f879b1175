// A paste sorts itself: each kind as people type it, and the files that services give for download, whole.

import { describe, expect, test } from 'vitest';
import { recognise, type Sorted } from '../../src/keyring/recognise.ts';
import { bitlocker, bitlockerFile, githubFile, googleFile, phrase12, phrase24 } from './pasted.ts';

const sorted = (text: string, plain = false): Promise<Sorted> => recognise(text, plain);
const inOneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*|\t/g, ' ');

describe('one code', () => {
  test.each([
    ['groups', 'ABCDE-12345-FGHJK-67890-LMNPQ'],
    ['small letters and spaces', ' abcde 12345 fghjk 67890 lmnpq\n'],
    ['no groups', 'abcde12345fghjk67890lmnpq'],
    ['long dashes', 'ABCDE–12345–FGHJK–67890–LMNPQ'],
  ])('25 characters: %s', async (_, text) => {
    expect(await sorted(text)).toMatchObject({
      kind: 'code-25',
      codes: ['ABCDE-12345-FGHJK-67890-LMNPQ'],
      leftOut: false,
    });
  });

  test('28 characters in 7 groups', async () => {
    const key = 'RKAB-1234-CDEF-5678-GHJK-90LM-NPQR';
    expect(await sorted(key.toLowerCase())).toMatchObject({ kind: 'key-28', codes: [key], leftOut: false });
  });

  test('32 characters keep their case', async () => {
    const codes = ['ab1c d2ef gh3j k4lm np5q r6st uv7w x8yz'];
    expect(await sorted('ab1cd2efgh3jk4lmnp5qr6stuv7wx8yz')).toMatchObject({ kind: 'key-32', codes, leftOut: false });
    expect(await sorted(codes[0] ?? '')).toMatchObject({ kind: 'key-32', codes, leftOut: false });
  });

  test.each([
    ['a character short', 'ABCDE-12345-FGHJK-6789-LMNPQ', { why: 'missing', count: 1, of: 25 }],
    ['a character too many', 'ABCDE – 123456 – FGHJK – 67890 – LMNPQ', { why: 'surplus', count: 1, of: 25 }],
  ])('25 characters, one group of them %s: not kept as a text unseen', async (_, text, problem) => {
    expect(await sorted(text)).toMatchObject({ kind: 'code-25', codes: [text], leftOut: false, problem });
  });

  test.each([
    ['two groups differ', 'ABCDE-1234-FGHJK-6789-LMNPQ'],
    ['one group far too long', 'ABCDE-12345-FGHJK-6789012-LMNPQ'],
    ['both cases, which may tell two keys apart', 'abcde12345FGHJK67890lmnpq'],
    ['hexadecimal, which has no groups', '0f1e2d3c4b5a69788796a5b4c3d2e1f0'],
  ])('another key stays as it stands: %s', async (_, text) => {
    expect(await sorted(text)).toMatchObject({ kind: 'key', codes: [text], doubts: [] });
  });

  test('a group that is missing is asked about', async () => {
    const text = 'ABCDE-12345-FGHJK-67890';
    expect(await sorted(text)).toMatchObject({ kind: 'text', codes: [text], doubts: [{ why: 'cut-off' }] });
  });

  test('words in groups are a text', async () => {
    expect(await sorted('these-words-might-stand-here')).toMatchObject({ kind: 'text' });
  });

  test('with words around it, which are said to be left out', async () => {
    const said = 'Your new code is ABCDE-12345-FGHJK-67890-LMNPQ. Keep it safe.';
    expect(await sorted(said)).toMatchObject({ kind: 'code-25', leftOut: true });
  });
});

describe('a BitLocker key', () => {
  test('out of the file that Windows saves', async () => {
    expect(await sorted(bitlockerFile)).toMatchObject({ kind: 'digits-48', codes: [bitlocker], leftOut: true });
    expect(await sorted(bitlocker.replaceAll('-', ''))).toMatchObject({ codes: [bitlocker] });
  });

  test.each([
    ['not a multiple of 11', 3, '000012'],
    ['too large', 8, '720896'],
  ])('the group that is %s is named', async (_, group, wrong) => {
    const groups = bitlocker.split('-');
    groups[group - 1] = wrong;
    expect(await sorted(groups.join('-'))).toMatchObject({ problem: { why: 'multiple', group } });
  });

  test('a digit short', async () => {
    expect(await sorted(bitlocker.slice(0, -1))).toMatchObject({
      kind: 'digits-48',
      problem: { why: 'missing', count: 1, of: 48 },
    });
  });
});

describe('a phrase', () => {
  test.each([
    ['12 words', phrase12, phrase12],
    ['24 words', phrase24, phrase24],
    ['capitals', phrase12.toUpperCase(), phrase12],
    [
      'numbered, one a line',
      phrase12
        .split(' ')
        .map((word, at) => `${at + 1}. ${word}`)
        .join('\n'),
      phrase12,
    ],
  ])('%s', async (_, text, kept) => {
    expect(await sorted(text)).toMatchObject({ kind: 'words', codes: [kept], leftOut: false });
  });

  test('what does not fit is named by its place', async () => {
    const words = phrase12.split(' ');
    expect(await sorted(words.with(4, 'abandom').join(' '))).toMatchObject({ problem: { why: 'word', word: 5 } });
    expect(await sorted(words.with(11, 'abandon').join(' '))).toMatchObject({
      kind: 'phrase',
      remarks: [{ why: 'unchecked-phrase', known: true }],
    });
    expect(await sorted(words.slice(1).join(' '))).toMatchObject({ problem: { why: 'word-count', count: 11 } });
  });
});

describe('a set of codes', () => {
  test.each([
    ['as it was saved', (text: string) => text],
    ['in one line, as a text field takes it', inOneLine],
  ])('%s', async (_, as) => {
    const google = await sorted(as(googleFile));
    expect(google).toMatchObject({ kind: 'codes', leftOut: true });
    expect(google.codes).toHaveLength(10);
    expect(google.codes[0]).toBe('1234 5678');
    const github = await sorted(as(githubFile));
    expect(github).toMatchObject({ kind: 'codes', leftOut: false });
    expect(github.codes).toHaveLength(16);
  });

  test('one of letters only is not taken for a word where there is no other', async () => {
    expect((await sorted('abcdefgh 1bcdefgh a2cdefgh')).codes).toHaveLength(3);
  });

  test('prose is no set', async () => {
    expect(await sorted('please remember these important details')).toMatchObject({ kind: 'text' });
  });
});

describe('everything else is kept as the text it is', () => {
  test.each(['my dog’s birthday', '1234'])('%s', async (text) => {
    expect(await sorted(text)).toMatchObject({ kind: 'text', codes: [text], leftOut: false });
  });

  test('when that is asked for, too', async () => {
    expect(await sorted(bitlocker, true)).toMatchObject({ kind: 'text', codes: [bitlocker], leftOut: false });
  });

  test('nothing, and too much', async () => {
    expect(await sorted(' \n')).toMatchObject({ codes: [], problem: { why: 'nothing' } });
    expect(await sorted('x'.repeat(100_000))).toMatchObject({ codes: [], problem: { why: 'too-long' } });
  });
});
