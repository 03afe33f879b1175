// The record's schema: kept as it was, refused when anything is too much, and the same as the account room's types.
import { expect, expectTypeOf, test } from 'vitest';
import type { Activity } from '../../src/account/types.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { checkRecord, decodeRecord, encodeRecord, type RecordedActivity } from '../../src/vault/record.ts';
import { plainRecord } from './accounts.ts';

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
