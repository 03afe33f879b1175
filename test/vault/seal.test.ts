// Each kind of write: the fields it keeps, changes and shuts out.
import { timingSafeEqual } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RetiredCode } from '../../src/vault/code-history.ts';
import { parseSealed } from '../../src/vault/container.ts';
import { fileName } from '../../src/vault/format.ts';
import { encodeHeader } from '../../src/vault/header.ts';
import { open, openWithDek } from '../../src/vault/open.ts';
import type { AccountRecord } from '../../src/vault/record.ts';
import type { Sealed } from '../../src/vault/seal.ts';
import * as seal from '../../src/vault/seal.ts';
import type { Secret } from '../../src/vault/secret.ts';
import type { Making } from '../../src/vault/slot.ts';
import { cheap, codeFrom, made, making, newCode, plainRecord, quickKdf, seeded } from './accounts.ts';

const password = 'correct horse battery';
const later = '2026-06-03T00:00:00Z';
const host = new Uint8Array(32).fill(9);

const byPassword = (text: string): Secret => ({ kind: 'password', password: text });
const byCode = (seed: string): Secret => ({ kind: 'recovery', code: codeFrom(seed) });
const byHost: Secret = { kind: 'host', key: host };
const opening = ({ bytes }: Sealed, secret: Secret) => open(parseSealed(bytes), secret, quickKdf);
const refused = async (sealed: Sealed, secret: Secret): Promise<void> => {
  await expect(opening(sealed, secret)).rejects.toMatchObject({ name: 'SealedFileFailure', fails: 'secret' });
};

async function account(random: Making = making('account')): Promise<Sealed> {
  const created = await seal.create({ record: plainRecord, password, code: newCode('one') }, random);
  return seal.addHost(created.unlocked, { record: created.unlocked.record, key: host }, random.random);
}

test('any record comes back as it went in', async () => {
  const time = fc.constantFrom(made, later, '2026-12-31T23:59:59.999Z');
  const record: fc.Arbitrary<AccountRecord> = fc.record({
    email: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    name: fc.string({ unit: 'binary', maxLength: 200 }).map((name) => name.slice(0, 200)),
    created: time,
    passwordChanged: time,
    proofs: fc.array(
      fc.record({
        kind: fc.constant('phone' as const),
        number: fc.string({ minLength: 1, maxLength: 32 }),
        added: time,
      }),
      { maxLength: 16 },
    ),
    code: fc.constant(null),
    keyring: fc.array(fc.record({ id: fc.string(), note: fc.string(), more: fc.jsonValue() }), { maxLength: 20 }),
    activity: fc.array(fc.record({ what: fc.constant('signed-in' as const), at: time }), { maxLength: 200 }),
  });
  const roundTrip = fc.asyncProperty(record, fc.string({ unit: 'grapheme' }), async (given, secret) => {
    const sealed = await seal.create({ record: given, password: secret }, making('round trip'));
    const opened = await opening(sealed, byPassword(secret));
    expect(JSON.stringify(opened.record)).toBe(JSON.stringify(given));
  });
  await fc.assert(roundTrip, { numRuns: 60 });
});

test('create: gen 1, epoch 1, and what it gives out is what the file opens to', async () => {
  const sealed = await seal.create({ record: plainRecord, password, code: newCode('one') }, making('new'));
  const opened = await opening(sealed, byPassword(password));
  expect(encodeHeader(opened.header)).toEqual(encodeHeader(sealed.unlocked.header));
  expect(opened.record).toEqual(sealed.unlocked.record);
  expect(opened.mac).toEqual(sealed.unlocked.mac);
  expect(Buffer.compare(opened.dek, sealed.unlocked.dek)).toBe(0);
  expect(opened.header).toMatchObject({ v: 1, gen: 1, epoch: 1, code: { no: 1, made }, retired: [] });
  expect(`${Buffer.from(opened.header.account).toString('hex')}.json`).toBe(fileName(plainRecord.email));
  await opening(sealed, byCode('one'));
});

test('the live code has its tag in the record and nowhere in the header', async () => {
  const { unlocked, bytes } = await account();
  const { hdr } = parseSealed(bytes);
  const tag = unlocked.record.code?.tag ?? '';
  expect(tag).toHaveLength(22);
  expect(Buffer.from(hdr).includes(tag)).toBe(false);
});

