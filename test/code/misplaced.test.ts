// Text in the wrong box is told by its look alone, and a code with mistakes is never taken for anything else.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabet } from '../../src/code/alphabet.ts';
import { isRecoveryCode, looksLike } from '../../src/code/misplaced.ts';
import { format, mint } from '../../src/code/recovery-code.ts';

test.each([
  ['digits', '123456'],
  ['digits', '123 456'],
  ['digits', '"123-456"'],
  ['address', 'ada@example.com'],
  ['other-code', 'U1PC4-9XF4T-BR0VD-3HNWE-7XBPR'],
  ['other-code', '01234-56789-ABCDE-FGHJK-00000'],
  ['no-code', 'hunter2!'],
  ['no-code', 'Tr0ub4dor&3'],
])('%s: %s', (looks, typed) => {
  expect(looksLike(typed)).toBe(looks);
});

test.each(['', '7KQ2M', '01234-5678U', 'seven quiet harbours', '01234-56789-ABCDE-FGHJK-SENH7', '?'.repeat(25)])(
  'may be a code: %s',
  (typed) => {
    expect(looksLike(typed)).toBeUndefined();
  },
);

test('a password is no recovery code by chance, and a whole code is one', () => {
  expect(isRecoveryCode('Recovery code: 01234-56789-ABCDE-FGHJK-SENH7')).toBe(true);
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (password) => !isRecoveryCode(password)),
    { numRuns: 300 },
  );
});

test('a code with one or two mistakes, or one left out, is nothing else', () => {
  const code = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => format(mint(() => bytes)));
  const at = fc.integer({ min: 0, max: 28 });
  fc.assert(
    fc.property(code, at, at, fc.constantFrom('', ...alphabet), (typed, one, other, put) => {
      const damaged = [...typed].map((character, place) => (place === one ? put : place === other ? '7' : character));
      return put === '' || looksLike(damaged.join('')) === undefined || damaged.filter((c) => c !== '-').length !== 25;
    }),
    { numRuns: 100 },
  );
});
