// Clearing up after a write that did not end: a crash leaves NAME.new, conf's temporary file or NAME.kept behind, with
// key slots in them. Our own leftovers are removed; a kept file whose good one is missing or damaged is put back. Never
// touched: other names, links, folders, files of somebody else. Only under the lock, as a writer at work has such files.

import { join } from 'node:path';
import { MAX_BYTES } from './container.ts';
import { systemCode } from './failure.ts';
import type { Files } from './files.ts';
import { wholeness } from './json.ts';
import { goodName, keptName } from './leftovers.ts';
import { lookAt } from './whole-file.ts';

/** The names in `folder` that are leftovers of files that `isOurs` knows. */
export const leftovers = async (files: Files, folder: string, isOurs: (name: string) => boolean): Promise<string[]> =>
  (await files.list(folder)).filter((name) => {
    const good = goodName(name);
    return good !== undefined && isOurs(good);
  });

const isGood = async (files: Files, path: string): Promise<boolean> => {
  const { take, isWhole } = wholeness();
  return (await lookAt(files, path, MAX_BYTES, take)) && isWhole();
};

/**
 * Removes the leftovers in `folder`, or puts a kept file back where that is all there is.
 *
 * @throws StoreFailure, or the system's error, if a good or kept file cannot be read: then nothing of it is removed
 */
export const settle = async (files: Files, folder: string, isOurs: (name: string) => boolean): Promise<void> => {
  for (const name of await leftovers(files, folder, isOurs)) {
    const path = join(folder, name);
    const good = join(folder, goodName(name) ?? '');
    const facts = await files.facts(path);
    if (facts?.kind !== 'file' || (files.uid !== undefined && facts.uid !== files.uid)) continue;
    if (path === keptName(good) && !(await isGood(files, good)) && (await isGood(files, path))) {
      await files.rename(path, good);
      await files.syncFolder(folder);
    } else {
      await files.remove(path).catch((error: unknown) => {
        if (systemCode(error) !== 'ENOENT') throw error;
      });
    }
  }
};
