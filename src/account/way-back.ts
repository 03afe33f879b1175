// Back in with a security code, where this computer keeps a key for it. The host key opens the account, and of it only
// the masked ways are handed out, until digits have shown who asks; then a new password is set, in one write. DEK,
// recovery code and host slot stay. The lock here is this program's word, not cryptography: docs/security-codes.md.

import { fileName } from '../vault/format.ts';
import { open } from '../vault/open.ts';
import * as seal from '../vault/seal.ts';
import { opensWithHostKey } from '../vault/slot.ts';
import { noted } from './activity.ts';
import { waysOf } from './addresses.ts';
import { forgetTries } from './attempt.ts';
import { commit } from './commit.ts';
import { accountOf, handOutHostAccess, replace } from './handles.ts';
import { type Account, checkNotOlder, load } from './load.ts';
import { checkSameSession } from './locks.ts';
import { type Ports, timeNow, type Working } from './ports.ts';
import { Refused } from './refusal.ts';
import { proveSecurityCode } from './step-up.ts';
import type { HostAccess, Opened, ProofKind } from './types.ts';

/** The person who showed the code, and by which means. */
const shownBy = new WeakMap<HostAccess, ProofKind>();

/**
 * The ways that lead back into the account on this computer; null where there are none: an unknown address, a sealed
 * account, a key that lies on another computer, a file that does not open. All of them look alike (OWASP ASVS 5.0 6.3.8).
 */
export async function waysBack(ports: Ports, email: string): Promise<HostAccess | null> {
  const name = fileName(email, ports.format);
  const account = await openWithHostKey(ports, name).catch(() => undefined);
  if (account === undefined) return null;
  const ways = waysOf(account.unlocked.record, ports.sender);
  if (ways.length > 0) return handOutHostAccess(account, ways);
  account.unlocked.wipe();
  return null;
}

/** An older copy is not opened this way: who says that it is a restored backup must know more than a mailbox. */
async function openWithHostKey(ports: Ports, name: string): Promise<Account | undefined> {
  const keys = await ports.hostKeys.of(name);
  const loaded = await load(ports, name);
  const key = loaded && keys.find((one) => opensWithHostKey(loaded.file, one));
  try {
    if (loaded === undefined || key === undefined) return undefined;
    const unlocked = await open(loaded.file, { kind: 'host', key }, ports.kdf);
    return await checkNotOlder(ports, { name, revision: loaded.revision, unlocked });
  } finally {
    for (const one of keys) one.fill(0);
  }
}

/** Digits have shown who asks: a new password may be set. @throws Refused `wrong`, `wait`, `expired`, `clock` */
export async function letIn(ports: Working, host: HostAccess, by: ProofKind, digits: string): Promise<HostAccess> {
  const account = await proveSecurityCode(ports, host, by, digits);
  host.close();
  const proven = handOutHostAccess(account, host.ways);
  shownBy.set(proven, by);
  return proven;
}

/** The one write. @throws Refused `changed` where somebody has put other locks on the account meanwhile */
export async function resetPassword(ports: Ports, host: HostAccess, password: string): Promise<Opened> {
  const account = accountOf(host);
  const by = shownBy.get(host);
  if (by === undefined) throw new Refused({ why: 'unexpected' });
  const tries = await forgetTries(ports, account.name, 'password');
  const written = await commit(ports, account, (now) => {
    checkSameSession(account.unlocked, now);
    const at = timeNow(ports);
    const record = { ...noted(now.record, [...tries, { what: 'let-in', by, at }]), passwordChanged: at };
    return seal.newPassword(now, { record, password }, ports);
  });
  return replace(host, written, ports);
}
