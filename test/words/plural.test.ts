// Counts with their words, as CLDR has the plural forms.

import { expect, test } from 'vitest';
import { countedIn, enumeratedIn } from '../../src/words/grammar.ts';

test('one and other, in the numbers of the language', () => {
  const codes = { one: '# code', other: '# codes' };
  const counted = countedIn('en-GB');
  expect([0, 1, 2, 1500].map((count) => counted(count, codes))).toEqual([
    '0 codes',
    '1 code',
    '2 codes',
    '1,500 codes',
  ]);
  expect(countedIn('de')(1500, { one: '# Code', other: '# Codes' })).toBe('1.500 Codes');
});

test('languages with more forms than two', () => {
  const counted = countedIn('pl');
  const forms = { one: '# kod', few: '# kody', many: '# kodów', other: '# kodu' };
  expect([1, 2, 5, 22].map((count) => counted(count, forms))).toEqual(['1 kod', '2 kody', '5 kodów', '22 kody']);
});

test('several things in a row', () => {
  expect(enumeratedIn('en-GB')(['the password', 'the app', 'the phone'])).toBe('the password, the app, the phone');
  expect(enumeratedIn('de')(['das Passwort', 'die App', 'das Telefon'])).toBe('das Passwort, die App und das Telefon');
  expect(enumeratedIn('de')(['das Passwort'])).toBe('das Passwort');
});
