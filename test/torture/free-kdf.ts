// A KDF that costs nothing, for the tortures that are not about it: it depends on all that Argon2id depends on.

import { createHash } from 'node:crypto';
import type { Kdf } from '../../src/vault/kdf.ts';

export const freeKdf: Kdf = async (secret, salt, { m, t, p }) =>
  new Uint8Array(createHash('sha256').update(salt).update(`${m} ${t} ${p} `).update(secret).digest());
