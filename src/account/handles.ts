// The handles that this room gives out. The account behind a handle is kept here, out of reach of the handle's holder;
// a closed handle has nothing behind it any more.

import type { Unlocked } from '../vault/open.ts';
import type { LetIn } from './attempt.ts';
import type { Account } from './load.ts';
import type { Ports } from './ports.ts';
import { Refused } from './refusal.ts';
import type { Activity, HostAccess, Opened, Recovery, Way } from './types.ts';
import { viewOf } from './view.ts';

type Handle = Opened | Recovery | HostAccess;

const accounts = new WeakMap<Opened | HostAccess, Account>();
const recoveries = new WeakMap<Recovery, LetIn>();

/** A handle for an open account. It owns the account: closing it wipes the key. */
export async function handOut(account: Account, ports: Ports, news?: readonly Activity[]): Promise<Opened> {
  const opened: Opened = {
    view: await viewOf(ports, account, news),
    close: () => forget(opened),
  };
  accounts.set(opened, account);
  return opened;
}

/** A handle for an account that its recovery code no. `no` has opened. It owns the account. */
export async function handOutRecovery(letIn: LetIn, no: number, ports: Ports): Promise<Recovery> {
  const { account } = letIn;
  const recovery: Recovery = {
    code: { no },
    view: await viewOf(ports, account),
    close() {
      recoveries.delete(recovery);
      account.unlocked.wipe();
    },
  };
  recoveries.set(recovery, letIn);
  return recovery;
}

/** A handle for an account that this computer's key has opened: it shows the masked ways and nothing else. */
export function handOutHostAccess(account: Account, ways: readonly Way[]): HostAccess {
  const host: HostAccess = { ways, close: () => forget(host) };
  accounts.set(host, account);
  return host;
}

function forget(handle: Opened | HostAccess): void {
  accounts.get(handle)?.unlocked.wipe();
  accounts.delete(handle);
}

/** Closes a handle and gives the one that replaces it. */
export function replace(handle: Handle, account: Account, ports: Ports): Promise<Opened> {
  handle.close();
  return handOut(account, ports);
}

/** @throws Refused `unexpected` where the handle is closed */
export function accountOf(opened: Opened | HostAccess): Account {
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
export function pathOf(handle: Handle, { store }: Ports): string {
  const account = 'code' in handle ? recoveries.get(handle)?.account : accounts.get(handle);
  return account === undefined ? '' : store.path(account.name);
}
