import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskEmail, maskPhone } from '../../src/account/addresses.ts';
import { readEmail, readPhone } from '../../src/account/read-address.ts';

test.each([
  ['  ada@example.com\n', 'ada@example.com'],
  ['Ada@Example.COM', 'Ada@Example.COM'],
  ['zoe\u0308@example.com', 'zo\u00eb@example.com'],
  [`${'a'.repeat(242)}@example.com`, `${'a'.repeat(242)}@example.com`],
])('%j is an address', (typed, email) => {
  expect(readEmail(typed)).toEqual({ ok: true, email });
});

test.each([
  '',
  'ada',
  '@example.com',
  'ada@',
  'a@b@c',
  'a da@example.com',
  'a\u202eda@example.com',
  'a\u0000@b',
  `${'a'.repeat(243)}@example.com`,
])('%j is none', (typed) => {
  expect(readEmail(typed)).toEqual({ ok: false });
});

test('an address read once reads the same again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
      const read = readEmail(typed);
      if (read.ok) expect(readEmail(read.email)).toEqual(read);
    }),
  );
});

test.each([
  ['+43 660 123-45.67', '+436601234567'],
  ['(0660)\u00a012\u201334567', '06601234567'],
  ['1234567', '1234567'],
  ['123456789012345', '123456789012345'],
])('%j is a phone number', (typed, phone) => {
  expect(readPhone(typed)).toEqual({ ok: true, phone });
});

test.each([
  '',
  '123456',
  '1234567890123456',
  '43+6601234567',
  '++436601234567',
  '0660 CALLME',
  '\u0661\u0662\u0663\u0664\u0665\u0666\u0667',
])('%j is none', (typed) => {
  expect(readPhone(typed)).toEqual({ ok: false });
});

test('masks keep what its owner recognises, and not the length', () => {
  expect(maskEmail('ada@example.com')).toBe('a••••@example.com');
  expect(maskEmail('a@example.com')).toBe('a••••@example.com');
  expect(maskEmail('\u{1f600}smile@example.com')).toBe('\u{1f600}••••@example.com');
  expect(maskPhone('+43 660 1234567')).toBe('67');
});
