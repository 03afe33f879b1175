// Randomness that is the same for the same seed, for accounts that are not real: SHA-256 of the seed and a counter. It
// never reaches the real program, whose ports are made elsewhere (ports.ts).

import { createHash } from 'node:crypto';
import type { Random } from '../vault/slot.ts';

/** As many bytes as asked for; the same ones in the same order for the same seed. */
export function seeded(seed: string): Random {
  let block = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 32) {
      const digest = createHash('sha256').update(`sparekey/practice/${seed}/${block++}`).digest();
      out.set(digest.subarray(0, Math.min(32, bytes - at)), at);
    }
    return out;
  };
}
