// "Is it you?", asked of somebody who is signed in, or whom the host key has let as far as the door: the password once more,
// the authenticator app's digits, or those of a security code that was sent. Every try counts. Digits have a count of
// their own: counted with the passwords, somebody who knows the password could reset it by proving that and so guess
// digits for ever; and wrong digits must not make the recovery code wait.

import * as seal from '../vault/seal.ts';
import type { Unlocked } from '../vault/unlocked.ts';
import type { Sealed } from '../vault/write.ts';
import { attempt, clearTries, countTry, wrong } from './attempt.ts';
import { commit, note } from './commit.ts';
import { type Account, reload } from './load.ts';
import { accountOf, replace } from './opened.ts';
import type { Ports } from './ports.ts';
import { Refused } from './refusal.ts';
import { checkNotOlder } from './rollback.ts';
import { checkCodeLives, takeCode } from './security-code.ts';
import { totpDrift, totpStep } from './totp.ts';
import type { Host, Opened, ProofKind } from './types.ts';

type Counted = Awaited<ReturnType<typeof countTry>>;

/** @throws Refused `wrong`, `wait`, `changed` */
export async function provePassword(ports: Ports, opened: Opened, password: string): Promise<Opened> {
  const { name } = accountOf(opened);
  const { account, failed } = await attempt(ports, name, { kind: 'password', password });
  return replace(opened, await note(ports, account, failed), ports);
}

/**
 * Digits, of the app or of the code that was sent. The account as it is after them; the one of `asker` stays open.
 * @throws Refused `wrong`, `wait`, `expired`, `clock`
 */
export async function proveDigits(ports: Ports, asker: Host | Opened, by: ProofKind, typed: string): Promise<Account> {
  const digits = typed.replaceAll(/\s/g, '');
  if (by !== 'app') checkCodeLives(asker, ports.clock());
  const account = accountOf(asker);
  const counted = await countTry(ports, account.name, 'digits');
  const proven =
    by === 'app'
      ? await takeAppDigits(ports, account, digits, counted)
      : await takeSentCode(ports, asker, digits, counted);
  try {
    return await note(ports, proven, await clearTries(ports, account.name, 'digits'));
  } catch (error) {
    proven.unlocked.wipe();
    throw error;
  }
}

/** The step is written down before it counts as proof: the same digits never prove twice. */
function takeAppDigits(ports: Ports, account: Account, digits: string, counted: Counted): Promise<Account> {
  return commit(ports, account, (now) => {
    const sealed = withUsedDigits(ports, now, digits);
    if (sealed !== undefined) return sealed;
    const app = now.record.proofs.find((proof) => proof.kind === 'app');
    const drift = app && totpDrift(app.secret, digits, ports.clock(), app.lastStep);
    throw drift === undefined ? wrong(counted) : new Refused({ why: 'clock', seconds: drift });
  });
}

/** An opening of its own: that of `asker` is closed when the new handle is given out. */
async function takeSentCode(ports: Ports, asker: Host | Opened, digits: string, counted: Counted): Promise<Account> {
  if (!takeCode(asker, digits, ports.clock())) throw wrong(counted);
  return checkNotOlder(ports, await reload(ports, accountOf(asker)));
}

/** The next write with the digits' step used up; undefined where they are not the app's, or there is no app. */
function withUsedDigits({ clock, random }: Ports, now: Unlocked, digits: string): Sealed | undefined {
  const { record } = now;
  const app = record.proofs.find((proof) => proof.kind === 'app');
  const step = app ? totpStep(app.secret, digits, clock(), app.lastStep) : undefined;
  if (step === undefined) return undefined;
  const proofs = record.proofs.map((proof) => (proof.kind === 'app' ? { ...proof, lastStep: step } : proof));
  return seal.next(now, { record: { ...record, proofs } }, random);
}
