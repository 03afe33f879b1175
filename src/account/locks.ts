// Which locks are on an account: its epoch, its live code and its key slots. What spends or replaces a lock goes ahead
// only while these are as they were when its user was let in (OWASP ASVS 5.0 2.3.4: nothing is spent twice). A sign-in
// or a check noted by another process leaves them as they are, and stands in nobody's way.

import { toBase64url } from '../vault/base64url.ts';
import type { Header } from '../vault/header.ts';
import { Refused } from './refusal.ts';

/** @throws Refused `changed` */
export function checkSameLocks(before: Header, now: Header): void {
  if (locksOf(before) !== locksOf(now)) throw new Refused({ why: 'changed' });
}

function locksOf({ epoch, code, slots }: Header): string {
  return JSON.stringify([epoch, code, slots.map(({ id }) => toBase64url(id))]);
}
