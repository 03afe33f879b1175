// ChaCha20-Poly1305 (RFC 8439). The nonce is all zeros: every key here encrypts one thing and is never used again.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { releaseMemory } from './release-memory.ts';

const cipher = 'chacha20-poly1305';
const nonce = new Uint8Array(12);
const tagLength = 16;
const options = { authTagLength: tagLength };
/** Decrypted at a time: for a body of 18 MiB node would take as much again, twice. */
const piece = 1_048_576;

/** The ciphertext and after it the tag, 16 bytes longer than the plaintext. `key` has 32 bytes. */
export function encrypt(key: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const aead = createCipheriv(cipher, key, nonce, options);
  aead.setAAD(aad, { plaintextLength: plaintext.length });
  const sealed = new Uint8Array(plaintext.length + tagLength);
  sealed.set(aead.update(plaintext));
  aead.final();
  sealed.set(aead.getAuthTag(), plaintext.length);
  return sealed;
}

/** The plaintext, or undefined when the tag is wrong: then nothing of it is given out. */
export function decrypt(key: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < tagLength) return undefined;
  const plaintextLength = sealed.length - tagLength;
  const aead = createDecipheriv(cipher, key, nonce, options);
  aead.setAAD(aad, { plaintextLength });
  aead.setAuthTag(sealed.subarray(plaintextLength));
  const plaintext = new Uint8Array(plaintextLength);
  for (let at = 0; at < plaintextLength; at += piece) {
    const part = aead.update(sealed.subarray(at, Math.min(at + piece, plaintextLength)));
    plaintext.set(part, at);
    part.fill(0);
    releaseMemory(part);
  }
  try {
    aead.final();
    return plaintext;
  } catch {
    plaintext.fill(0);
    return undefined;
  }
}
