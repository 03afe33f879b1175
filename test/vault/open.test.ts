// Opening: what it costs, what it tells, and what it leaves behind.
import { expect, test } from 'vitest';
import { containerBytes, mostFileBytes, parseSealed } from '../../src/vault/container.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import type { Kdf, KdfCost } from '../../src/vault/kdf.ts';
import { decoyOpen, open, openWithDek } from '../../src/vault/open.ts';
import * as seal from '../../src/vault/seal.ts';
import type { Secret } from '../../src/vault/secret.ts';
import { cheap, codeFrom, making, newCode, plainRecord, quickKdf } from './accounts.ts';
import { vectorBytes } from './vectors.ts';

const password: Secret = { kind: 'password', password: 'correct horse battery' };
const wrong: Secret = { kind: 'password', password: 'a password that is wrong' };
const code: Secret = { kind: 'recovery', code: codeFrom('one') };

/** A KDF that notes what it is asked and what it gave. */
function noting(): { kdf: Kdf; costs: KdfCost[]; secrets: Uint8Array[]; derived: Uint8Array[] } {
  const [costs, secrets, derived]: [KdfCost[], Uint8Array[], Uint8Array[]] = [[], [], []];
  const kdf: Kdf = async (secret, salt, cost) => {
    const bytes = await quickKdf(secret, salt, cost);
    costs.push(cost);
    secrets.push(secret);
    derived.push(bytes);
    return bytes;
  };
  return { kdf, costs, secrets, derived };
}

const account = () => seal.create({ record: plainRecord, password: 'correct horse battery' }, making('open'));

test('a file over 24 MiB is refused as size, one of exactly that is read', () => {
  const bytes = new Uint8Array(mostFileBytes + 1).fill(0x20);
  expect(() => parseSealed(bytes)).toThrow(new SealedFileFailure('size'));
  expect(() => parseSealed(bytes.subarray(1))).toThrow(new SealedFileFailure('fields'));
});

test('a hostile file costs little before it is refused', () => {
  const nested = new TextEncoder().encode(`{"fmt":${'['.repeat(16_000_000)}`);
  const many = new TextEncoder().encode(`{${'"a":1,'.repeat(2_000_000)}`);
  const header = new TextEncoder().encode(`{"fmt":"sparekey/v1","mac":"","body":"","hdr":"${'A'.repeat(20_000_000)}"}`);
  const before = process.memoryUsage();
  expect(() => parseSealed(nested)).toThrow('fields (fmt)');
  expect(() => parseSealed(many)).toThrow('fields (a)');
  expect(() => parseSealed(header)).toThrow('bounds (hdr)');
  const after = process.memoryUsage();
  expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(64 * 2 ** 20);
});

test('a file that could not be read again is not written', async () => {
  const file = parseSealed((await account()).bytes);
  const body = new Uint8Array(19 * 1024 * 1024);
  expect(() => containerBytes({ ...file, body })).toThrow(new SealedFileFailure('size'));
});

test('a header of 64 KiB is looked at, one of a byte more is not', async () => {
  const { fmt, mac, body } = parseSealed((await account()).bytes);
  const having = (length: number): Uint8Array => containerBytes({ fmt, mac, body, hdr: new Uint8Array(length) });
  expect(() => parseSealed(having(65_536))).toThrow('fields (hdr)');
  expect(() => parseSealed(having(65_537))).toThrow('bounds (hdr)');
});

test('a file that was read is written as the same bytes', () => {
  const bytes = vectorBytes('rich-record.json');
  expect(Buffer.compare(containerBytes(parseSealed(bytes)), bytes)).toBe(0);
});

test('a kind that has no slot costs what a wrong secret costs, and tells no more', async () => {
  const file = parseSealed((await account()).bytes);
  const [missing, mistaken] = [noting(), noting()];
  await expect(open(file, code, missing.kdf)).rejects.toThrow(new SealedFileFailure('secret'));
  await expect(open(file, wrong, mistaken.kdf)).rejects.toThrow(new SealedFileFailure('secret'));
  expect(missing.costs).toEqual(mistaken.costs);
});

