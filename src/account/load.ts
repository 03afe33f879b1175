// Reads the sealed file of an account: for the first time, without a key, and again with the key that opened it before.

import { bytesToHex } from '@noble/hashes/utils.js';
import type { Revision } from '../store/store.ts';
import { toBase64url } from '../vault/base64url.ts';
import { parseSealed, type SealedFile } from '../vault/container.ts';
import { SealedFileFailure } from '../vault/failure.ts';
import { openWithDek, type Unlocked } from '../vault/open.ts';
import { releaseMemory } from '../vault/release-memory.ts';
import type { Ports } from './ports.ts';
import { Refused } from './refusal.ts';

/** An account that is open, and which revision of its file it was opened from. The holder wipes it. */
export interface Account {
  /** The file's name. */
  readonly name: string;
  readonly revision: Revision;
  readonly unlocked: Unlocked;
}

/**
 * The file of that name, parsed; undefined where there is none and never was.
 *
 * @throws Refused `missing` where this computer has seen the file before: it is gone, which is not the same as a new user
 * @throws SealedFileFailure, also for a file that belongs to another account than its name says
 */
export async function load(
  { store, memory, format }: Ports,
  name: string,
): Promise<{ readonly file: SealedFile; readonly revision: Revision } | undefined> {
  const stored = await store.get(name);
  if (stored === undefined) {
    if (await memory.knows(name)) throw new Refused({ why: 'missing', path: store.path(name) });
    return undefined;
  }
  const file = parseSealed(stored.bytes, format);
  if (`${bytesToHex(file.header.account)}.json` !== name) throw new SealedFileFailure('fields', 'hdr.account');
  const { revision } = stored;
  // All that was read of it are copies.
  releaseMemory(stored.bytes);
  return { file, revision };
}

/**
 * The account as its file has it now, opened with the key it is open with. The one given stays as it is.
 *
 * @throws Refused `missing`; `changed` where that key opens it no more: somebody has put new locks on it
 */
export async function reload(ports: Ports, { name, unlocked }: Account): Promise<Account> {
  const loaded = await load(ports, name);
  if (loaded === undefined) throw new Refused({ why: 'missing', path: ports.store.path(name) });
  return { name, revision: loaded.revision, unlocked: reopen(loaded.file, unlocked) };
}

function reopen(file: SealedFile, { header, dek }: Unlocked): Unlocked {
  if (file.header.epoch !== header.epoch) throw new Refused({ why: 'changed' });
  try {
    return openWithDek(file, dek);
  } catch (error) {
    // Of the same epoch, yet sealed under another key.
    if (error instanceof SealedFileFailure && error.fails === 'mac') throw new Refused({ why: 'changed' });
    throw error;
  }
}

// This computer's memory of an account (docs/architecture.md, "The store"), asked only after the file's mac was
// verified: an older or a forked copy stops here until its owner says that it is a restored backup.

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
