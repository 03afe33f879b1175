// From a secret to the 32 bytes that a slot's keys come from.
import type { KdfCost } from './cost.ts';
import type { Kdf } from './kdf.ts';
import { type Secret, secretBytes } from './secret.ts';

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
