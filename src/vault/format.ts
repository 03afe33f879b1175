// The two formats. A practice file is of another format and has other labels in every derivation,
// so nothing made for practice can open anything real.

import { hkdf as hkdfOf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The value of a sealed file's `fmt`. */
export type Format = 'sparekey/v1' | 'sparekey/practice';

/** The info string of one use of a derivation, `<format>/<use>` in ASCII (docs/format.md, "Derivations"). */
export const label = (format: Format, use: string): Uint8Array => utf8ToBytes(`${format}/${use}`);

// Which file an e-mail address has. The name tells nothing to who does not know the address.

/** The 16 bytes that stand for an account: SHA-256(label ‖ 0x00 ‖ address trimmed, NFC, lower case), its first half. */
export function accountId(email: string, format: Format = 'sparekey/v1'): Uint8Array {
  const address = email.trim().normalize('NFC').toLowerCase();
  const whole = sha256(concatBytes(label(format, 'account'), new Uint8Array(1), utf8ToBytes(address)));
  return whole.slice(0, 16);
}

/** The name of an account's sealed file: its id as 32 hexadecimal digits, and `.json`. */
export function fileName(email: string, format: Format = 'sparekey/v1'): string {
  return `${bytesToHex(accountId(email, format))}.json`;
}

// HKDF-SHA-256 (RFC 5869), the one key derivation after the slow one.

/** `length` bytes from the key material; an empty salt is the RFC's "not provided". */
export function hkdf(ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  return hkdfOf(sha256, ikm, salt, info, length);
}
