// Notes as people keep them: what of them is taken, what is told because it may be a code, and what is nothing.

import { expect, test } from 'vitest';
import { codesIn } from '../../../src/keyring/import/codes-in-item.ts';
import { emptyItem } from '../../../src/keyring/import/item.ts';
import { now } from './read.ts';

const found = (notes: string) => codesIn({ ...emptyItem, at: 1, name: 'X', notes }, now);

test.each([
  'PIN 1234',
  'Member since 2019, card no 12345678',
  'WLAN key: abcd1234efgh',
  'Customer 4711-2233',
  'My ticket AB-12345678 from May',
  'Account created 2019-05-06 on the phone',
  'Server 192.168.1.10 port 8443, user root',
  'Call 0660 1234567 or 01 5551234',
  'Security questions\nMother: Smith\nPet: Rex99',
  'Wifi\nSSID: FRITZ!Box 7590\nKey: 12345678901234567890',
  'IBAN DE89370400440532013000 BIC COBADEFFXXX',
  'Serial 5CD1234ABC, bought 12.03.2021 for 899,00',
  'Recovery codes are in the safe',
  '2FA: yes, Authy',
  'https://a.example/reset?token=ab12cd34ef56',
  'PUK 12345678',
  'Vertragsnummer 123456789\nKundenkennwort: blume7',
])('nothing: %j', async (note) => {
  const { drafts } = await found(note);
  expect(drafts).toEqual([]);
});

test.each([
  ['backup code a1b2c3d4', ['a1b2c3d4']],
  ['Backup: 1234 5678', ['1234 5678']],
  ['Notfallcode: 9876-5432-1098', ['9876-5432-1098']],
  ['recovery key\nABCD-1234-EFGH-5678-IJKL-9012-MNOP', ['ABCD-1234-EFGH-5678-IJKL-9012-MNOP']],
  ['codes a1b2-c3d4 e5f6-a7b8 c9d0-e1f2', ['a1b2-c3d4', 'e5f6-a7b8', 'c9d0-e1f2']],
  ['Backup code 1: a1b2c3d4\nBackup code 2: e5f6a7b8\nBackup code 3: c9d0e1f2', ['a1b2c3d4', 'e5f6a7b8', 'c9d0e1f2']],
  ['xkcd1234\nxkcd5678', ['xkcd1234', 'xkcd5678']],
])('taken: %j', async (note, codes) => {
  const { drafts, left } = await found(note);
  expect(drafts.flatMap((draft) => draft.codes)).toEqual(codes);
  expect(left).toEqual([]);
});

test.each([
  'Flight LH1234, booking ABC123, seat 12A',
  'Windows key ABCD1-EFGH2-IJKL3-MNOP4-QRST5',
  '12345678\n23456789\n34567890',
  'Backup: 0660 1234567',
  'Recovery codes: see the drawer',
])('told: %j', async (note) => {
  const { drafts, left } = await found(note);
  expect(drafts).toEqual([]);
  expect(left.map(({ why }) => why.why)).toEqual(['not-sure']);
});
