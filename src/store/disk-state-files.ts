// State files on disk: changed under the folder's lock, written durably. A damaged one is kept aside, so that nothing is
// lost quietly, and whoever owns the state decides what damage means.

import { join } from 'node:path';
import { durableWrite } from './durable-write.ts';
import { StoreFailure } from './failure.ts';
import type { Files } from './files.ts';
import { objectIn } from './json.ts';
import { PATIENT, type Patience } from './lock.ts';
import { checkStateName, isStateName, type State, type StateFiles } from './state-files.ts';
import { readWhole, writeWhole } from './whole-file.ts';
import { reading, type WorkFolder, writing } from './work-folder.ts';

/** What state files on disk are made of. */
export interface DiskStateParts {
  readonly files: Files;
  /** The state folder, absolute. It is made at the first change. */
  readonly folder: string;
  readonly patience?: Patience;
}

/** 1 MiB: more than any state comes to. A larger file is a damaged one, and is not read. */
const MOST_BYTES = 1_048_576;

const stateAt = async (files: Files, path: string): Promise<State> => {
  try {
    const bytes = await readWhole(files, path, MOST_BYTES);
    const value = bytes && objectIn(bytes);
    return { value, damaged: bytes !== undefined && value === undefined };
  } catch (error) {
    if (error instanceof StoreFailure && error.why === 'size') return { value: undefined, damaged: true };
    throw error;
  }
};

/** The state files in a folder on disk. Making this touches nothing. */
export const diskStateFiles = ({ files, folder, patience = PATIENT }: DiskStateParts): StateFiles => {
  const at: WorkFolder = { files, path: folder, patience, isOurs: isStateName };
  return {
    async read(name) {
      checkStateName(name);
      return (await reading(at, (real) => stateAt(files, join(real, name))))?.value;
    },
    async update(name, change) {
      checkStateName(name);
      return writing(at, async (real) => {
        const path = join(real, name);
        const state = await stateAt(files, path);
        if (state.damaged) await files.rename(path, `${path}.damaged`);
        const { next, result } = change(state);
        if (next !== undefined) await durableWrite(files, writeWhole, path, Buffer.from(JSON.stringify(next)));
        return result;
      });
    },
  };
};
