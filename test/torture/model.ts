// Two programs do what people do, in any order, with full disks, crashes and older copies put back in between, against a
// model in plain data. After every command the file opens with exactly the passwords and codes that the model says, and
// as many writes were made as it says. The KDF costs nothing here and the disk is memory: both are tried elsewhere.

import fc from 'fast-check';
import { StoreFailure } from '../../src/store/failure.ts';
import type { Store } from '../../src/store/store.ts';
import { parseSealed } from '../../src/vault/container.ts';
import { open } from '../../src/vault/open.ts';
import { freeKdf } from './free-kdf.ts';
import { MemoryDisk } from './memory-program.ts';
import { type Disk, passwords, type Real } from './model-answers.ts';
import { commands } from './model-commands.ts';
import { Model } from './model-state.ts';
import type { Figures, Torture } from './torture.ts';

/** A store whose next write meets what `real.disk` says: no room, or the end of the program right after it. */
const underfoot = (store: Store, disk: () => Disk): Store => ({
  ...store,
  async put(name, bytes, expected) {
    if (disk() === 'full') throw new StoreFailure('files', store.path(name), 'ENOSPC');
    const revision = await store.put(name, bytes, expected);
    if (disk() === 'crash') throw new Error('the program ended here');
    return revision;
  },
});

function newReal(seed: number): Real {
  const world = new MemoryDisk(seed);
  const real: Real = {
    world,
    disk: 'fine',
    accounts: [world.program(), world.program()],
    opened: [undefined, undefined],
    recovery: [undefined, undefined],
    agree: (model) => agree(real, model),
  };
  const store = underfoot(world.store, () => real.disk);
  real.accounts = [world.program(store), world.program(store)];
  return real;
}

const opensWith = async (real: Real, secret: Parameters<typeof open>[1]): Promise<boolean> => {
  try {
    (await open(parseSealed((await real.world.stored()) ?? new Uint8Array(0)), secret, freeKdf)).wipe();
    return true;
  } catch {
    return false;
  }
};

/** Throws where the file and the model differ. */
async function agree(real: Real, { file, writes, codes }: Model): Promise<void> {
  const differ = (what: string) => new Error(`the model differs: ${what}`);
  if (real.world.puts.length !== writes.length) throw differ(`${real.world.puts.length} writes, not ${writes.length}`);
  if (file === undefined) return;
  for (const [no, password] of passwords.entries()) {
    const opens = await opensWith(real, { kind: 'password', password });
    if (opens !== (no === file.password)) throw differ(`password ${no} ${opens ? 'opens' : 'does not open'}`);
  }
  for (const [index, code] of codes.entries()) {
    const opens = await opensWith(real, { kind: 'recovery', code: code as never });
    if (opens !== (code === file.code?.text)) throw differ(`code ${index} ${opens ? 'opens' : 'does not open'}`);
  }
}

export const model: Torture = {
  name: 'model',
  about: 'two programs, crashes, full disks, older copies, against a model in plain data',
  unit: 'runs',
  short: 200,
  long: 20_000,
  async run(count, seed): Promise<Figures> {
    const did = new Map<string, number>();
    const property = fc.asyncProperty(
      fc.commands([...commands((word) => did.set(word, (did.get(word) ?? 0) + 1))], { maxCommands: 25, size: 'max' }),
      (list) => fc.asyncModelRun(() => ({ model: new Model(), real: newReal(seed) }), list),
    );
    const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, { numRuns: count, seed });
    const broken = failed ? [`seed ${seed}: ${String(counterexample)}\n${String(errorInstance)}`] : [];
    return {
      tried: numRuns,
      held: numRuns - broken.length,
      broken,
      notes: [[...did].map(([word, times]) => `${word} ${times}`).join(', ')],
    };
  },
};
