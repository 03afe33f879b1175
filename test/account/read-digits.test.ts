// Six digits are read however they were pasted, and nothing that may be one of them is left out.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDigits } from '../../src/account/read-digits.ts';

test.each([
  '123456',
  '123 456',
  ' 123-456\n',
  '12\u200b34\u00a056',
  '\uff11\uff12\uff13\uff14\uff15\uff16',
  '"123456"',
  '\u201e123 456\u201c',
  '123456.',
  'Code: 123456',
  'Your security code is 123 456.',
  'Security code: "123456"',
  'Sicherheitscode: 123 456',
  'Ihr Code ist 123456',
  'SECURITY_CODE=123456',
])('reads %j', (typed) => {
  expect(readDigits(typed)).toBe('123456');
});

test.each([
  '',
  '12345',
  '1234567',
  '12345O',
  'O12345',
  'l 123456',
  '123456 7',
  '1 code: 123456',
  '123456 and more',
  '...',
])('reads no six digits in %j', (typed) => {
  expect(readDigits(typed)).toBeUndefined();
});

test('of what is typed, six digits in order come out, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -.:Oabc"') }), (typed) => {
      const read = readDigits(typed);
      return read === undefined || read === typed.replaceAll(/\D/g, '');
    }),
    { numRuns: 300 },
  );
});
