// Security codes that are sent (NIST SP 800-63B-4 §4.2.1.2, §3.1.3.2): 6 digits; one use, ten minutes and five tries are all
// there is; another one after 30 seconds. What is kept of a code is a salted hash, in memory, beside the handle it was
// asked with: closing the program ends it. A million codes are guessed from a hash at once; the hash keeps the digits out
// of memory dumps and core files by accident, not from whoever reads this memory.

import { timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Address } from '../vault/record.ts';
import type { Random } from '../vault/write.ts';
import { Refused } from './refusal.ts';

export const minutesValid = 10;
const validFor = minutesValid * 60_000;
const triesEach = 5;

interface Pending {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  readonly to: Address;
  /** ms since 1970, both. */
  readonly made: number;
  readonly until: number;
  left: number;
}

const pending = new WeakMap<object, Pending>();

/** Each of a million equally often: draws from 4,294,000,000 on are drawn again. */
export function drawDigits(random: Random): string {
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    const drawn = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    if (drawn < 4_294_000_000) return String(drawn % 1_000_000).padStart(6, '0');
  }
}

const hashed = (digits: string, salt: Uint8Array): Uint8Array => hmac(sha256, salt, utf8ToBytes(digits));

const isOver = ({ made, until, left }: Pending, now: number): boolean => now >= until || now < made || left === 0;

/** These digits have gone out to `to`, for whoever holds `asker`; the ones before them end. */
export function expectDigits(asker: object, digits: string, to: Address, random: Random, now: number): void {
  const salt = random(16);
  pending.set(asker, { salt, hash: hashed(digits, salt), to, made: now, until: now + validFor, left: triesEach });
}

/** Where the code that lives was sent. @throws Refused `expired` where there is none, its time is over, or it was tried too often */
export function livingCode(asker: object, now: number): Address {
  const code = pending.get(asker);
  if (code !== undefined && !isOver(code, now)) return code.to;
  pending.delete(asker);
  throw new Refused({ why: 'expired' });
}

/** Whether a code that was sent through this channel may still be typed. */
export function isExpected(asker: object, channel: Address['channel'], now: number): boolean {
  const code = pending.get(asker);
  return code !== undefined && code.to.channel === channel && !isOver(code, now);
}

/** Whether these are the digits of a code that lives, compared in constant time. Right ones are used up, wrong ones cost a try. */
export function takeDigits(asker: object, digits: string, now: number): boolean {
  const code = pending.get(asker);
  if (code === undefined || isOver(code, now)) return false;
  code.left -= 1;
  if (!timingSafeEqual(hashed(digits, code.salt), code.hash)) return false;
  pending.delete(asker);
  return true;
}
