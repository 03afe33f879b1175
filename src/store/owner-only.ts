// A file's owner and readers: this user alone. A file or folder of somebody else is refused, a link in the place of a
// file too. A file of ours that is open to others (0644 from a copy, a cloud folder) is closed on sight. Windows has
// neither owners nor modes here (`uid` undefined): the profile's folder is private by itself.

import { dirname } from 'node:path';
import { StoreFailure } from './failure.ts';
import type { Facts, Files } from './files.ts';

const checkOwner = (files: Files, facts: Facts, path: string): void => {
  if (files.uid !== undefined && facts.uid !== files.uid) throw new StoreFailure('foreign', path);
};

/** Takes away what group and others may do. That it cannot (a read-only medium) is no reason not to read. */
const close = async (files: Files, facts: Facts, path: string, mode: number): Promise<void> => {
  if (files.uid !== undefined && facts.mode & 0o077) await files.setMode(path, mode).catch(() => undefined);
};

/**
 * The facts of our file at `path`, closed to others; undefined if there is none.
 *
 * @throws StoreFailure `link` if it is one; `foreign` if it is somebody else's, or no file
 */
export const ownerOnlyFile = async (files: Files, path: string): Promise<Facts | undefined> => {
  const facts = await files.facts(path);
  if (facts === undefined) return undefined;
  if (facts.kind !== 'file') throw new StoreFailure(facts.kind === 'link' ? 'link' : 'foreign', path);
  checkOwner(files, facts, path);
  await close(files, facts, path, 0o600);
  return facts;
};

/**
 * The real path of our folder at `path`, closed to others; undefined if there is none. It may be a link, as people
 * who keep their configuration elsewhere have it, if the link and what it points to are both ours.
 *
 * @throws StoreFailure `foreign` if it is somebody else's, or no folder
 */
export const ownerOnlyFolder = async (files: Files, path: string): Promise<string | undefined> => {
  const facts = await files.facts(path);
  if (facts === undefined) return undefined;
  checkOwner(files, facts, path);
  const real = await files.realPath(path);
  const target = await files.facts(real);
  if (target?.kind !== 'folder') throw new StoreFailure('foreign', path);
  checkOwner(files, target, path);
  await close(files, target, real, 0o700);
  return real;
};

/**
 * The real path of our folder at `path`, made if there is none. A new folder is on disk before anything is in it:
 * each folder that got a new entry is synced.
 *
 * @throws StoreFailure as `ownerOnlyFolder`
 */
export const makeOwnerOnlyFolder = async (files: Files, path: string): Promise<string> => {
  const first = await files.makeFolder(path);
  for (let made = path; first !== undefined && made.length >= first.length; made = dirname(made)) {
    await files.syncFolder(dirname(made));
  }
  const real = await ownerOnlyFolder(files, path);
  if (real === undefined) throw new StoreFailure('files', path, 'ENOENT');
  return real;
};
