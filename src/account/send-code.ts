// A security code on its way to its owner: first the address is typed in full (or the number's last four digits), so that
// whoever only sees the mask gets nothing sent; then one try to send it.

import type { AccountRecord, Address } from '../vault/record.ts';
import { addressFor } from './addresses.ts';
import { clearTries, countTry, wrong } from './attempt.ts';
import { readEmail } from './email.ts';
import type { Letter } from './letters.ts';
import { accountOf } from './opened.ts';
import type { Ports } from './ports.ts';
import { Refused } from './refusal.ts';
import { drawCode, forgetCode, minutesValid, resendAfter } from './security-code.ts';
import type { Host, Opened, SentCode } from './types.ts';

/** @throws Refused `wrong`, `wait`, `too-soon`, `unsent` */
export async function sendCode(
  ports: Ports,
  asker: Host | Opened,
  way: 'email' | 'phone',
  completed: string,
  signal: AbortSignal,
): Promise<SentCode> {
  const { name, unlocked } = accountOf(asker);
  const { record } = unlocked;
  const to = addressFor(record, way);
  if (to === undefined) throw new Refused({ why: 'changed' });
  const counted = await countTry(ports, name, 'address');
  if (!completes(to, completed)) throw wrong(counted);
  await clearTries(ports, name, 'address');

  const now = ports.clock();
  const letter = ports.letters.securityCode(drawCode(asker, ports.random, now), minutesValid);
  try {
    await post(ports, record, to, letter, signal);
  } catch (error) {
    forgetCode(asker);
    throw error;
  }
  return { resendFrom: now + resendAfter };
}

/** A line to one's own address, to see whether it arrives. @throws Refused `unsent` */
export async function sendTest(
  ports: Ports,
  opened: Opened,
  way: 'email' | 'phone',
  signal: AbortSignal,
): Promise<null> {
  const { record } = accountOf(opened).unlocked;
  const to = addressFor(record, way);
  if (to === undefined) throw new Refused({ why: 'changed' });
  await post(ports, record, to, ports.letters.test(), signal);
  return null;
}

async function post(
  ports: Ports,
  { mailPassword: password }: AccountRecord,
  to: Address,
  letter: Letter,
  signal: AbortSignal,
): Promise<void> {
  const sent = await ports.post.send(
    to.channel,
    { to: to.address, ...letter },
    { signal, ...(password !== undefined && { password }) },
  );
  if (!sent.sent) throw new Refused({ why: 'unsent', channel: to.channel, unsent: sent.unsent });
}

/** The whole address, in capitals or not; the last four digits of a number. */
function completes({ channel, address }: Address, typed: string): boolean {
  if (channel === 'text') return typed.replaceAll(/\D/g, '') === address.replaceAll(/\D/g, '').slice(-4);
  const read = readEmail(typed);
  return read.ok && read.email.toLowerCase() === address.toLowerCase();
}
