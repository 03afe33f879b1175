import { expect, test } from 'vitest';
import { withoutLetterSpacing } from '../../src/practice/pattern.ts';
import { readCode } from '../../src/practice/player.ts';

test.each([
  ['D G K P S      W Z 2 5 8', 'DGKPS      WZ258'],
  ['    1          2', '    1          2'],
  ['code no. 4 of a b', 'code no. 4 of ab'],
  ['DGKPS  WZ258', 'DGKPS  WZ258'],
  ['a\nb', 'a\nb'],
])('%j closed up is %j', (screen, expected) => expect(withoutLetterSpacing(screen)).toBe(expected));

test('a code is read off a screen whether its characters stand apart or not', () => {
  const code = 'DGKPS-WZ258-BEHMQ-TX036-JTA4A';
  const groups = code.split('-');
  expect(readCode(`Write it.\n\n  ${groups.join('  ')}\n    1      2`)).toBe(code);
  expect(readCode(`Write it.\n\n  ${groups.map((group) => [...group].join(' ')).join('      ')}\n   1`)).toBe(code);
});
