// Security codes that are sent (NIST SP 800-63B-4 §4.2.1.2, §3.1.3.2): 6 digits; one use, ten minutes and five tries
// are all there is; another one after 30 seconds. A salted hash of a code is kept in memory, beside the handle that
// asked for it: closing the program ends it. A million codes are guessed from a hash at once; the hash keeps the digits
// out of memory dumps and core files by accident, not from whoever reads this memory.

import { timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { AccountRecord, Address } from '../vault/record.ts';
import type { Random } from '../vault/slot.ts';
import { addressFor, passwordFor } from './addresses.ts';
import { clearTries, countTry, wrong } from './attempt.ts';
import { accountOf } from './handles.ts';
import { reloadNewest } from './load.ts';
import { checkSameSession } from './locks.ts';
import type { MessageText } from './messages.ts';
import type { Ports, Working } from './ports.ts';
import { readEmail } from './read-address.ts';
import { Refused } from './refusal.ts';
import type { HostAccess, Opened, SentSecurityCode } from './types.ts';

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

/** These digits have gone out to `to`, for whoever holds `requester`; the ones before them end. */
export function expectDigits(requester: object, digits: string, to: Address, random: Random, now: number): void {
  const salt = random(16);
  pending.set(requester, { salt, hash: hashed(digits, salt), to, made: now, until: now + validFor, left: triesEach });
}

/** Where the code that lives was sent. @throws Refused `expired` where there is none, its time is over, or it was tried too often */
export function livingCode(requester: object, now: number): Address {
  const code = pending.get(requester);
  if (code !== undefined && !isOver(code, now)) return code.to;
  pending.delete(requester);
  throw new Refused({ why: 'expired' });
}

/** Whether a code that was sent through this channel may still be typed. */
export function isExpected(requester: object, channel: Address['channel'], now: number): boolean {
  const code = pending.get(requester);
  return code !== undefined && code.to.channel === channel && !isOver(code, now);
}

/** Whether these are the digits of a code that lives, compared in constant time. Right ones are used up, wrong ones cost a try. */
export function takeDigits(requester: object, digits: string, now: number): boolean {
  const code = pending.get(requester);
  if (code === undefined || isOver(code, now)) return false;
  code.left -= 1;
  if (!timingSafeEqual(hashed(digits, code.salt), code.hash)) return false;
  pending.delete(requester);
  return true;
}

/** A security code is not sent more often than this (ms). */
export const resendAfter = 30_000;

// A security code on its way to its owner: first the address is typed in full (or the number's last four digits), so that
// whoever only sees the mask gets nothing sent; then one try to send it. Sent to what is enrolled now, whatever an older
// window remembers. A code that did not go out leaves the one before it as it is.

type Way = 'email' | 'phone';

/** @throws Refused `wrong`, `wait`, `too-soon`, `unsent`; `changed` where the locks or that address have changed */
export async function sendSecurityCode(
  ports: Working,
  requester: HostAccess | Opened,
  way: Way,
  completed: string,
  signal: AbortSignal,
): Promise<SentSecurityCode> {
  const { name } = accountOf(requester);
  const record = await recordNow(ports, requester);
  const to = enrolled(record, way);
  const counted = await countTry(ports, name, way);
  if (!completes(to, completed)) throw wrong(counted);
  checkNotTooSoon(ports, requester, to);

  const now = ports.clock();
  const digits = drawDigits(ports.random);
  ports.outbox.lastCode.set(name, now);
  try {
    await send(ports, record, to, ports.messages.securityCode(digits, minutesValid), signal);
  } catch (error) {
    ports.outbox.lastCode.delete(name);
    throw error;
  }
  expectDigits(requester, digits, to, ports.random, now);
  await clearTries(ports, name, way);
  return { resendFrom: now + resendAfter };
}

/** The record as its file has it now. @throws Refused `changed` */
async function recordNow(ports: Ports, requester: HostAccess | Opened): Promise<AccountRecord> {
  const account = accountOf(requester);
  const { unlocked } = await reloadNewest(ports, account);
  try {
    checkSameSession(account.unlocked, unlocked);
    return unlocked.record;
  } finally {
    unlocked.wipe();
  }
}

function enrolled(record: AccountRecord, way: Way): Address {
  const to = addressFor(record, way);
  if (to === undefined) throw new Refused({ why: 'changed' });
  return to;
}

function checkNotTooSoon({ outbox, clock }: Working, requester: HostAccess | Opened, { channel }: Address): void {
  const now = clock();
  const last = outbox.lastCode.get(accountOf(requester).name);
  if (last === undefined || now < last || now >= last + resendAfter) return;
  throw new Refused({ why: 'too-soon', until: last + resendAfter, sent: isExpected(requester, channel, now) });
}

/** A line to one's own address, to see whether it arrives. @throws Refused `unsent` */
export async function sendTest(ports: Ports, opened: Opened, way: Way, signal: AbortSignal): Promise<null> {
  const record = await recordNow(ports, opened);
  await send(ports, record, enrolled(record, way), ports.messages.test(), signal);
  return null;
}

async function send(
  ports: Ports,
  record: AccountRecord,
  to: Address,
  message: MessageText,
  signal: AbortSignal,
): Promise<void> {
  const sent = await ports.sender.send(
    to.channel,
    { to: to.address, ...message },
    { signal, ...passwordFor(ports, record) },
  );
  if (!sent.sent) throw new Refused({ why: 'unsent', channel: to.channel, unsent: sent.unsent });
}

/** The whole address, in capitals or not; the last four digits of a number. */
function completes({ channel, address }: Address, typed: string): boolean {
  if (channel === 'text') return typed.replaceAll(/\D/g, '') === address.replaceAll(/\D/g, '').slice(-4);
  const read = readEmail(typed);
  return read.ok && read.email.toLowerCase() === address.toLowerCase();
}
