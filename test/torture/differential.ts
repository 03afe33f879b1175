// The cryptography against a second implementation, the one that the vault does not use: Argon2id, HKDF-SHA-256, HMAC,
// ChaCha20-Poly1305, on inputs drawn by lot. The same bytes each time, and a flipped tag is refused by both.

import { createHmac, hkdfSync } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { decrypt, encrypt } from '../../src/vault/aead.ts';
import { hkdf } from '../../src/vault/format.ts';
import { headerMac } from '../../src/vault/header.ts';
import { argon2id, kdfWorker } from '../../src/vault/kdf.ts';
import { type Chance, chance } from './chance.ts';
import { Tally, type Torture } from './torture.ts';

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && Buffer.compare(a, b) === 0;
const noNonce = new Uint8Array(12);
const kdf = argon2id(kdfWorker);

type Trial = (draw: Chance) => Promise<boolean>;

const trials: Readonly<Record<string, Trial>> = {
  async Argon2id({ bytes, below }) {
    // Not below 8 blocks a lane (RFC 9106 §3.1); small, so that there can be many.
    const [p, t] = [1 + below(4), 1 + below(3)];
    const [secret, salt, m] = [bytes(below(80)), bytes(16), 8 * p + below(256)];
    return same(await kdf(secret, salt, { m, t, p }), nobleArgon2id(secret, salt, { m, t, p, dkLen: 32 }));
  },
  async HKDF({ bytes, below }) {
    const [ikm, salt, info, length] = [bytes(32), bytes(below(65)), bytes(below(40)), 1 + below(96)];
    return same(hkdf(ikm, salt, info, length), new Uint8Array(hkdfSync('sha256', ikm, salt, info, length)));
  },
  async HMAC({ bytes, below }) {
    const [dek, hdr] = [bytes(32), bytes(below(2000))];
    const key = hkdfSync('sha256', dek, new Uint8Array(0), 'sparekey/v1/header', 32);
    return same(headerMac('sparekey/v1', dek, hdr), createHmac('sha256', new Uint8Array(key)).update(hdr).digest());
  },
  async 'ChaCha20-Poly1305'({ bytes, below }) {
    // Now and then longer than what is decrypted at a time.
    const [key, aad, text] = [bytes(32), bytes(below(200)), bytes(below(below(40) === 0 ? 2_500_000 : 5000))];
    const other = chacha20poly1305(key, noNonce, aad);
    const sealed = encrypt(key, aad, text);
    if (!same(sealed, other.encrypt(text)) || !same(decrypt(key, aad, sealed), text)) return false;
    const flipped = sealed.slice();
    const at = below(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8));
    let refused = false;
    try {
      other.decrypt(flipped);
    } catch {
      refused = true;
    }
    return refused && decrypt(key, aad, flipped) === undefined;
  },
};

export const differential: Torture = {
  name: 'differential',
  about: 'Argon2id, HKDF, HMAC, ChaCha20-Poly1305 against a second implementation',
  unit: 'inputs each',
  short: 200,
  long: 2000,
  async run(count, seed) {
    const tally = new Tally();
    for (const [name, trial] of Object.entries(trials)) {
      for (let no = 0; no < count; no += 1) {
        // Its own seed, so that one input can be drawn again without those before it.
        const own = seed + no;
        tally.check(await trial(chance(own)), () => `${name}, seed ${own}`);
      }
    }
    tally.note(`${count} inputs each: ${Object.keys(trials).join(', ')}`);
    return tally.figures();
  },
};
