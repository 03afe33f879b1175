// The parts that the tests of the vault make accounts from: a seeded random port, a cheap KDF, a plain record.
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { mint, type RecoveryCode } from '../../src/code/recovery-code.ts';
import type { NewCode } from '../../src/vault/code-history.ts';
import type { Kdf, KdfCost } from '../../src/vault/kdf.ts';
import type { AccountRecord } from '../../src/vault/record.ts';
import type { Making, Random } from '../../src/vault/slot.ts';

export const made = '2026-01-02T03:04:05Z';
export const cheap: KdfCost = { m: 8192, t: 1, p: 1 };

/** Random bytes from a seed, as Buffers: what the operating system's generator gives in Node. */
export function seeded(seed: string): Random {
  let counter = 0;
  return (bytes) => {
    counter += 1;
    return Buffer.from(hkdf(sha256, utf8ToBytes(seed), undefined, utf8ToBytes(`${counter}`), bytes));
  };
}

/** Not Argon2id: one hash, where thousands of files are opened. The cost goes in, as it does there. */
export const quickKdf: Kdf = (secret, salt, { m, t, p }) =>
  Promise.resolve(hkdf(sha256, secret, salt, utf8ToBytes(`${m}/${t}/${p}`), 32));

export const making = (seed: string, kdf: Kdf = quickKdf): Making => ({ random: seeded(seed), kdf, cost: cheap });

export const codeFrom = (seed: string): RecoveryCode => mint(seeded(seed));

export const newCode = (seed: string, no = 1, confirmed = made): NewCode => ({
  code: codeFrom(seed),
  no,
  made,
  confirmed,
});

export const plainRecord: AccountRecord = {
  email: 'ada@example.com',
  name: 'Ada',
  created: made,
  passwordChanged: made,
  proofs: [],
  code: null,
  keyring: [],
  activity: [],
};
