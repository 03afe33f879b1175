// Which file an e-mail address has. The name tells nothing to who does not know the address.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Format, label } from './format.ts';

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
