// HKDF-SHA-256 (RFC 5869), the one key derivation after the slow one.
import { hkdf as hkdfOf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** `length` bytes from the key material; an empty salt is the RFC's "not provided". */
export function hkdf(ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  return hkdfOf(sha256, ikm, salt, info, length);
}
