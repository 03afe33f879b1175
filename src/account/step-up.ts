// "Is it you?", asked of somebody who is signed in, or whom the host key has let as far as the door: the password once more,
// the authenticator app's digits, or those of a security code that was sent. Every try counts. Digits have a count of
// their own: counted with the passwords, somebody who knows the password could reset it by proving that and so guess
// digits for ever; and wrong digits must not make the recovery code wait.

import type { Unlocked } from '../vault/open.ts';
import type { Address, Proof } from '../vault/record.ts';
import type { Sealed } from '../vault/seal.ts';
import * as seal from '../vault/seal.ts';
import type { Random } from '../vault/slot.ts';
import { addressesOf } from './addresses.ts';
import { attempt, clearTries, countTry, wrong } from './attempt.ts';
import { commit, note } from './commit.ts';
import { accountOf, replace } from './handles.ts';
import { type Account, reloadNewest } from './load.ts';
import { checkSameSession } from './locks.ts';
import type { Ports, Working } from './ports.ts';
import { readDigits } from './read-digits.ts';
import { Refused } from './refusal.ts';
import { livingCode, takeDigits } from './security-code.ts';
import { totpDrift, totpStep } from './totp.ts';
import type { HostAccess, Opened, ProofKind } from './types.ts';

type App = Extract<Proof, { kind: 'app' }>;
type Counted = Awaited<ReturnType<typeof countTry>>;

/** @throws Refused `wrong`, `wait`, `changed` */
export async function provePassword(ports: Ports, opened: Opened, password: string): Promise<Opened> {
  const { name } = accountOf(opened);
  const { account, failed } = await attempt(ports, name, { kind: 'password', password });
  return replace(opened, await note(ports, account, failed), ports);
}

/**
 * Digits, of the app or of the code that was sent. The account as it is after them; the one of `requester` stays open.
 * @throws Refused `wrong`, `wait`, `expired`, `clock`; `changed` where the locks, or what was enrolled, have changed
 */
export async function proveSecurityCode(
  ports: Working,
  requester: HostAccess | Opened,
  by: ProofKind,
  typed: string,
): Promise<Account> {
  // Anything else is wrong, and counts.
  const digits = readDigits(typed) ?? '';
  const sentTo = by === 'app' ? undefined : livingCode(requester, ports.clock());
  const account = accountOf(requester);
  const counted = await countTry(ports, account.name, 'digits');
  const proven =
    sentTo === undefined
      ? await takeAppDigits(ports, account, digits, counted)
      : await takeSentDigits(ports, requester, sentTo, digits, counted);
  try {
    return await note(ports, proven, await clearTries(ports, account.name, 'digits'));
  } catch (error) {
    proven.unlocked.wipe();
    throw error;
  }
}

/** The step is written down before it counts as proof: the same digits never prove twice. */
function takeAppDigits(ports: Working, account: Account, digits: string, counted: Counted): Promise<Account> {
  return commit(ports, account, (now) => {
    checkSameSession(account.unlocked, now);
    const app = now.record.proofs.find((proof) => proof.kind === 'app');
    if (app === undefined) throw wrong(counted);
    const step = totpStep(app.secret, digits, ports.clock(), app.lastStep);
    if (step === undefined) throw explained(ports, account.name, app, digits) ?? wrong(counted);
    if (ports.outbox.explained.has(`${account.name} ${step}`)) throw wrong(counted);
    return withUsedStep(now, step, ports.random);
  });
}

/** Digits of another moment are explained, and prove nothing when their moment comes: a guess must not be worth more for it. */
function explained({ outbox, clock }: Working, name: string, app: App, digits: string): Refused | undefined {
  const drift = totpDrift(app.secret, digits, clock(), app.lastStep);
  if (drift === undefined) return undefined;
  outbox.explained.add(`${name} ${drift.step}`);
  return new Refused({ why: 'clock', seconds: drift.seconds });
}

/** An opening of its own: that of `requester` is closed when the new handle is given out. Used up only once it is there. */
async function takeSentDigits(
  ports: Ports,
  requester: HostAccess | Opened,
  sentTo: Address,
  digits: string,
  counted: Counted,
): Promise<Account> {
  const proven = await reloadNewest(ports, accountOf(requester));
  try {
    checkSameSession(accountOf(requester).unlocked, proven.unlocked);
    const there = addressesOf(proven.unlocked.record).some((one) => one.address === sentTo.address);
    if (!there) throw new Refused({ why: 'changed' });
    if (!takeDigits(requester, digits, ports.clock())) throw wrong(counted);
    return proven;
  } catch (error) {
    proven.unlocked.wipe();
    throw error;
  }
}

function withUsedStep(now: Unlocked, step: number, random: Random): Sealed {
  const { record } = now;
  const proofs = record.proofs.map((proof) => (proof.kind === 'app' ? { ...proof, lastStep: step } : proof));
  return seal.next(now, { record: { ...record, proofs } }, random);
}
