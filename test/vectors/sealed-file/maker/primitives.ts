// The primitives of docs/format.md for the maker of the vectors, which imports nothing of src/.
import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';

export interface Cost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** The cheapest that is within the bounds: most files use it, so that reading all of them takes seconds. */
export const cheap: Cost = { m: 8192, t: 1, p: 1 };

export const ascii = (text: string): Buffer => Buffer.from(text, 'utf8');
export const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
export const unb64 = (text: string): Buffer => Buffer.from(text, 'base64url');
export const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
export const hmac = (key: Uint8Array, bytes: Uint8Array): Buffer => createHmac('sha256', key).update(bytes).digest();
export const hkdf = (ikm: Uint8Array, salt: Uint8Array, info: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', ikm, salt, ascii(info), length));

/** ChaCha20-Poly1305 with the zero nonce: ciphertext ‖ tag. */
export function seal(key: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Buffer {
  const aead = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 });
  aead.setAAD(aad, { plaintextLength: plaintext.length });
  return Buffer.concat([aead.update(plaintext), aead.final(), aead.getAuthTag()]);
}

/** Random bytes from a seed: SHA-256(seed ‖ counter), again and again. */
export function seeded(seed: string): (bytes: number) => Buffer {
  let counter = 0;
  return (bytes) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < bytes; have += 32) {
      blocks.push(sha256(ascii(`${seed}/${counter}`)));
      counter += 1;
    }
    return Buffer.concat(blocks).subarray(0, bytes);
  };
}

const derived = new Map<string, Buffer>();

/** Argon2id, 32 bytes. The same question is answered once: many files differ in something else. */
export function argon2(secret: Uint8Array, salt: Uint8Array, cost: Cost): Buffer {
  const question = [b64(secret), b64(salt), cost.m, cost.t, cost.p].join(' ');
  const known = derived.get(question) ?? Buffer.from(argon2id(secret, salt, { ...cost, dkLen: 32 }));
  derived.set(question, known);
  return known;
}
