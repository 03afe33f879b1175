// Sealed files to be damaged: real ones, made by the program's own operations, under a KDF that costs nothing.

import { makeAccounts } from '../../src/account/accounts.ts';
import { withoutDelivery } from '../../src/account/no-delivery.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { makeRollbackMemory } from '../../src/store/rollback-memory.ts';
import { memoryStateFiles } from '../../src/store/state-files.ts';
import { makeThrottle } from '../../src/store/throttle.ts';
import { fileName } from '../../src/vault/format.ts';
import { chance } from './chance.ts';
import { freeKdf } from './free-kdf.ts';
import { leastCost, noon } from './program.ts';
import { firstCode, given, made } from './story.ts';

/** An account written three times: made, given the story's first code, given the same password anew. Each a whole file. */
export async function generations(email: string, password: string, seed: number): Promise<readonly Uint8Array[]> {
  const store = memoryStore();
  const state = memoryStateFiles();
  const accounts = makeAccounts({
    store,
    throttle: makeThrottle(state),
    memory: makeRollbackMemory(state),
    clock: () => noon,
    random: chance(seed).bytes,
    kdf: freeKdf,
    cost: leastCost,
    format: 'sparekey/v1',
    ...withoutDelivery(),
  });
  const stored = async (): Promise<Uint8Array> => {
    const file = await store.get(fileName(email));
    if (file === undefined) throw new Error('nothing was stored');
    return file.bytes;
  };
  const created = given(await accounts.create(email, password));
  const first = await stored();
  const coded = given(await accounts.setCode(created, made(accounts.newCode(created), firstCode)));
  const second = await stored();
  given(await accounts.changePassword(coded, password, password)).close();
  return [first, second, await stored()];
}
