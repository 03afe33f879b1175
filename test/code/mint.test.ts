// A new code holds exactly the randomness it was given, and is shown in five groups of five.

import { expect, test } from 'vitest';
import { format, groups, mint } from '../../src/code/recovery-code.ts';

const bytes = (value: (index: number) => number, length = 20) =>
  Uint8Array.from({ length }, (_, index) => value(index));

test('asks once for 20 random bytes and takes the low 5 bits of each', () => {
  const asked: number[] = [];
  const code = mint((count) => {
    asked.push(count);
    return bytes((index) => 0b111_00000 | index, count);
  });
  expect(asked).toEqual([20]);
  expect(code).toBe('0123456789ABCDEFGHJKSENH7');
});

test('at every place of the key, each of the 32 characters comes from 8 of the 256 bytes', () => {
  for (let place = 0; place < 20; place++) {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const character = mint(() => bytes((index) => (index === place ? byte : 0))).charAt(place);
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
  }
});

test.each([0, 19, 21])('refuses a source that gives %i bytes', (length) => {
  expect(() => mint(() => bytes(() => 0, length))).toThrow(RangeError);
});

test('is shown as five groups of five', () => {
  const code = mint(() => bytes((index) => index));
  expect(groups(code)).toEqual(['01234', '56789', 'ABCDE', 'FGHJK', 'SENH7']);
  expect(format(code)).toBe('01234-56789-ABCDE-FGHJK-SENH7');
});
