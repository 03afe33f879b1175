// Small JSON files that must stay on this computer: what was last seen, how often somebody failed. A change is one
// step: nobody else's comes in between, and it is on disk before `update` resolves. The owner of the state decides what
// damage means: it is told, and the damaged file is kept aside.

import { join } from 'node:path';
import { durableWrite } from './durable-write.ts';
import { StoreFailure } from './failure.ts';
import type { Files } from './files.ts';
import { objectIn } from './json.ts';
import { PATIENT, type Patience } from './lock.ts';
import { readWhole, writeWhole } from './whole-file.ts';
import { reading, type WorkFolder, writing } from './work-folder.ts';

export interface State {
  /** The JSON value as it was stored, unjudged; undefined if there is none, or if it is damaged. */
  readonly value: unknown;
  /** Whether there was a file that held no whole JSON object. */
  readonly damaged: boolean;
}

export interface StateFiles {
  /**
   * Changes the file called `name` by the pure function `change`. `next` is an object; undefined leaves the file alone.
   *
   * @throws StoreFailure if it could not be written: then nothing may be built on `result`, and it is not given
   */
  update<T>(name: string, change: (state: State) => { next: object | undefined; result: T }): Promise<T>;
  /** The value of the file called `name`; undefined if there is none, or none that can be read. */
  read(name: string): Promise<unknown>;
}

/** Whether `name` is one that a state file has: small letters and dashes, `.json`. */
export const isStateName = (name: string): boolean => /^[a-z][a-z-]*\.json$/.test(name);

/** @throws TypeError if `name` is no state file's name */
export const checkStateName = (name: string): void => {
  if (!isStateName(name)) throw new TypeError('not the name of a state file');
};

/** State files that are forgotten with the process: for practice and for tests. */
export const memoryStateFiles = (): StateFiles => {
  const files = new Map<string, string>();
  const stored = (name: string): unknown => {
    checkStateName(name);
    const text = files.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return {
    async read(name) {
      return stored(name);
    },
    async update(name, change) {
      const { next, result } = change({ value: stored(name), damaged: false });
      // As text, like on disk: what was handed in stays the caller's own.
      if (next !== undefined) files.set(name, JSON.stringify(next));
      return result;
    },
  };
};

// State files on disk: changed under the folder's lock, written durably. A damaged one is kept aside, so that nothing is
// lost quietly, and whoever owns the state decides what damage means.

/** The parts of state files on disk. */
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
  const at: WorkFolder = { files, path: folder, patience, isOurs: isStateName, place: 'state' };
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
