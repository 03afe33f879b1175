// Slots, headers, macs and bodies swapped between 3 accounts and 3 generations of each, all with the same password, in
// every pair: none of what comes out opens, neither with the password nor with the code. And one wrap that decrypts
// under two keys (ChaCha20-Poly1305 does not commit to its key): `cmt` alone refuses the second.

import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id } from '@noble/hashes/argon2.js';
import { parseSealed } from '../../src/vault/container.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { open } from '../../src/vault/open.ts';
import type { Secret } from '../../src/vault/secret.ts';
import { freeKdf } from './free-kdf.ts';
import { realKdf } from './program.ts';
import { generations } from './sealed-files.ts';
import { slotAad, slotKeys } from './slot-by-hand.ts';
import { firstCode, password } from './story.ts';
import { Tally, type Torture } from './torture.ts';
import { underTwoKeys } from './two-keys.ts';

interface Fields {
  readonly fmt: string;
  readonly hdr: string;
  readonly mac: string;
  readonly body: string;
}
interface HeaderJson {
  readonly slots: readonly Readonly<Record<string, unknown>>[];
}

const names = ['ann', 'bob', 'eve'];

const fieldsOf = (bytes: Uint8Array): Fields => JSON.parse(Buffer.from(bytes).toString());
const bytesOf = (fields: Fields): Uint8Array => Buffer.from(JSON.stringify(fields));
const headerOf = ({ hdr }: Fields): HeaderJson => JSON.parse(Buffer.from(hdr, 'base64url').toString());
const withHeader = (fields: Fields, header: HeaderJson): Fields => ({
  ...fields,
  hdr: Buffer.from(JSON.stringify(header)).toString('base64url'),
});

/** Everything of `other` that can be put into `mine`, by name. */
function* swapped(mine: Fields, other: Fields): Generator<[string, Fields]> {
  for (const part of ['hdr', 'mac', 'body'] as const) {
    yield [part, { ...mine, [part]: other[part] }];
    yield [`all but ${part}`, { ...other, [part]: mine[part] }];
  }
  const [header, theirs] = [headerOf(mine), headerOf(other)];
  yield ['all slots', withHeader(mine, { ...header, slots: theirs.slots })];
  for (const [at, slot] of header.slots.entries()) {
    for (const [from, theirSlot] of theirs.slots.entries()) {
      const put = (next: Readonly<Record<string, unknown>>) =>
        withHeader(mine, { ...header, slots: header.slots.with(at, next) });
      yield [`slot ${at} by slot ${from}`, put(theirSlot)];
      for (const part of Object.keys(slot))
        yield [`slot ${at}.${part} by slot ${from}`, put({ ...slot, [part]: theirSlot[part] })];
    }
  }
}

async function answerTo(bytes: Uint8Array, secret: Secret): Promise<string> {
  try {
    return `opens: ${(await open(parseSealed(bytes), secret, freeKdf)).record.email}`;
  } catch (failure) {
    return failure instanceof SealedFileFailure ? 'refused' : String(failure);
  }
}

/** A file whose wrap gives a key to two passwords; its `cmt` is that of the first. */
async function twoKeys(tally: Tally, good: Uint8Array): Promise<void> {
  const fields = fieldsOf(good);
  const { header } = parseSealed(good);
  const [slot] = header.slots;
  if (slot === undefined) throw new Error('no slot');
  const keysOf = (one: string) =>
    slotKeys(argon2id(Buffer.from(one), slot.salt, { m: slot.m, t: slot.t, p: slot.p, dkLen: 32 }), slot, header);
  const [first, second, aad] = [keysOf('the first'), keysOf('the second'), slotAad(slot, header)];
  const wrap = underTwoKeys(first.kek, second.kek, aad);
  const deks = [first, second].map(({ kek }) => chacha20poly1305(kek, new Uint8Array(12), aad).decrypt(wrap));
  tally.check(new Set(deks.map((dek) => Buffer.from(dek).toString('hex'))).size === 2, () => 'not two keys');

  const b64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  const committedTo = ({ cmt }: typeof first): Uint8Array => {
    const [slotJson] = headerOf(fields).slots;
    return bytesOf(
      withHeader(fields, { ...headerOf(fields), slots: [{ ...slotJson, cmt: b64url(cmt), wrap: b64url(wrap) }] }),
    );
  };
  const fails = (file: Uint8Array, password: string): Promise<unknown> =>
    open(parseSealed(file), { kind: 'password', password }, realKdf).catch((failure: unknown) =>
      failure instanceof SealedFileFailure ? failure.fails : failure,
    );
  // A swap that gets past `cmt` and the wrap is stopped by the mac, which is that of another key here.
  const answers = [
    [first, 'the first', 'mac'],
    [first, 'the second', 'secret'],
    [second, 'the first', 'secret'],
    [second, 'the second', 'mac'],
  ] as const;
  for (const [committed, password, wanted] of answers) {
    const answer = await fails(committedTo(committed), password);
    tally.check(answer === wanted, () => `two keys: ${password} fails at ${answer}, not ${wanted}`);
  }
}

export const swaps: Torture = {
  name: 'swaps',
  about: 'slots, headers, macs, bodies swapped between 3 accounts and 3 generations',
  unit: 'rounds',
  short: 1,
  long: 1,
  async run(_, seed) {
    const tally = new Tally();
    const accounts = await Promise.all(
      names.map((name, no) => generations(`${name}@example.com`, password, seed + no)),
    );
    const files = accounts.flatMap((written, no) =>
      written.map((bytes, gen) => ({ of: `${names[no]} ${gen + 1}`, bytes })),
    );
    const originals = new Set(files.map(({ bytes }) => JSON.stringify(fieldsOf(bytes))));
    for (const mine of files) {
      for (const other of files.filter((one) => one !== mine)) {
        for (const [what, fields] of swapped(fieldsOf(mine.bytes), fieldsOf(other.bytes))) {
          // A result equal to its source is no swap (a `kind`, a cost, a salt that two slots share).
          if (originals.has(JSON.stringify(fields))) continue;
          for (const secret of [
            { kind: 'password', password },
            { kind: 'recovery', code: firstCode },
          ] as const) {
            const answer = await answerTo(bytesOf(fields), secret);
            tally.check(
              answer === 'refused',
              () => `${what} of ${other.of} in ${mine.of}, with the ${secret.kind}: ${answer}`,
            );
          }
        }
      }
    }
    const [good] = accounts[0] ?? [];
    if (good !== undefined) await twoKeys(tally, good);
    return tally.figures();
  },
};
