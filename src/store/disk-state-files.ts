// State files on disk: changed under the folder's lock, written durably. A damaged one is kept aside, so that nothing is
// lost quietly, and whoever owns the state decides what damage means.

import { join } from 'node:path';
import { MAX_BYTES } from './container.ts';
import { durableWrite } from './durable-write.ts';
import type { Files } from './files.ts';
import { isWhole, parseJson } from './json.ts';
import { PATIENT, type Patience } from './lock.ts';
import { checkStateName, isStateName, type StateFiles } from './state-files.ts';
import { readWhole, writeWhole } from './whole-file.ts';
import { reading, type WorkFolder, writing } from './work-folder.ts';

/** What state files on disk are made of. */
export interface DiskStateParts {
  readonly files: Files;
  /** The state folder, absolute. It is made at the first change. */
  readonly folder: string;
  readonly patience?: Patience;
}

/** The state files in a folder on disk. Making this touches nothing. */
export const diskStateFiles = ({ files, folder, patience = PATIENT }: DiskStateParts): StateFiles => {
  const at: WorkFolder = { files, path: folder, patience, isOurs: isStateName };
  return {
    async read(name) {
      checkStateName(name);
      const bytes = await reading(at, (real) => readWhole(files, join(real, name), MAX_BYTES));
      return bytes && parseJson(bytes);
    },
    async update(name, change) {
      checkStateName(name);
      return writing(at, async (real) => {
        const path = join(real, name);
        const bytes = await readWhole(files, path, MAX_BYTES);
        const damaged = bytes !== undefined && !isWhole(bytes);
        if (damaged) await files.rename(path, `${path}.damaged`);
        const { next, result } = change({ value: damaged ? undefined : bytes && parseJson(bytes), damaged });
        if (next !== undefined) await durableWrite(files, writeWhole, path, Buffer.from(JSON.stringify(next)));
        return result;
      });
    },
  };
};
