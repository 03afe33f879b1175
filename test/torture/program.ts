// The program without its screens: the real store, state files and KDF in one folder, as the edge puts them together.
// The KDF's cost is the least that a file may ask for; the tortures that are about the KDF say so.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeAccounts } from '../../src/account/accounts.ts';
import { withoutDelivery } from '../../src/account/no-delivery.ts';
import type { Ports } from '../../src/account/ports.ts';
import type { Accounts } from '../../src/account/types.ts';
import { confStore } from '../../src/store/conf-store.ts';
import type { Files } from '../../src/store/files.ts';
import type { Patience } from '../../src/store/lock.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { makeRollbackMemory } from '../../src/store/rollback-memory.ts';
import { diskStateFiles } from '../../src/store/state-files.ts';
import { makeThrottle } from '../../src/store/throttle.ts';
import { fileName } from '../../src/vault/format.ts';
import { argon2id, type Kdf, kdfWorker } from '../../src/vault/kdf.ts';
import { email } from './story.ts';

export const realFiles: Files = nodeFiles(process.geteuid?.());
export const leastCost = { m: 8_192, t: 1, p: 1 };
export const noon = Date.UTC(2026, 10, 22, 12);

export const configIn = (folder: string): string => join(folder, 'config');
export const stateIn = (folder: string): string => join(folder, 'state');
export const accountFile = (folder: string): string => join(configIn(folder), fileName(email));

export interface ProgramOptions {
  readonly files?: Files;
  readonly patience?: Patience;
  readonly clock?: () => number;
  readonly kdf?: Kdf;
  readonly random?: (bytes: number) => Uint8Array;
}

const anyBytes = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

export const realKdf: Kdf = argon2id(kdfWorker);

export function portsIn(
  folder: string,
  { files = realFiles, patience, clock = () => noon, kdf = realKdf, random = anyBytes }: ProgramOptions = {},
): Ports {
  const waiting = patience === undefined ? {} : { patience };
  const state = diskStateFiles({ files, folder: stateIn(folder), ...waiting });
  return {
    store: confStore({ files, folder: configIn(folder), ...waiting }),
    throttle: makeThrottle(state),
    memory: makeRollbackMemory(state),
    clock,
    random,
    kdf,
    cost: leastCost,
    format: 'sparekey/v1',
    ...withoutDelivery(),
  };
}

export const programIn = (folder: string, options: ProgramOptions = {}): Accounts =>
  makeAccounts(portsIn(folder, options));
