// The secret that opens a slot, and its bytes for the KDF.

import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Kdf, KdfCost } from './kdf.ts';
import { madeForm } from './typed-secret.ts';

export type Secret =
  /** `exact`: as it stands, in whatever form; default NFC. */
  | { readonly kind: 'password'; readonly password: string; readonly exact?: true }
  | { readonly kind: 'recovery'; readonly code: RecoveryCode }
  /** `key` has 32 bytes and lies on this computer. */
  | { readonly kind: 'host'; readonly key: Uint8Array };

/**
 * A password as NFC UTF-8, nothing trimmed (SP 800-63B-4 §3.1.1.2: the same password typed on another keyboard is the
 * same bytes); a code as its 25 characters; a host key as it is. Always a copy of its own, for the caller to wipe.
 */
export function secretBytes(secret: Secret): Uint8Array {
  switch (secret.kind) {
    case 'password':
      return utf8ToBytes(secret.exact ? secret.password : madeForm(secret.password));
    case 'recovery':
      return utf8ToBytes(secret.code);
    case 'host':
      return Uint8Array.from(secret.key);
  }
}

// From a secret to the 32 bytes that a slot's keys come from.

/** Argon2id of the secret; a host key is used as it is. The caller wipes what it is given. */
export async function derive(
  secret: Secret,
  { salt, m, t, p }: KdfCost & { readonly salt: Uint8Array },
  kdf: Kdf,
): Promise<Uint8Array> {
  const bytes = secretBytes(secret);
  if (secret.kind === 'host') return bytes;
  try {
    return await kdf(bytes, salt, { m, t, p });
  } finally {
    bytes.fill(0);
  }
}