test.each([
  [{ m: 16_384, t: 1, p: 1 }, { m: 8192, t: 3, p: 1 }, 1],
  [{ m: 8192, t: 3, p: 1 }, { m: 16_384, t: 1, p: 1 }, 0],
  [{ m: 65_536, t: 1, p: 1 }, { m: 8192, t: 4, p: 1 }, 0],
  [{ m: 16_384, t: 2, p: 1 }, { m: 32_768, t: 1, p: 1 }, 0],
])(
  'a kind that has no slot costs what the dearest slot costs: of %o and %o, number %i',
  async (one, other, dearest) => {
    const file = parseSealed((await account()).bytes);
    const [slot] = file.header.slots;
    if (slot === undefined) throw new Error('no slot');
    const slots = [one, other].map((cost) => ({ ...slot, ...cost }));
    const { kdf, costs } = noting();
    await expect(open({ ...file, header: { ...file.header, slots } }, code, kdf)).rejects.toThrow('secret');
    expect(costs).toEqual([expect.objectContaining([one, other][dearest] ?? {})]);
  },
);

test('what was derived for nobody is wiped too', async () => {
  const { kdf, derived } = noting();
  await decoyOpen(wrong, kdf, cheap).catch(() => undefined);
  expect(derived.map((bytes) => bytes.every((byte) => byte === 0))).toEqual([true]);
});

test('what was derived for new slots is wiped', async () => {
  const { kdf, derived } = noting();
  const given = { record: plainRecord, password: 'correct horse battery', code: newCode('one') };
  await seal.create(given, making('wiped', kdf));
  expect(derived.map((bytes) => bytes.every((byte) => byte === 0))).toEqual([true, true]);
});

test('a closed account has no key, and says so', async () => {
  const { unlocked } = await account();
  const { dek } = unlocked;
  expect(dek.some((byte) => byte !== 0)).toBe(true);
  unlocked.wipe();
  expect(dek.every((byte) => byte === 0)).toBe(true);
  expect(() => unlocked.dek).toThrow('This account was closed');
});

test('an account that does not exist: the same work, the same answer', async () => {
  const file = parseSealed((await account()).bytes);
  const [decoy, real] = [noting(), noting()];
  await expect(decoyOpen(wrong, decoy.kdf, cheap)).rejects.toThrow(new SealedFileFailure('secret'));
  await expect(open(file, wrong, real.kdf)).rejects.toThrow(new SealedFileFailure('secret'));
  expect(decoy.costs).toEqual(real.costs);
});

test('the file says what opening costs, not this program', async () => {
  const dear = { ...making('dear'), cost: { m: 16_384, t: 3, p: 2 } };
  const { bytes } = await seal.create({ record: plainRecord, password: 'correct horse battery' }, dear);
  const { kdf, costs } = noting();
  await open(parseSealed(bytes), password, kdf);
  expect(costs).toEqual([dear.cost]);
});

test('every slot of the kind is tried, also after one has opened', async () => {
  const { unlocked } = await account();
  const { record } = unlocked;
  const other = await seal.newPassword(unlocked, { record, password: 'a second password' }, making('second'));
  const slots = [...unlocked.header.slots, ...other.unlocked.header.slots];
  const both = seal.next(unlocked, { record, header: { slots } }, making('both').random);
  const { kdf, costs } = noting();
  await open(parseSealed(both.bytes), password, kdf);
  expect(costs).toHaveLength(2);
});

test('the secret and what came of it are wiped, whether it opened or not', async () => {
  const made = await seal.create(
    { record: plainRecord, password: 'correct horse battery', code: newCode('one') },
    making('wipe'),
  );
  const { kdf, secrets, derived } = noting();
  const file = parseSealed(made.bytes);
  for (const secret of [password, wrong, code]) await open(file, secret, kdf).catch(() => undefined);
  expect([...secrets, ...derived].every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  expect(secrets).toHaveLength(3);
});

test('openWithDek keeps a copy of its own', async () => {
  const made = await account();
  const file = parseSealed(made.bytes);
  const dek = Buffer.from(made.unlocked.dek);
  const opened = openWithDek(file, dek);
  dek.fill(0);
  expect(openWithDek(file, opened.dek).record).toEqual(plainRecord);
});

test('no message has a secret in it', async () => {
  const file = parseSealed((await account()).bytes);
  const failure: unknown = await open(file, wrong, quickKdf).catch((error: unknown) => error);
  expect(`${failure} ${JSON.stringify(failure)}`).not.toContain('wrong');
  expect(String(new SealedFileFailure('fields', 'hdr.v'))).toBe(
    'SealedFileFailure: Sealed file refused: fields (hdr.v)',
  );
});
