// What a derivation may cost. The bounds are a reader's safety: a file from elsewhere
// must not be able to take more memory or time than this, nor to ask for so little that guessing is cheap.
import { SealedFileFailure } from './failure.ts';

/** Argon2id's parameters (RFC 9106 §3.1): memory in KiB, passes, lanes. */
export interface KdfCost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** RFC 9106 §4, the second recommended option: 64 MiB, 3 passes, 4 lanes. */
export const rfc9106: KdfCost = { m: 65_536, t: 3, p: 4 };

export const sameCost = (a: KdfCost, b: KdfCost): boolean => a.m === b.m && a.t === b.t && a.p === b.p;

/** Refuses a cost outside 8 MiB ≤ m ≤ 256 MiB, 1 ≤ t ≤ 10, 1 ≤ p ≤ 4, m·t ≤ 1 GiB as `bounds`; `path` is the slot's. */
export function checkCost({ m, t, p }: KdfCost, path: string): void {
  if (m < 8192 || m > 262_144) throw new SealedFileFailure('bounds', `${path}.m`);
  if (t < 1 || t > 10 || m * t > 1_048_576) throw new SealedFileFailure('bounds', `${path}.t`);
  if (p < 1 || p > 4) throw new SealedFileFailure('bounds', `${path}.p`);
}
