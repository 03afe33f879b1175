// The program with its files in memory: every write kept, so that an older copy can be put back, and a clock to turn.

import { makeAccounts } from '../../src/account/accounts.ts';
import { withoutDelivery } from '../../src/account/no-delivery.ts';
import type { Ports } from '../../src/account/ports.ts';
import type { Accounts } from '../../src/account/types.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { makeRollbackMemory } from '../../src/store/rollback-memory.ts';
import { memoryStateFiles } from '../../src/store/state-files.ts';
import type { Store } from '../../src/store/store.ts';
import { makeThrottle } from '../../src/store/throttle.ts';
import { fileName } from '../../src/vault/format.ts';
import { chance } from './chance.ts';
import { freeKdf } from './free-kdf.ts';
import { leastCost, noon } from './program.ts';
import { email } from './story.ts';

const name = fileName(email);

export class MemoryDisk {
  now = noon;
  /** Every file that was written, oldest first. */
  readonly puts: Uint8Array[] = [];
  readonly store: Store;
  readonly #ports: Omit<Ports, 'store'>;
  #files = memoryStore();

  constructor(seed: number) {
    const state = memoryStateFiles();
    this.store = {
      get: (file) => this.#files.get(file),
      list: () => this.#files.list(),
      path: (file) => this.#files.path(file),
      put: async (file, bytes, expected) => {
        const revision = await this.#files.put(file, bytes, expected);
        this.puts.push(bytes);
        return revision;
      },
    };
    this.#ports = {
      throttle: makeThrottle(state),
      memory: makeRollbackMemory(state),
      clock: () => this.now,
      random: chance(seed).bytes,
      kdf: freeKdf,
      cost: leastCost,
      format: 'sparekey/v1',
      ...withoutDelivery(),
    };
  }

  /** A program with this disk, or with `store` over it. */
  program(store: Store = this.store): Accounts {
    return makeAccounts({ ...this.#ports, store });
  }

  /** The bytes stored for the story's account. */
  async stored(): Promise<Uint8Array | undefined> {
    return (await this.#files.get(name))?.bytes;
  }

  /** Puts `bytes` in the file's place, whatever was there; undefined takes the file away. */
  async restore(bytes: Uint8Array | undefined): Promise<void> {
    this.#files = memoryStore();
    if (bytes !== undefined) await this.#files.put(name, bytes, undefined);
  }
}
