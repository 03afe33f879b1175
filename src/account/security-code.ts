// Security codes that are sent (NIST SP 800-63B-4 §4.2.1.2, §3.1.3.2): 6 digits, of which one use, ten minutes and five tries are
// all there is; another one after 30 seconds. What is kept of a code is a salted hash, in memory, beside the handle
// it was asked with: closing the program ends it. A million codes are guessed from a hash at once; the hash keeps the
// digits out of memory dumps and core files by accident, not from whoever reads this memory.

import { timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Random } from '../vault/write.ts';
import { Refused } from './refusal.ts';

export const minutesValid = 10;
const validFor = minutesValid * 60_000;
const triesEach = 5;
export const resendAfter = 30_000;

interface Pending {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  /** ms since 1970, both. */
  readonly made: number;
  readonly until: number;
  left: number;
}

const pending = new WeakMap<object, Pending>();

/** Each of a million equally often: draws from 4,294,000,000 on are drawn again. */
function drawDigits(random: Random): string {
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    const drawn = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    if (drawn < 4_294_000_000) return String(drawn % 1_000_000).padStart(6, '0');
  }
}

const hashed = (digits: string, salt: Uint8Array): Uint8Array => hmac(sha256, salt, utf8ToBytes(digits));

/** A new code for whoever holds `asker`; the one before it ends. @throws Refused `too-soon` */
export function drawCode(asker: object, random: Random, now: number): string {
  const before = pending.get(asker);
  if (before !== undefined && now >= before.made && now < before.made + resendAfter) {
    throw new Refused({ why: 'too-soon', until: before.made + resendAfter });
  }
  const digits = drawDigits(random);
  const salt = random(16);
  pending.set(asker, { salt, hash: hashed(digits, salt), made: now, until: now + validFor, left: triesEach });
  return digits;
}

/** It never went out: nothing is waited for, and another may be asked for at once. */
export function forgetCode(asker: object): void {
  pending.delete(asker);
}

const isOver = ({ made, until, left }: Pending, now: number): boolean => now >= until || now < made || left === 0;

/** @throws Refused `expired` where there is no code, its time is over, or it has been tried too often */
export function checkCodeLives(asker: object, now: number): void {
  const code = pending.get(asker);
  if (code !== undefined && !isOver(code, now)) return;
  pending.delete(asker);
  throw new Refused({ why: 'expired' });
}

/** Whether these are the digits of a code that lives, compared in constant time. Right ones are used up, wrong ones cost a try. */
export function takeCode(asker: object, digits: string, now: number): boolean {
  const code = pending.get(asker);
  if (code === undefined || isOver(code, now)) return false;
  code.left -= 1;
  if (!timingSafeEqual(hashed(digits, code.salt), code.hash)) return false;
  pending.delete(asker);
  return true;
}
