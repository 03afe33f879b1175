// "Let this computer let me back in with a security code" (docs/architecture.md, "Security codes and the host slot"),
// turned on and off. A new key is on disk before the slot that it opens, beside the one that works so far; what opens
// nothing any more is thrown away after the write. An interruption at any point leaves a key that works.

import * as seal from '../vault/seal.ts';
import { opensWithHostKey } from '../vault/slot.ts';
import { noted } from './activity.ts';
import { commit } from './commit.ts';
import { accountOf, replace } from './handles.ts';
import { type Account, load } from './load.ts';
import { checkSameSession } from './locks.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Opened } from './types.ts';

/** One computer at a time: a key of another one opens nothing after this. @throws Refused `changed`; StoreFailure */
export async function turnHostSlot(ports: Ports, opened: Opened, on: boolean): Promise<Opened> {
  const account = accountOf(opened);
  return replace(opened, await (on ? turnOn(ports, account) : turnOff(ports, account)), ports);
}

async function turnOn(ports: Ports, account: Account): Promise<Account> {
  const key = ports.random(32);
  try {
    await ports.hostKeys.add(account.name, key);
    const written = await commit(ports, account, (now) => {
      checkSameSession(account.unlocked, now);
      const record = noted(now.record, [{ what: 'codes-on', at: timeNow(ports) }]);
      return seal.addHost(now, { record, key }, ports.random);
    });
    // Another window may have thrown it away meanwhile, before there was a slot for it.
    await ports.hostKeys.add(account.name, key).catch(() => undefined);
    return written;
  } finally {
    key.fill(0);
    await forgetDeadHostKeys(ports, account.name);
  }
}

async function turnOff(ports: Ports, account: Account): Promise<Account> {
  const written = await commit(ports, account, (now) => {
    checkSameSession(account.unlocked, now);
    const record = noted(now.record, [{ what: 'codes-off', at: timeNow(ports) }]);
    return seal.dropHosts(now, { record }, ports.random);
  });
  await forgetDeadHostKeys(ports, account.name);
  return written;
}

/** The keys that open nothing of the file as it is now, older copies aside. Best effort. */
export async function forgetDeadHostKeys(ports: Ports, name: string): Promise<void> {
  try {
    const loaded = await load(ports, name);
    if (loaded !== undefined) await ports.hostKeys.keep(name, (key) => opensWithHostKey(loaded.file, key));
  } catch {
    // They are looked through again the next time.
  }
}