test('next: gen + 1, the same DEK and slots, a fresh body salt', async () => {
  const before = await account();
  const after = seal.next(before.unlocked, { record: { ...before.unlocked.record, name: 'Countess' } }, seeded('next'));
  const [old, now] = [before.unlocked.header, after.unlocked.header];
  expect(now.gen).toBe(old.gen + 1);
  expect(now.epoch).toBe(old.epoch);
  expect(now.slots).toEqual(old.slots);
  expect(Buffer.compare(now.bodySalt, old.bodySalt)).not.toBe(0);
  expect(timingSafeEqual(after.unlocked.dek, before.unlocked.dek)).toBe(true);
  for (const secret of [byPassword(password), byCode('one'), byHost]) {
    expect((await opening(after, secret)).record.name).toBe('Countess');
  }
});

test('newPassword: the old one is shut out, the code and the host are not', async () => {
  const before = await account();
  const after = await seal.newPassword(
    before.unlocked,
    { record: before.unlocked.record, password: 'another password' },
    making('password'),
  );
  await refused(after, byPassword(password));
  for (const secret of [byPassword('another password'), byCode('one'), byHost]) await opening(after, secret);
  expect(timingSafeEqual(after.unlocked.dek, before.unlocked.dek)).toBe(true);
});

test('newCode: the old one is named, with when and why it ended; password and host stay', async () => {
  const before = await account();
  const change = { record: before.unlocked.record, code: newCode('two', 2, later), why: 'replaced' as const };
  const after = await seal.newCode(before.unlocked, change, making('code'));
  for (const secret of [byPassword(password), byCode('two'), byHost]) await opening(after, secret);
  const failure = await opening(after, byCode('one')).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RetiredCode);
  expect(failure).toMatchObject({ no: 1, ended: later, why: 'replaced' });
  await refused(after, byCode('three'));
  expect(after.unlocked.record.code).toMatchObject({ no: 2, confirmed: later, checked: [] });
});

test('newEpoch: a new DEK; old password, code and host open nothing, and the code is named as spent', async () => {
  const before = await account();
  const locks = { password: 'a new password', code: newCode('two', 2, later), why: 'spent' as const };
  const after = await seal.newEpoch(before.unlocked, { record: before.unlocked.record, ...locks }, making('epoch'));
  expect(after.unlocked.header).toMatchObject({ gen: before.unlocked.header.gen + 1, epoch: 2 });
  expect(after.unlocked.header.slots.map(({ kind }) => kind)).toEqual(['password', 'recovery']);
  expect(Buffer.compare(after.unlocked.dek, before.unlocked.dek)).not.toBe(0);
  await refused(after, byPassword(password));
  await refused(after, byHost);
  await expect(opening(after, byCode('one'))).rejects.toMatchObject({ name: 'RetiredCode', no: 1, why: 'spent' });
  expect(() => openWithDek(parseSealed(after.bytes), before.unlocked.dek)).toThrow('mac');
  for (const secret of [byPassword('a new password'), byCode('two')]) await opening(after, secret);
});

test('dropHosts: only the host slots go', async () => {
  const before = await account();
  const after = seal.dropHosts(before.unlocked, { record: before.unlocked.record }, seeded('drop'));
  await refused(after, byHost);
  for (const secret of [byPassword(password), byCode('one')]) await opening(after, secret);
});

describe('retired codes', () => {
  const renew = async (sealed: Sealed, no: number, by: Making): Promise<Sealed> =>
    seal.newCode(
      sealed.unlocked,
      { record: sealed.unlocked.record, code: newCode(`code ${no}`, no), why: 'replaced' },
      by,
    );

  test('64 are remembered, and the oldest go first', async () => {
    const random = making('many');
    let sealed = await seal.create({ record: plainRecord, password, code: newCode('code 1') }, random);
    for (let no = 2; no <= 66; no += 1) sealed = await renew(sealed, no, random);
    expect(sealed.unlocked.header.retired.map(({ no }) => no)).toEqual(Array.from({ length: 64 }, (_, at) => at + 2));
    await refused(sealed, byCode('code 1'));
    await expect(opening(sealed, byCode('code 2'))).rejects.toMatchObject({ no: 2 });
    await expect(opening(sealed, byCode('code 65'))).rejects.toMatchObject({ no: 65 });
  });

  test('of two with one tag the later is told', async () => {
    const first = await seal.create({ record: plainRecord, password, code: newCode('code 1') }, making('d'));
    const change = { record: first.unlocked.record, code: newCode('code 1', 2), why: 'replaced' as const };
    const twice = await seal.newCode(first.unlocked, change, making('e'));
    await expect(opening(await renew(twice, 3, making('f')), byCode('code 1'))).rejects.toMatchObject({ no: 2 });
  });

  test('at another cost the salt and the list begin anew', async () => {
    const before = await renew(
      await seal.create({ record: plainRecord, password, code: newCode('code 1') }, making('a')),
      2,
      making('b'),
    );
    const after = await renew(before, 3, { ...making('c'), cost: { ...cheap, t: 2 } });
    expect(after.unlocked.header.retired).toEqual([]);
    expect(Buffer.compare(after.unlocked.header.codeSalt, before.unlocked.header.codeSalt)).not.toBe(0);
    await opening(after, byCode('code 3'));
    await refused(after, byCode('code 2'));
  });
});

