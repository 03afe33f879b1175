// Which locks are on an account: its epoch, its live code and its key slots. A change that spends or replaces a lock
// goes ahead only while these are as they were at sign-in (OWASP ASVS 5.0 2.3.4: nothing is spent twice). A sign-in or
// a check noted by another process leaves them as they are, and stands in nobody's way.
//
// An authenticator app is a lock as well: who it is asked for must not be decided by what an older session remembers
// (NIST SP 800-63B-4 §6.3), so a change made there stops once an app has come, gone or been replaced elsewhere.

import { toBase64url } from '../vault/base64url.ts';
import type { Header } from '../vault/header.ts';
import type { Unlocked } from '../vault/open.ts';
import type { AccountRecord } from '../vault/record.ts';
import { Refused } from './refusal.ts';

/** @throws Refused `changed` */
export function checkSameLocks(before: Header, now: Header): void {
  if (locksOf(before) !== locksOf(now)) throw new Refused({ why: 'changed' });
}

/** The authenticator app too. @throws Refused `changed` */
export function checkSameSession(before: Unlocked, now: Unlocked): void {
  checkSameLocks(before.header, now.header);
  checkSameApp(before.record, now.record);
}

/** @throws Refused `changed` */
export function checkSameApp(before: AccountRecord, now: AccountRecord): void {
  if (appOf(before) !== appOf(now)) throw new Refused({ why: 'changed' });
}

/**
 * The locks that a recovery relies on: the epoch and the live code. Not the password: whoever knows it must not be able
 * to shut out the code by changing it. @throws Refused `changed`
 */
export function checkSameCode(before: Header, now: Header): void {
  if (codeLockOf(before) !== codeLockOf(now)) throw new Refused({ why: 'changed' });
}

function codeLockOf({ epoch, code, slots }: Header): string {
  return JSON.stringify([
    epoch,
    code,
    slots.filter(({ kind }) => kind === 'recovery').map(({ id }) => toBase64url(id)),
  ]);
}

function appOf({ proofs }: AccountRecord): string | undefined {
  return proofs.find((proof) => proof.kind === 'app')?.secret;
}

function locksOf({ epoch, code, slots }: Header): string {
  return JSON.stringify([epoch, code, slots.map(({ id }) => toBase64url(id))]);
}
