// A file replaced so that a crash, kill -9 or full disk at any point leaves the old one or the new one, whole
// (design §5):
//   1. the new file is written beside the good one, synced, and compared byte for byte
//   2. the good file gets a second name, NAME.kept
//   3. the new one is renamed over the good name, in one step, and the folder is synced
//   4. it is compared once more, where it is now; only then NAME.kept goes
// If 3 or 4 fails, the kept file is renamed back. What a crash leaves beside the good file, settle.ts clears up.
// To be called under the lock, after settling.

import { dirname } from 'node:path';
import { asFailure, StoreFailure, systemCode } from './failure.ts';
import type { Files } from './files.ts';
import { keptName, newName } from './leftovers.ts';
import { checkWhole, readWhole, writeWhole } from './whole-file.ts';

/** Writes a new file at `path`, mode 0600, never through a link. It need not sync or check: that is done after it. */
export type Stage = (files: Files, path: string, bytes: Uint8Array) => Promise<void>;

/** What file systems say that know no second names (FAT, some network and FUSE ones), or no more of them. */
const NO_LINKS = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);

/** Keeps the good file aside, by a second name or as a synced copy. Gives whether there was one. */
const keepAside = async (files: Files, target: string): Promise<boolean> => {
  if ((await files.facts(target)) === undefined) return false;
  try {
    await files.link(target, keptName(target));
  } catch (error) {
    if (!NO_LINKS.has(systemCode(error) ?? '')) throw error;
    const bytes = (await readWhole(files, target, Number.POSITIVE_INFINITY)) ?? new Uint8Array();
    await writeWhole(files, keptName(target), bytes);
    await checkWhole(files, keptName(target), bytes);
  }
  return true;
};

/** For undoing and clearing up: a second failure must not hide the first. */
const asFarAsPossible = (step: Promise<void>): Promise<void> => step.catch(() => undefined);

/**
 * Replaces the file at `target` by `bytes`, or makes it. When it resolves they are on disk.
 *
 * @param stage how the new file is written beside it
 * @throws StoreFailure `foreign` if something stands in the new file's place; `files` with the system's code. The old
 *   file is there then, or, if undoing failed too, the new one, whole.
 */
export const durableWrite = async (files: Files, stage: Stage, target: string, bytes: Uint8Array): Promise<void> => {
  const [staged, kept, folder] = [newName(target), keptName(target), dirname(target)];
  // Settling has removed our own leftovers: what is still there is a link or somebody else's.
  if ((await files.facts(staged)) !== undefined) throw new StoreFailure('foreign', staged);
  let replaces = false;
  let renamed = false;
  try {
    await stage(files, staged, bytes);
    await checkWhole(files, staged, bytes);
    replaces = await keepAside(files, target);
    await files.rename(staged, target);
    renamed = true;
    await files.syncFolder(folder);
    await checkWhole(files, target, bytes);
  } catch (error) {
    if (renamed) {
      await asFarAsPossible(replaces ? files.rename(kept, target) : files.remove(target));
      await asFarAsPossible(files.syncFolder(folder));
    }
    throw asFailure(error, target);
  }
  // The new file is safe: that the kept one cannot be removed is no failure, it goes at the next use.
  if (replaces) await asFarAsPossible(files.remove(kept));
};
