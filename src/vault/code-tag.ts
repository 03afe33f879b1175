// By its tag a retired code is known again, with nothing kept that could open anything.
// All codes of an account share salt and cost, so one run of the KDF answers for the live and every retired one.
import { timingSafeEqual } from 'node:crypto';
import { type Format, label } from './format.ts';
import type { RetiredEntry } from './header.ts';
import { hkdf } from './hkdf.ts';

/** tag = HKDF(s, account, "…/code", 16). `stretched` is the 32 bytes of the KDF. */
export function codeTag(fmt: Format, account: Uint8Array, stretched: Uint8Array): Uint8Array {
  return hkdf(stretched, account, label(fmt, 'code'), 16);
}

/** The latest retired code with this tag. Every tag is compared, each in constant time. */
export function findRetired(tag: Uint8Array, retired: readonly RetiredEntry[]): RetiredEntry | undefined {
  return retired.filter((entry) => timingSafeEqual(entry.tag, tag)).at(-1);
}
