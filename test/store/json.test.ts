// Whether a file is whole, seen without parsing it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeness } from '../../src/store/json.ts';

const isWhole = (...pieces: readonly Uint8Array[]): boolean => {
  const looked = wholeness();
  for (const piece of pieces) looked.take(piece);
  return looked.isWhole();
};
const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const object = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value));

test('every object is, with white space around it, and nothing that is cut off it', () => {
  fc.assert(
    fc.property(object, fc.constantFrom('', ' ', '\r\n\t'), fc.nat(), (text, space, at) => {
      expect(isWhole(bytesOf(`${space}${text}${space}`))).toBe(true);
      const bytes = bytesOf(text);
      const cut = at % bytes.length;
      expect(isWhole(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(true);
      expect(isWhole(bytes.subarray(0, cut))).toBe(false);
    }),
  );
});

test.each([
  '',
  ' ',
  'null',
  '[]',
  '"{}"',
  '{}{}',
  '{} x',
  '}{',
  '{"a":"}',
  '{"a":"\\"}',
  '{"a":[}',
  '\0\0\0',
  '{"a":"\0\0"}',
  '{"a":\0}',
])('%j is not', (text) => {
  expect(isWhole(bytesOf(text))).toBe(false);
});