describe('bytes that belong to somebody', () => {
  test('a caller wiping its own copies closes nothing', async () => {
    const given: Uint8Array[] = [];
    const { random, ...rest } = making('shared');
    const noting = (length: number): Uint8Array => {
      const bytes = random(length);
      given.push(bytes);
      return bytes;
    };
    const sealed = await seal.create({ record: plainRecord, password }, { random: noting, ...rest });
    // The DEK that was drawn is wiped; what was given out is a real copy, also where `random` gives Buffers.
    expect(given.some((bytes) => bytes.length === 32 && bytes.every((byte) => byte === 0))).toBe(true);
    expect(openWithDek(parseSealed(sealed.bytes), sealed.unlocked.dek).record).toEqual(plainRecord);
    sealed.unlocked.wipe();
    expect(() => sealed.unlocked.dek).toThrow(TypeError);
    await opening(sealed, byPassword(password));
  });

  test('the host key is not wiped, a Buffer neither', async () => {
    const key = Buffer.alloc(32, 9);
    await open(parseSealed((await account()).bytes), { kind: 'host', key }, quickKdf);
    expect(key).toEqual(Buffer.alloc(32, 9));
  });
});

describe('what would not open again is not written', () => {
  test('a record against the schema, or of another account', async () => {
    const { unlocked } = await account();
    const record = { ...unlocked.record, created: 'yesterday' };
    expect(() => seal.next(unlocked, { record }, seeded('x'))).toThrow('record (created)');
    const other = { ...unlocked.record, email: 'bob@example.com' };
    expect(() => seal.next(unlocked, { record: other }, seeded('x'))).toThrow('record (email)');
    expect(() => seal.next(unlocked, { record: plainRecord }, seeded('x'))).toThrow('record (code)');
  });

  test('a ninth slot, a weak cost, a file over 24 MiB', async () => {
    const { unlocked: full } = await account();
    const slots = full.header.slots.flatMap((slot) => [1, 2, 3].map((no) => ({ ...slot, id: seeded(`${no}`)(16) })));
    const nine = { record: full.record, header: { slots } };
    expect(slots.length).toBeGreaterThan(8);
    expect(() => seal.next(full, nine, seeded('9'))).toThrow('bounds (hdr.slots)');
    const weak = { ...making('weak'), cost: { m: 8191, t: 1, p: 1 } };
    await expect(seal.create({ record: plainRecord, password }, weak)).rejects.toThrow('bounds (hdr.slots[0].m)');
    const keyring = [{ id: 'big', text: 'x'.repeat(20_000_000) }];
    expect(() => seal.next(full, { record: { ...full.record, keyring } }, seeded('big'))).toThrow('size');
  });
});

test('practice opens nothing real: another name, another format, other keys', async () => {
  const sealed = await seal.create({ record: plainRecord, password, format: 'sparekey/practice' }, making('practice'));
  const real = await seal.create({ record: plainRecord, password }, making('practice'));
  expect(() => parseSealed(sealed.bytes)).toThrow('version (fmt)');
  expect(fileName(plainRecord.email, 'sparekey/practice')).not.toBe(fileName(plainRecord.email));
  const file = parseSealed(sealed.bytes, 'sparekey/practice');
  expect((await open(file, byPassword(password), quickKdf)).record).toEqual(plainRecord);
  const [one, other] = [file.header.slots[0], real.unlocked.header.slots[0]];
  const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');
  expect(hex(one?.id)).toBe(hex(other?.id));
  expect(hex(one?.cmt)).not.toBe(hex(other?.cmt));
});
