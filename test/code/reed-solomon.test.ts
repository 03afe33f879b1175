// Encoding is as docs/format.md says, and decoding finds the one codeword within 2·wrong + unreadable ≤ 5, or none.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha, evaluate, power } from '../../src/code/gf32.ts';
import { spell } from '../../src/code/recovery-code.ts';
import { checkLength, codeLength, correct, encode, keyLength } from '../../src/code/reed-solomon.ts';
import { slowAnswers, slowCode } from './slow-code.ts';

const counting = Array.from({ length: 20 }, (_, symbol) => symbol);
const codeword = encode(counting);
const zeros = Array.from({ length: 25 }, () => 0);

const symbol = fc.integer({ min: 0, max: 31 });
const key = fc.array(symbol, { minLength: 20, maxLength: 20 });
const places = (count: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: count, maxLength: count });

test('25 symbols are 20 of the key and 5 to check', () => {
  expect([codeLength, keyLength, checkLength]).toEqual([25, 20, 5]);
});

describe('encode', () => {
  test('gives the check values of docs/format.md', () => {
    expect(spell(codeword)).toBe('0123456789ABCDEFGHJKSENH7');
    expect(spell(encode(Array.from({ length: 20 }, () => 31)))).toBe('ZZZZZZZZZZZZZZZZZZZZYCJ74');
    expect(encode(zeros.slice(5))).toEqual(zeros);
  });

  test('the key 0…01 shows the generator, which is 0 at α¹ … α⁵ and nowhere else', () => {
    const generator = encode([...zeros.slice(6), 1]).slice(19);
    expect(generator).toEqual([1, 27, 15, 23, 25, 31]);
    const roots = Array.from({ length: 32 }, (_, x) => x).filter((x) => evaluate(generator, x) === 0);
    expect(roots.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5].map((n) => power(alpha, n)).sort((a, b) => a - b));
  });

  test('keeps the key and agrees with the parity equations', () => {
    fc.assert(
      fc.property(key, (symbols) => {
        expect(encode(symbols).slice(0, 20)).toEqual(symbols);
        expect(spell(encode(symbols))).toBe(slowCode(symbols));
      }),
    );
  });

  test.each([
    ['19 symbols', counting.slice(1)],
    ['21 symbols', [...counting, 0]],
    ['a symbol of 32', [...counting.slice(1), 32]],
    ['a negative symbol', [...counting.slice(1), -1]],
    ['a fraction', [...counting.slice(1), 1.5]],
    ['not a number', [...counting.slice(1), Number.NaN]],
  ])('refuses %s', (_, wrongKey) => {
    expect(() => encode(wrongKey)).toThrow(RangeError);
  });
});

describe('correct', () => {
  test('leaves a codeword as it is', () => {
    expect(correct(codeword)).toEqual(codeword);
  });

  test('refuses a word that is not 25 long', () => {
    expect(correct(codeword.slice(1))).toBeUndefined();
    expect(correct([...codeword, 0])).toBeUndefined();
  });

  test('refuses six unreadable', () => {
    expect(correct(codeword.map((value, place) => (place < 6 ? undefined : value)))).toBeUndefined();
  });

  test('repairs no more wrong symbols than it was allowed', () => {
    const oneWrong = codeword.with(3, 30);
    const twoWrong = oneWrong.with(20, 2);
    expect(correct(oneWrong, 0)).toBeUndefined();
    expect(correct(oneWrong, 1)).toEqual(codeword);
    expect(correct(twoWrong, 1)).toBeUndefined();
    expect(correct(twoWrong)).toEqual(codeword);
  });

  test('with three allowed still repairs two at most', () => {
    expect(correct(codeword.with(0, 30).with(1, 30).with(2, 30), 3)).toBeUndefined();
  });

  const withinBound = [0, 1, 2].flatMap((wrong) =>
    [0, 1, 2, 3, 4, 5].filter((unreadable) => 2 * wrong + unreadable <= 5).map((unreadable) => [wrong, unreadable]),
  );
  test.each(withinBound as [number, number][])('%i wrong and %i unreadable are repaired', (wrong, unreadable) => {
    const errors = fc.array(fc.integer({ min: 1, max: 31 }), { minLength: wrong, maxLength: wrong });
    fc.assert(
      fc.property(key, places(wrong + unreadable), errors, (symbols, damaged, added) => {
        const whole = encode(symbols);
        const word: (number | undefined)[] = [...whole];
        damaged.forEach((place, index) => {
          const error = added[index];
          word[place] = error === undefined ? undefined : (whole[place] ?? 0) ^ error;
        });
        expect(correct(word)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('on any word at all, agrees with the search over the definition', () => {
    const error = fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined });
    fc.assert(
      fc.property(
        key,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 24 }), error), { maxLength: 5 }),
        (symbols, hits) => {
          const word: (number | undefined)[] = encode(symbols);
          for (const [place, added] of hits) word[place] = added === undefined ? undefined : (word[place] ?? 0) ^ added;
          const typed = word.map((value) => (value === undefined ? '?' : spell([value]))).join('');
          const found = correct(word);
          expect(found === undefined ? [] : [spell(found)]).toEqual(slowAnswers(typed));
        },
      ),
      { numRuns: 300 },
    );
  });
});
