// One write of an account. Where another process was faster, the change is made again on what that one wrote, a few
// times; a change that must not be made twice checks the locks itself (locks.ts).

import { StoreFailure } from '../store/failure.ts';
import type { Unlocked } from '../vault/open.ts';
import type { AccountRecord } from '../vault/record.ts';
import type { Sealed } from '../vault/seal.ts';
import * as seal from '../vault/seal.ts';
import { noted as withNoted } from './activity.ts';
import { keepDue } from './due.ts';
import { type Account, reloadNewest, remember } from './load.ts';
import type { Ports } from './ports.ts';
import type { Activity } from './types.ts';

/** How often a write is tried before its conflict is reported. */
const tries = 5;

/** A change of an account, made on whatever its file holds: pure, and run again after a conflict. */
export type Change = (current: Unlocked) => Sealed | Promise<Sealed>;

/**
 * Writes a change. The account given stays open: its holder wipes it.
 *
 * @throws StoreFailure; Refused `changed`, `missing`, `older`; what `change` throws. Nothing was written then
 */
export async function commit(ports: Ports, account: Account, change: Change, left = tries): Promise<Account> {
  const { bytes, unlocked } = await change(account.unlocked);
  try {
    const revision = await ports.store.put(account.name, bytes, account.revision);
    const written = { name: account.name, revision, unlocked };
    await remember(ports, written);
    await keepDue(ports, written);
    return written;
  } catch (error) {
    unlocked.wipe();
    const conflict = error instanceof StoreFailure && error.why === 'conflict';
    if (!conflict || left <= 1) throw error;
  }
  const current = await reloadNewest(ports, account);
  try {
    return await commit(ports, current, change, left - 1);
  } finally {
    current.unlocked.wipe();
  }
}

/**
 * Notes what happened, best effort: a file that cannot be written (full disk, read-only folder) keeps nobody out.
 * Takes the account over and gives the one to go on with.
 *
 * @param alter what else of the record changes with it, once the entries are noted
 * @throws Refused where the account itself is not what it was; it is wiped then
 */
export async function note(
  ports: Ports,
  account: Account,
  entries: readonly Activity[],
  alter: (record: AccountRecord) => AccountRecord = (record) => record,
): Promise<Account> {
  if (entries.length === 0) return account;
  try {
    const noted = await commit(ports, account, (current) => {
      return seal.next(current, { record: alter(withNoted(current.record, entries)) }, ports.random);
    });
    account.unlocked.wipe();
    return noted;
  } catch (error) {
    if (error instanceof StoreFailure) return account;
    account.unlocked.wipe();
    throw error;
  }
}
