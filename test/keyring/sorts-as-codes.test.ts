// Which field of a page a paste is for is told at once: codes, however they are laid out, and never a name.

import { expect, test } from 'vitest';
import { sortsAsCodes } from '../../src/keyring/paste/sorts-as-codes.ts';
import { asked, pasted, wanted } from './wanted.ts';

test.each(Object.keys({ ...wanted, ...asked }))('codes: %s', (name) => {
  expect(sortsAsCodes(pasted(name))).toBe(true);
});

test.each([
  'ABCDE-12345-FGHJK-67890-LMNPQ',
  'a1b2c-3d4e5 f6a7b-8c9d0 a1b2c-3d4e6',
  'legal winner thank year wave sausage worth useful legal winner thank yellow',
  'otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP',
])('codes in one line: %s', (text) => {
  expect(sortsAsCodes(text)).toBe(true);
});

test.each([
  'GitHub',
  'Microsoft 365 Business',
  'ada@example.com',
  'ada.lovelace-2024',
  '+44 20 7946 0042',
  '123456789012',
  '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  'https://github.com/settings/security',
  'printed on 3 May 2026, in the drawer',
  'this card lies in the second drawer of my desk at home now',
])('none: %s', (text) => {
  expect(sortsAsCodes(text)).toBe(false);
});
