// A security code on its way to its owner: first the address is typed in full (or the number's last four digits), so that
// whoever only sees the mask gets nothing sent; then one try to send it. Sent to what is enrolled now, whatever an older
// window remembers. A code that did not go out leaves the one before it as it is.

import type { AccountRecord, Address } from '../vault/record.ts';
import { addressFor } from './addresses.ts';
import { clearTries, countTry, wrong } from './attempt.ts';
import { readEmail } from './email.ts';
import type { Letter } from './letters.ts';
import { checkSameSession } from './locks.ts';
import { accountOf } from './opened.ts';
import { resendAfter } from './outbox.ts';
import type { Ports, Working } from './ports.ts';
import { Refused } from './refusal.ts';
import { reloadNewest } from './rollback.ts';
import { drawDigits, expectDigits, isExpected, minutesValid } from './security-code.ts';
import type { Host, Opened, SentCode } from './types.ts';

type Way = 'email' | 'phone';

/** @throws Refused `wrong`, `wait`, `too-soon`, `unsent`; `changed` where the locks or that address have changed */
export async function sendCode(
  ports: Working,
  asker: Host | Opened,
  way: Way,
  completed: string,
  signal: AbortSignal,
): Promise<SentCode> {
  const { name } = accountOf(asker);
  const record = await recordNow(ports, asker);
  const to = enrolled(record, way);
  const counted = await countTry(ports, name, way);
  if (!completes(to, completed)) throw wrong(counted);
  checkNotTooSoon(ports, asker, to);

  const now = ports.clock();
  const digits = drawDigits(ports.random);
  ports.outbox.lastCode.set(name, now);
  try {
    await post(ports, record, to, ports.letters.securityCode(digits, minutesValid), signal);
  } catch (error) {
    ports.outbox.lastCode.delete(name);
    throw error;
  }
  expectDigits(asker, digits, to, ports.random, now);
  await clearTries(ports, name, way);
  return { resendFrom: now + resendAfter };
}

/** The record as its file has it now. @throws Refused `changed` */
async function recordNow(ports: Ports, asker: Host | Opened): Promise<AccountRecord> {
  const account = accountOf(asker);
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

function checkNotTooSoon({ outbox, clock }: Working, asker: Host | Opened, { channel }: Address): void {
  const now = clock();
  const last = outbox.lastCode.get(accountOf(asker).name);
  if (last === undefined || now < last || now >= last + resendAfter) return;
  throw new Refused({ why: 'too-soon', until: last + resendAfter, sent: isExpected(asker, channel, now) });
}

/** A line to one's own address, to see whether it arrives. @throws Refused `unsent` */
export async function sendTest(ports: Ports, opened: Opened, way: Way, signal: AbortSignal): Promise<null> {
  const record = await recordNow(ports, opened);
  await post(ports, record, enrolled(record, way), ports.letters.test(), signal);
  return null;
}

async function post(
  ports: Ports,
  record: AccountRecord,
  to: Address,
  letter: Letter,
  signal: AbortSignal,
): Promise<void> {
  const sent = await ports.post.send(
    to.channel,
    { to: to.address, ...letter },
    { signal, ...passwordFor(ports, record) },
  );
  if (!sent.sent) throw new Refused({ why: 'unsent', channel: to.channel, unsent: sent.unsent });
}

/** The mail server's password goes to the server it was given for, and to no other that the settings may name. */
export function passwordFor(
  { post: { login } }: Pick<Ports, 'post'>,
  { mailPassword }: AccountRecord,
): { readonly password?: string } {
  return mailPassword !== undefined && mailPassword.login === login ? { password: mailPassword.password } : {};
}

/** The whole address, in capitals or not; the last four digits of a number. */
function completes({ channel, address }: Address, typed: string): boolean {
  if (channel === 'text') return typed.replaceAll(/\D/g, '') === address.replaceAll(/\D/g, '').slice(-4);
  const read = readEmail(typed);
  return read.ok && read.email.toLowerCase() === address.toLowerCase();
}
