import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../src/terminal/text.ts';

test.each([
  ['', 10, ['']],
  ['Sign in', 10, ['Sign in']],
  ['one two three four', 9, ['one two', 'three', 'four']],
  ['seven letters', 5, ['seven', 'letters']],
  ['日本 日本', 6, ['日本', '日本']],
])('%j in %i cells', (line, columns, lines) => {
  expect(wrap(line, columns)).toEqual(lines);
});

test('nothing of a line is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (line, columns) => {
      expect(wrap(line, columns).join(' ')).toBe(line);
    }),
  );
});
