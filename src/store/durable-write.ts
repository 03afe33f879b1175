// A file replaced so that a crash, kill -9 or full disk at any point leaves the old one or the new one, whole
// (docs/architecture.md, "The store"):
//   1. the new file is written beside the good one, synced, and compared byte for byte
//   2. the good file gets a second name, NAME.kept
//   3. the new one is renamed over the good name, in one step, and the folder is synced
//   4. it is compared once more, where it is now; only then NAME.kept goes
// If 3 or 4 fails, the kept file is renamed back. `cleanUp` removes the files that a crash leaves beside
// the good one. To be called under the lock, after clearing up.

import { dirname, join } from 'node:path';
import { asFailure, StoreFailure, systemCode } from './failure.ts';
import type { Files } from './files.ts';
import { wholeness } from './json.ts';
import { MAX_BYTES } from './store.ts';
import { checkWhole, lookAt, readWhole, writeWhole } from './whole-file.ts';

/** Writes a new file at `path`, mode 0600, never through a link. It need not sync or check: that is done after it. */
export type Stage = (files: Files, path: string, bytes: Uint8Array) => Promise<void>;

/**
 * The errors of file systems without second names (FAT, some network and FUSE ones), or without room for more of them.
 */
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

// The names that a write uses beside the good file NAME.json, and a crash may leave behind:
// NAME.json.new (the coming one), NAME.json.new.tmp-HEX (conf's own temporary file while it writes that),
// NAME.json.kept (the good one, linked aside). Only these are ever swept.

/** The coming file, until it takes the place of the good one. */
export const newName = (path: string): string => `${path}.new`;

/** The good file, until the new one was read back. */
export const keptName = (path: string): string => `${path}.kept`;

/** The name of the good file that `name` is a leftover of, or undefined if it is none of ours. */
export const goodName = (name: string): string | undefined =>
  /^(.+\.json)\.(?:kept|new|new\.tmp-[0-9a-f]+)$/.exec(name)?.[1];

// Clearing up after a write that did not end: a crash leaves NAME.new, conf's temporary file or NAME.kept behind, with
// key slots in them. Our own leftovers are removed; a kept file whose good one is missing or damaged is put back. Never
// touched: other names, links, folders, files of somebody else. Only under the lock, as a writer at work has such files.

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
export const cleanUp = async (files: Files, folder: string, isOurs: (name: string) => boolean): Promise<void> => {
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
