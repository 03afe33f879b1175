// What this computer remembers of an account (design §5, the rollback memory), asked only after the file's mac was
// verified: an older or a forked copy stops here until its owner says that it is a restored backup.

import { toBase64url } from '../vault/base64url.ts';
import { type Account, reload } from './load.ts';
import type { Ports } from './ports.ts';
import { Refused } from './refusal.ts';

/**
 * The account, once the memory agrees with it. Takes the account over: it is wiped when it is refused or read again.
 *
 * @param accept take an older or forked copy as a restored backup, and remember it from now on
 * @throws Refused `older`
 */
export async function checkNotOlder(ports: Ports, account: Account, accept = false): Promise<Account> {
  const { memory, store } = ports;
  try {
    const judgement = await memory.judge(...asRemembered(account));
    if (judgement !== 'older' && judgement !== 'forked') {
      await remember(ports, account);
      return account;
    }
    if ((await store.get(account.name))?.revision === account.revision) {
      if (!accept) throw new Refused({ why: 'older', path: store.path(account.name) });
      await memory.accept(...asRemembered(account));
      return account;
    }
  } catch (error) {
    account.unlocked.wipe();
    throw error;
  }
  // The file has moved on since it was read: it was not older then, only slower than another process.
  return checkNotOlder(ports, await replaceByReload(ports, account), accept);
}

/** The account as its file has it now, opened anew and no older than what was seen: the one given stays open. @throws Refused `older`, `missing`, `changed` */
export async function reloadNewest(ports: Ports, account: Account): Promise<Account> {
  return checkNotOlder(ports, await reload(ports, account));
}

/** Remembers what was just read or written. Best effort: a memory that cannot be written keeps nobody out. */
export async function remember({ memory }: Pick<Ports, 'memory'>, account: Account): Promise<void> {
  await memory.seen(...asRemembered(account)).catch(() => undefined);
}

async function replaceByReload(ports: Ports, account: Account): Promise<Account> {
  try {
    return await reload(ports, account);
  } finally {
    account.unlocked.wipe();
  }
}

/** File name, account, gen, mac. */
function asRemembered({ name, unlocked: { header, mac } }: Account): [string, string, number, string] {
  return [name, toBase64url(header.account), header.gen, toBase64url(mac)];
}
