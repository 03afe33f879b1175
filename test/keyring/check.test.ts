// The remarks on a code as it is typed name a place, and never a part of the code.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCode, checkCodes } from '../../src/keyring/check.ts';
import { isShaped, kinds, lengthOf } from '../../src/keyring/kinds.ts';
import { recognise } from '../../src/keyring/recognise.ts';
import { englishWords } from '../../src/keyring/word-list.ts';

const list = await englishWords();

test('each group of a BitLocker key is looked at', () => {
  const group = fc.integer({ min: 0, max: 65_535 }).map((times) => String(times * 11).padStart(6, '0'));
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 8, maxLength: 8 }),
      fc.nat(7),
      fc.integer({ min: 1, max: 10 }),
      (groups, at, off) => {
        expect(checkCode('digits-48', groups.join(' '), list)).toEqual({ ok: true, text: groups.join('-') });
        const wrong = groups.with(at, String(Number(groups[at]) + off).padStart(6, '0'));
        const answer = checkCode('digits-48', wrong.join('-'), list);
        expect(answer).toEqual({ ok: false, problem: { why: 'multiple', group: at + 1 } });
      },
    ),
  );
});

test('what is missing and what is too much is counted', () => {
  for (const kind of kinds.filter(isShaped)) {
    const length = lengthOf(kind);
    const zeros = (count: number) => checkCode(kind, '0'.repeat(count), list);
    expect(zeros(length)).toMatchObject({ ok: true });
    expect(zeros(length - 2)).toEqual({ ok: false, problem: { why: 'missing', count: 2, of: length } });
    expect(zeros(length + 1)).toEqual({ ok: false, problem: { why: 'surplus', count: 1, of: length } });
  }
});

test('a character that cannot stand there is named by its group', () => {
  expect(checkCode('code-25', 'ABCDE-1234!-FGHJK-67890-LMNPQ', list)).toMatchObject({
    problem: { why: 'group', group: 2 },
  });
  expect(checkCode('digits-48', '123456-12345x', list)).toMatchObject({ problem: { why: 'group', group: 2 } });
});

test('a set has at most 100 codes, and at least one', () => {
  expect(checkCodes('codes', [], list)).toEqual({ why: 'nothing' });
  expect(checkCodes('codes', Array(100).fill('1234 5678'), list)).toBeUndefined();
  expect(checkCodes('codes', Array(101).fill('1234 5678'), list)).toEqual({ why: 'too-many', most: 100 });
});

test('whatever is pasted has an answer, and what is kept reads the same again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 200 })), async (text) => {
      const { kind, codes, problem } = await recognise(text);
      if (problem !== undefined) return;
      expect(checkCodes(kind, codes, list)).toBeUndefined();
      for (const code of codes) expect(checkCode(kind, code, list)).toEqual({ ok: true, text: code });
    }),
  );
});
