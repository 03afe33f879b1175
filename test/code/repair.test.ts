// A code beyond repair is not tried: also where repair is asked without anybody having looked before.

import { expect, test } from 'vitest';
import { readCharacter } from '../../src/code/alphabet.ts';
import { repair, type Typed } from '../../src/code/repair.ts';

const code = '0123456789ABCDEFGHJKSENH7';
const typed = (text: string): Typed[] => [...text].flatMap((character) => readCharacter(character) ?? []);

test.each([
  ['nothing', ''],
  ['23 characters', code.slice(2)],
  ['27 characters', `${code}00`],
  ['one left out and four that cannot be read', `????${code.slice(5)}`],
  ['one too many and five that cannot be read', `?????0${code.slice(5)}`],
  ['six that cannot be read', `??????${code.slice(6)}`],
])('%s: no answer', (_, text) => {
  expect(repair(typed(text))).toEqual([]);
});

test('as many as may be unreadable at each length are made up for', () => {
  expect(repair(typed(`???${code.slice(4)}`)).map((answer) => answer.code)).toContain(code);
  expect(repair(typed(`?????${code.slice(5)}`)).map((answer) => answer.code)).toEqual([code]);
  expect(repair(typed(`????0${code.slice(4)}`)).map((answer) => answer.code)).toContain(code);
});
