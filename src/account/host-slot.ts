// "Let this computer let me back in with a security code" (design §6), turned on and off. The key is on disk before the
// slot that it opens, and goes after it: whatever is broken off in between leaves a key that opens nothing.

import * as seal from '../vault/seal.ts';
import { commit } from './commit.ts';
import type { Account } from './load.ts';
import { checkSameSession } from './locks.ts';
import { noted } from './noted.ts';
import { accountOf, replace } from './opened.ts';
import { type Ports, timeNow } from './ports.ts';
import type { Opened } from './types.ts';

/** One computer at a time: a key of another one opens nothing after this. @throws Refused `changed`; StoreFailure */
export async function turnCodes(ports: Ports, opened: Opened, on: boolean): Promise<Opened> {
  const account = accountOf(opened);
  return replace(opened, await (on ? turnOn(ports, account) : turnOff(ports, account)), ports);
}

async function turnOn(ports: Ports, account: Account): Promise<Account> {
  const key = ports.random(32);
  try {
    await ports.hostKeys.put(account.name, key);
    return await commit(ports, account, (now) => {
      checkSameSession(account.unlocked, now);
      const record = noted(now.record, [{ what: 'codes-on', at: timeNow(ports) }]);
      return seal.addHost(now, { record, key }, ports.random);
    });
  } finally {
    key.fill(0);
  }
}

async function turnOff(ports: Ports, account: Account): Promise<Account> {
  const written = await commit(ports, account, (now) => {
    const record = noted(now.record, [{ what: 'codes-off', at: timeNow(ports) }]);
    return seal.dropHosts(now, { record }, ports.random);
  });
  await forgetHostKey(ports, account.name);
  return written;
}

/** Its slot is gone: the key opens nothing any more but older copies of the file. Best effort. */
export async function forgetHostKey({ hostKeys }: Ports, name: string): Promise<void> {
  await hostKeys.forget(name).catch(() => undefined);
}
