// The store on disk (docs/architecture.md, "The store"): one file an account in the configuration folder, written
// through conf. This room adds the rest of the promises: the lock (lock.ts), compare-and-swap under it,
// the durable swap and clearing up (durable-write.ts), owners and modes (owner-only.ts).

import { basename, dirname, join } from 'node:path';
import { durableWrite, type Stage } from './durable-write.ts';
import { asFailure } from './failure.ts';
import type { Files } from './files.ts';
import { PATIENT, type Patience } from './lock.ts';
import {
  checkBytes,
  checkName,
  checkSuccession,
  isName,
  MAX_BYTES,
  readContainer,
  revisionOf,
  type Store,
  storedOf,
} from './store.ts';
import { readWhole } from './whole-file.ts';
import { reading, type WorkFolder, writing } from './work-folder.ts';

/** The parts of a store on disk. `patience` and `stage` are for tests; they have the program's own by default. */
export interface ConfStoreParts {
  readonly files: Files;
  /** The configuration folder, absolute. It is made at the first write. */
  readonly folder: string;
  readonly patience?: Patience;
  readonly stage?: Stage;
}

/** The store in a folder on disk. Making it touches nothing. */
export const confStore = ({ files, folder, patience = PATIENT, stage = stageWithConf }: ConfStoreParts): Store => {
  const at: WorkFolder = { files, path: folder, patience, isOurs: isName, place: 'config' };
  const path = (name: string): string => {
    checkName(name);
    return join(folder, name);
  };
  /** A system error while one file is at hand names that file, not the folder. */
  const about = async <T>(name: string, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw asFailure(error, path(name));
    }
  };
  return {
    path,
    async get(name) {
      checkName(name);
      const bytes = await reading(at, (real) => about(name, readWhole(files, join(real, name), MAX_BYTES)));
      return bytes && storedOf(bytes);
    },
    async put(name, bytes, expected) {
      checkBytes(bytes, path(name));
      await writing(at, async (real) => {
        const target = join(real, name);
        const stored = await about(name, readWhole(files, target, MAX_BYTES));
        checkSuccession(stored, expected, bytes, path(name));
        await durableWrite(files, stage, target, bytes);
      });
      return revisionOf(bytes);
    },
    async list() {
      return (await reading(at, async (real) => (await files.list(real)).filter(isName).sort())) ?? [];
    },
  };
};

// The new sealed file is written by conf, beside the good one and never over it. Measured with conf 16, when it writes
// the good file itself: on a nearly full disk 8,192 of 20,010 bytes were left and success was reported (atomically, inside
// conf, ignores how many bytes were written); with SNAP in the environment it writes in place, and kill -9 then
// truncates; it does not sync the folder. Beside the good file none of this does harm: whatever it leaves is compared
// byte for byte before it counts (durable-write.ts).
//
// conf does not read or find the file: it has no limit of size, follows links, and JSON.parse would heal a doubled key
// that the vault must see. conf and ajv take 45–90 ms to load, so they are loaded at the first write.

/** Writes a sealed file with conf, exactly the bytes given. The file is made first, so that conf follows no link. */
export const stageWithConf: Stage = async (files, path, bytes) => {
  await (await files.open(path, 'new')).close();
  const { default: Conf } = await import('conf');
  const conf = new Conf({
    cwd: dirname(path),
    configName: basename(path),
    fileExtension: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    serialize: () => bytes,
    deserialize: () => ({}),
  });
  conf.store = { ...readContainer(bytes) };
};
