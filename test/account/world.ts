// A world for one test: a store and state files in memory, a clock that stands still, seeded randomness, a KDF that costs
// nothing and is counted, and a hand on everything that can go wrong.

import { createHash } from 'node:crypto';
import { TOTP } from 'otpauth';
import { makeAccounts } from '../../src/account/accounts.ts';
import type { Ports } from '../../src/account/ports.ts';
import type { Accounts, NewCode, Opened, Outcome, Refusal } from '../../src/account/types.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { makeHostKeys } from '../../src/store/host-keys.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { makeReminders } from '../../src/store/reminders.ts';
import { makeRollbackMemory } from '../../src/store/rollback-memory.ts';
import { memoryStateFiles, type StateFiles } from '../../src/store/state-files.ts';
import type { Store } from '../../src/store/store.ts';
import { makeThrottle } from '../../src/store/throttle.ts';
import { fileName } from '../../src/vault/format.ts';
import type { KdfCost } from '../../src/vault/kdf.ts';
import { letters, type PostOffice, postOffice } from './post.ts';

export const email = 'ada@example.com';
export const password = 'correct horse battery';
export const start = Date.parse('2026-11-22T15:00:00.000Z');
export const name = fileName(email);
export const path = `/memory/${name}`;

/** SHA-256 of seed and a counter: the same bytes for the same seed. */
export function seeded(seed: string): (bytes: number) => Uint8Array {
  let calls = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 32) {
      const block = createHash('sha256').update(`${seed}/${calls++}`).digest();
      out.set(block.subarray(0, Math.min(32, bytes - at)), at);
    }
    return out;
  };
}

export interface World {
  readonly ports: Ports;
  readonly accounts: Accounts;
  readonly post: PostOffice;
  /** The calls of the ports, in order: `count`, `derive`, `put`. */
  readonly events: string[];
  /** The cost of every derivation. */
  readonly derivations: KdfCost[];
  advance(ms: number): void;
  /** Every put fails so from now on. */
  failPuts(failure: StoreFailure | undefined): void;
  /** Every change of a state file fails so from now on. */
  failState(failure: StoreFailure | undefined): void;
  /** Runs once, before the next put: as another process would. */
  beforeNextPut(work: () => Promise<unknown>): void;
  /** Runs once, within the next derivation. */
  whileDeriving(work: () => Promise<unknown>): void;
  bytes(): Promise<Uint8Array>;
  /** Puts these bytes in the place of the account's file, past everything; none: removes it. */
  replaceFile(bytes?: Uint8Array): Promise<void>;
}

export function makeWorld(seed = 'world'): World {
  let now = start;
  let store = memoryStore();
  const stateFiles = memoryStateFiles();
  let putFailure: StoreFailure | undefined;
  let stateFailure: StoreFailure | undefined;
  let putWork: (() => Promise<unknown>) | undefined;
  let kdfWork: (() => Promise<unknown>) | undefined;
  const events: string[] = [];
  const derivations: KdfCost[] = [];

  const watchedStore: Store = {
    path: (of) => store.path(of),
    get: (of) => store.get(of),
    list: () => store.list(),
    async put(...given) {
      events.push('put');
      const work = putWork;
      putWork = undefined;
      await work?.();
      if (putFailure) throw putFailure;
      return store.put(...given);
    },
  };
  const watchedState: StateFiles = {
    read: (of) => stateFiles.read(of),
    async update(of, change) {
      if (stateFailure) throw stateFailure;
      return stateFiles.update(of, change);
    },
  };
  const throttle = makeThrottle(watchedState);
  const post = postOffice();
  const ports: Ports = {
    store: watchedStore,
    throttle: {
      succeeded: (...of) => throttle.succeeded(...of),
      untold: (...of) => throttle.untold(...of),
      withdraw: (...of) => throttle.withdraw(...of),
      async begin(...of) {
        const begun = await throttle.begin(...of);
        if (begun.allowed) events.push('count');
        return begun;
      },
    },
    memory: makeRollbackMemory(watchedState),
    clock: () => now,
    random: seeded(seed),
    async kdf(secret, salt, cost) {
      events.push('derive');
      derivations.push(cost);
      const derived = createHash('sha256').update(JSON.stringify(cost)).update(salt).update(secret).digest();
      const work = kdfWork;
      kdfWork = undefined;
      await work?.();
      return new Uint8Array(derived);
    },
    cost: { m: 8192, t: 1, p: 1 },
    format: 'sparekey/v1',
    hostKeys: makeHostKeys(watchedState),
    reminders: makeReminders(watchedState),
    sender: post.port,
    messages: letters,
  };
  return {
    ports,
    accounts: makeAccounts(ports),
    post,
    events,
    derivations,
    advance: (ms) => {
      now += ms;
    },
    failPuts: (failure) => {
      putFailure = failure;
    },
    failState: (failure) => {
      stateFailure = failure;
    },
    beforeNextPut: (work) => {
      putWork = work;
    },
    whileDeriving: (work) => {
      kdfWork = work;
    },
    async bytes() {
      const stored = await store.get(name);
      if (!stored) throw new Error('no file');
      return stored.bytes;
    },
    async replaceFile(bytes) {
      store = memoryStore();
      if (bytes) await store.put(name, bytes, undefined);
    },
  };
}

export const fullDisk = new StoreFailure('files', path, 'ENOSPC');
export const readOnly = new StoreFailure('files', path, 'EROFS');

/** Gives an operation's answer; fails the test where it was refused. */
export async function given<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Gives an operation's refusal; fails the test where it was not refused. */
export async function refused<T>(outcome: Promise<Outcome<T>>): Promise<Refusal> {
  const result = await outcome;
  if (result.ok) throw new Error('not refused');
  return result.refusal;
}

/** A world with Ada's account, signed in. */
export async function withAccount(seed?: string): Promise<World & { opened: Opened }> {
  const world = makeWorld(seed);
  return { ...world, opened: await given(world.accounts.create(email, password)) };
}

/** The same with a live code no. 1. */
export async function withCode(seed?: string): Promise<World & { opened: Opened; code: NewCode }> {
  const world = await withAccount(seed);
  const code = world.accounts.newCode(world.opened);
  return { ...world, code, opened: await given(world.accounts.setCode(world.opened, code)) };
}

/** Computes the digits that an authenticator app shows for a secret. */
export const digitsAt = (secret: string, now: number): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret }).generate({ timestamp: now });

/** Lists the events, newest first. */
export const happened = (opened: Opened): string[] => opened.view.activity.map(({ what }) => what);
