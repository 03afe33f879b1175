// The record's schema: kept as it was, refused when anything is too much, and the same as the account room's types.
import { expect, expectTypeOf, test } from 'vitest';
import type { Activity } from '../../src/account/types.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { checkRecord, decodeRecord, encodeRecord, type RecordedActivity } from '../../src/vault/record.ts';
import { plainRecord } from './accounts.ts';
import { readRecord } from './second-record.ts';

test('the activity of the record is the activity of the account', () => {
  expectTypeOf<RecordedActivity>().toEqualTypeOf<Activity>();
});

test('keyring entries are kept byte for byte, odd names too', () => {
  const entry = '{"z":1,"id":"a","__proto__":{"x":1},"text":"\\u0000ü\\ud83d\\udddd","10":[1.5,null]}';
  const json = JSON.stringify(plainRecord).replace('"keyring":[]', `"keyring":[${entry}]`);
  const kept = decodeRecord(new TextEncoder().encode(json));
  const again = new TextDecoder().decode(encodeRecord(kept));
  expect(again).toBe(JSON.stringify(JSON.parse(json)));
  expect(again).toContain('"__proto__":{"x":1}');
});

test('the longest of everything fits, one more does not', () => {
  const email = 'a'.repeat(254);
  expect(checkRecord({ ...plainRecord, email })).toMatchObject({ email });
  expect(() => checkRecord({ ...plainRecord, email: `${email}a` })).toThrow(new SealedFileFailure('record', 'email'));
  const keyring = Array.from({ length: 10_000 }, () => ({ id: 'a'.repeat(128) }));
  expect(checkRecord({ ...plainRecord, keyring }).keyring).toHaveLength(10_000);
  const longer = [{ id: 'a'.repeat(129) }];
  expect(() => checkRecord({ ...plainRecord, keyring: longer })).toThrow('record (keyring.0)');
});

test.each([null, 1, 'text', undefined])('%s is no record', (value) => {
  expect(() => checkRecord(value)).toThrow(SealedFileFailure);
});

test.each([
  ['null', [null]],
  ['a number', [5]],
  ['a text', ['id']],
  ['nothing', [undefined]],
  ['an entry without an id', [{}]],
  ['an id that is a number', [{ id: 5 }]],
  ['an id that is a list', [{ id: ['a'] }]],
])('%s is no entry of the keyring', (_, keyring) => {
  expect(() => checkRecord({ ...plainRecord, keyring })).toThrow(new SealedFileFailure('record', 'keyring.0'));
});

const time = '2026-01-02T03:04:05Z';

test.each([
  ['AAAABBBBCCCCDDDD', true],
  ['A'.repeat(128), true],
  ['A'.repeat(15), false],
  ['A'.repeat(129), false],
  ['AAAABBBBCCCCDDDD=', false],
  ['1AAAABBBBCCCCDDDD', false],
  ['aAAAABBBBCCCCDDDD', false],
])('the secret of an app, %s', (secret, isOne) => {
  const proofs = [{ kind: 'app', secret, added: time }];
  if (isOne) expect(checkRecord({ ...plainRecord, proofs }).proofs).toEqual(proofs);
  else expect(() => checkRecord({ ...plainRecord, proofs })).toThrow('record (proofs.0.secret)');
});

test.each([
  [`${'A'.repeat(21)}A`, true],
  [`${'_'.repeat(21)}w`, true],
  [`${'-'.repeat(21)}Q`, true],
  [`${'A'.repeat(21)}B`, false],
  [`${'A'.repeat(22)}A`, false],
  [`${'A'.repeat(21)}AA`, false],
  [`${'A'.repeat(21)}A=`, false],
  [`+${'A'.repeat(20)}A`, false],
])('the tag of a code, %s', (tag, isOne) => {
  const code = { no: 1, made: time, confirmed: time, checked: [], tag };
  if (isOne) expect(checkRecord({ ...plainRecord, code }).code).toEqual(code);
  else expect(() => checkRecord({ ...plainRecord, code })).toThrow('record (code.tag)');
});

test('an address as security info, and none that is another kind of proof', () => {
  const proofs = [{ kind: 'email', address: 'ada@example.org', added: time }];
  expect(checkRecord({ ...plainRecord, proofs }).proofs).toEqual(proofs);
  expect(() => checkRecord({ ...plainRecord, proofs: [{ ...proofs[0], kind: '' }] })).toThrow(SealedFileFailure);
});

test('what is due may be told outside the seal, or nothing is said of it', () => {
  expect(checkRecord({ ...plainRecord, dueOutside: true }).dueOutside).toBe(true);
  expect(readRecord(encodeRecord({ ...plainRecord, dueOutside: true })).record).toMatchObject({ dueOutside: true });
  for (const dueOutside of [false, undefined, 1])
    expect(() => checkRecord({ ...plainRecord, dueOutside })).toThrow('record (dueOutside)');
});

test('of several faults the first is named', () => {
  expect(() => checkRecord({ ...plainRecord, name: 5, created: 'then' })).toThrow('record (name)');
});

test.each(['{', '\ufeff{}', ''])('%j is no JSON of a record', (text) => {
  expect(() => decodeRecord(new TextEncoder().encode(text))).toThrow(new SealedFileFailure('record'));
});
