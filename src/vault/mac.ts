// The header's MAC: checked before anything of the header is believed, and what the rollback memory remembers.
import { timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { SealedFile } from './container.ts';
import { SealedFileFailure } from './failure.ts';
import { type Format, label } from './format.ts';
import { hkdf } from './hkdf.ts';

/** HMAC-SHA-256(HKDF(DEK, ∅, "…/header", 32), header bytes): 32 bytes. */
export function headerMac(fmt: Format, dek: Uint8Array, hdr: Uint8Array): Uint8Array {
  const key = hkdf(dek, new Uint8Array(), label(fmt, 'header'), 32);
  const mac = hmac(sha256, key, hdr);
  key.fill(0);
  return mac;
}

/** Throws SealedFileFailure `mac` when the header was not written by who has this DEK. In constant time. */
export function checkMac(file: SealedFile, dek: Uint8Array): void {
  if (!timingSafeEqual(headerMac(file.fmt, dek, file.hdr), file.mac)) throw new SealedFileFailure('mac');
}
