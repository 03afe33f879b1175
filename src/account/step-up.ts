// "Is it you?", asked of somebody who is signed in: the password once more, or the authenticator app's digits. Every
// try counts. Digits are counted with the codes: counted with the passwords, somebody who knows the password could
// reset the count by proving it and so guess digits for ever.

import * as seal from '../vault/seal.ts';
import type { Unlocked } from '../vault/unlocked.ts';
import type { Sealed } from '../vault/write.ts';
import { attempt, clearTries, countTry, wrong } from './attempt.ts';
import { commit, note } from './commit.ts';
import { accountOf, replace } from './opened.ts';
import type { Ports } from './ports.ts';
import { totpStep } from './totp.ts';
import type { Opened } from './types.ts';

/** @throws Refused `wrong`, `wait`, `changed` */
export async function provePassword(ports: Ports, opened: Opened, password: string): Promise<Opened> {
  const { name } = accountOf(opened);
  const { account, failed } = await attempt(ports, name, { kind: 'password', password });
  return replace(opened, await note(ports, account, failed), ports);
}

/** The step is written down before it counts as proof: the same digits never prove twice. @throws Refused `wrong`, `wait` */
export async function proveApp(ports: Ports, opened: Opened, digits: string): Promise<Opened> {
  const account = accountOf(opened);
  const counted = await countTry(ports, account.name, 'code');
  const used = await commit(ports, account, (now) => {
    const sealed = withUsedDigits(ports, now, digits);
    if (sealed === undefined) throw wrong(counted);
    return sealed;
  });
  try {
    const failed = await clearTries(ports, account.name, 'code');
    return replace(opened, await note(ports, used, failed), ports);
  } catch (error) {
    used.unlocked.wipe();
    throw error;
  }
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
