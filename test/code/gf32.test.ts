// GF(32) is a field, and the one that docs/format.md names: checked for every element, and against logarithms.

import { expect, test } from 'vitest';
import { alpha, divide, evaluate, multiply, power } from '../../src/code/gf32.ts';
import { slowMultiply } from './slow-code.ts';

const elements = Array.from({ length: 32 }, (_, element) => element);
const pairs = elements.flatMap((a) => elements.map((b) => [a, b] as const));

test('x⁵ is x²+1, and the powers of α are all elements but 0', () => {
  expect(alpha).toBe(2);
  expect(power(alpha, 5)).toBe(0b00101);
  expect(power(7, 0)).toBe(1);
  const powers = Array.from({ length: 31 }, (_, exponent) => power(alpha, exponent));
  expect(powers.toSorted((a, b) => a - b)).toEqual(elements.slice(1));
});

test('every product is the one that logarithms give', () => {
  expect(pairs.map(([a, b]) => multiply(a, b))).toEqual(pairs.map(([a, b]) => slowMultiply(a, b)));
});

test('multiplying is commutative, associative and distributive over ^', () => {
  const broken = pairs.flatMap(([a, b]) =>
    elements.filter(
      (c) =>
        multiply(a, b) !== multiply(b, a) ||
        multiply(a, multiply(b, c)) !== multiply(multiply(a, b), c) ||
        multiply(a, b ^ c) !== (multiply(a, b) ^ multiply(a, c)),
    ),
  );
  expect(broken).toEqual([]);
});

test('dividing undoes multiplying', () => {
  const divisible = pairs.filter(([, b]) => b !== 0);
  expect(divisible.map(([a, b]) => divide(multiply(a, b), b))).toEqual(divisible.map(([a]) => a));
});

test('a polynomial is evaluated highest coefficient first', () => {
  // 3x² + 7 at α: 3·4 + 7 = 12 ^ 7.
  expect(evaluate([3, 0, 7], alpha)).toBe(12 ^ 7);
  expect(evaluate([], 9)).toBe(0);
});
