// A folder that this room reads and writes in. Writing: ours, locked, cleared up before and, after a failure, again.
// Reading needs no lock, as files are replaced in one step; leftovers are cleared up on the way if nobody is writing.

import { cleanUp, leftovers } from './durable-write.ts';
import { asFailure, type Place, StoreFailure } from './failure.ts';
import type { Files } from './files.ts';
import { IMPATIENT, type Patience, withLock } from './lock.ts';
import { makeOwnerOnlyFolder, ownerOnlyFolder } from './owner-only.ts';

export interface WorkFolder {
  readonly files: Files;
  readonly path: string;
  readonly patience: Patience;
  /** Which names are good files of this folder; their leftovers are swept, nothing else. */
  readonly isOurs: (name: string) => boolean;
  readonly place?: Place;
}

/** The error as a failure that knows which folder was at hand. */
function failureIn({ path, place }: WorkFolder, error: unknown): StoreFailure {
  const failure = asFailure(error, path);
  if (place !== undefined) failure.place = place;
  return failure;
}

/**
 * Runs `work` with the folder's real path, made if need be, under its lock.
 *
 * @throws StoreFailure; and what `work` throws
 */
export const writing = async <T>(folder: WorkFolder, work: (real: string) => Promise<T>): Promise<T> => {
  try {
    const real = await makeOwnerOnlyFolder(folder.files, folder.path);
    return await withLock(folder.files, real, folder.patience, async () => {
      await cleanUp(folder.files, real, folder.isOurs);
      try {
        return await work(real);
      } catch (error) {
        // Files that could not be removed now (the disk may be failing) go at the next use.
        await cleanUp(folder.files, real, folder.isOurs).catch(() => undefined);
        throw error;
      }
    });
  } catch (error) {
    throw failureIn(folder, error);
  }
};

/** Clears up if there is anything to clear up and nobody is writing: a writer has done it already. */
const cleanUpIfFree = async ({ files, isOurs }: WorkFolder, real: string): Promise<void> => {
  if ((await leftovers(files, real, isOurs)).length === 0) return;
  try {
    await withLock(files, real, IMPATIENT, () => cleanUp(files, real, isOurs));
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.why !== 'busy') throw error;
  }
};

/**
 * Runs `work` with the folder's real path; undefined if there is no such folder. Reading makes none.
 *
 * @throws StoreFailure; and what `work` throws
 */
export const reading = async <T>(folder: WorkFolder, work: (real: string) => Promise<T>): Promise<T | undefined> => {
  try {
    const real = await ownerOnlyFolder(folder.files, folder.path);
    if (real === undefined) return undefined;
    await cleanUpIfFree(folder, real);
    return await work(real);
  } catch (error) {
    throw failureIn(folder, error);
  }
};
