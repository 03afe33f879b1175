// The handles that this room gives out. What is behind one is kept here, out of reach of whoever holds it; a handle
// that was closed has nothing behind it any more.

import type { Unlocked } from '../vault/unlocked.ts';
import type { LetIn } from './attempt.ts';
import type { Account } from './load.ts';
import type { Ports } from './ports.ts';
import { Refused } from './refusal.ts';
import type { Opened, Recovery } from './types.ts';
import { viewOf } from './view.ts';

const accounts = new WeakMap<Opened, Account>();
const recoveries = new WeakMap<Recovery, LetIn>();

/** A handle for an open account. It owns the account: closing it wipes the key. */
export function handOut(account: Account, { clock }: Ports): Opened {
  const opened: Opened = {
    view: viewOf(account.unlocked.record, clock()),
    close() {
      accounts.delete(opened);
      account.unlocked.wipe();
    },
  };
  accounts.set(opened, account);
  return opened;
}

/** A handle for an account that its recovery code no. `no` has opened. It owns the account. */
export function handOutRecovery(letIn: LetIn, no: number, { clock }: Ports): Recovery {
  const { unlocked } = letIn.account;
  const recovery: Recovery = {
    code: { no },
    view: viewOf(unlocked.record, clock()),
    close() {
      recoveries.delete(recovery);
      unlocked.wipe();
    },
  };
  recoveries.set(recovery, letIn);
  return recovery;
}

/** Closes a handle and gives the one that replaces it. */
export function replace(handle: Opened | Recovery, account: Account, ports: Ports): Opened {
  handle.close();
  return handOut(account, ports);
}

/** @throws Refused `unexpected` where the handle is closed */
export function accountOf(opened: Opened): Account {
  const account = accounts.get(opened);
  if (account === undefined) throw new Refused({ why: 'unexpected' });
  return account;
}

/** @throws Refused `unexpected` where the handle is closed */
export function letInOf(recovery: Recovery): LetIn {
  const letIn = recoveries.get(recovery);
  if (letIn === undefined) throw new Refused({ why: 'unexpected' });
  return letIn;
}

/** @throws Refused `unexpected` where the handle is closed */
export function unlockedOf(handle: Opened | Recovery): Unlocked {
  return 'code' in handle ? letInOf(handle).account.unlocked : accountOf(handle).unlocked;
}

/** Where the account's file is, for messages; empty where the handle is closed. */
export function pathOf(handle: Opened | Recovery, { store }: Ports): string {
  const account = 'code' in handle ? recoveries.get(handle)?.account : accounts.get(handle);
  return account === undefined ? '' : store.path(account.name);
}
