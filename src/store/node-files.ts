// The real file system behind the port. Nothing is decided here but flags: never through a link (O_NOFOLLOW), never
// waiting for the other end of a pipe (O_NONBLOCK), a new file only where there is none (O_EXCL).

import { type BigIntStats, constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './failure.ts';
import type { Access, Facts, Files, OpenFile } from './files.ts';

const kindOf = (stats: BigIntStats): Facts['kind'] => {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
};

/** In big integers: an inode number on NTFS or ZFS does not fit a double. */
const factsOf = (stats: BigIntStats): Facts => ({
  kind: kindOf(stats),
  mode: Number(stats.mode & 0o777n),
  uid: Number(stats.uid),
  size: Number(stats.size),
  id: `${stats.dev}:${stats.ino}`,
});

const openFile = (handle: fs.FileHandle): OpenFile => ({
  facts: async () => factsOf(await handle.stat({ bigint: true })),
  read: async (into, offset) => (await handle.read(into, 0, into.length, offset)).bytesRead,
  write: async (bytes, offset) => (await handle.write(bytes, offset, bytes.length - offset, offset)).bytesWritten,
  sync: () => handle.sync(),
  close: () => handle.close(),
});

// Windows has neither flag: there node leaves them undefined, whatever its types say.
const { O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

const FLAGS: Readonly<Record<Access, number>> = {
  read: O_RDONLY | O_NOFOLLOW | O_NONBLOCK,
  sync: O_RDWR | O_NOFOLLOW | O_NONBLOCK,
  new: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW,
};

/** Lets errors of these codes pass as undefined. */
const except =
  (...codes: string[]) =>
  (error: unknown): undefined => {
    if (!codes.includes(systemCode(error) ?? '')) throw error;
  };

/**
 * Makes the folder and those above it that are missing; gives the first that it made. Node's own `recursive` says ENOENT where
 * a folder above takes no new one: here the error is that of the folder that could not be made.
 */
async function makeFolder(path: string): Promise<string | undefined> {
  const make = (): Promise<void> => fs.mkdir(path, { mode: 0o700 });
  try {
    await make();
    return path;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && (await isFolder(path))) return undefined;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    const first = await makeFolder(dirname(path));
    await make().catch(except('EEXIST'));
    return first ?? path;
  }
}

/** Follows links; a loop of them throws. */
const isFolder = async (path: string): Promise<boolean> => (await fs.stat(path)).isDirectory();

/**
 * The file system of this computer.
 *
 * @param uid who runs this, as `process.getuid` says it; undefined on Windows, where owners, modes and the syncing of
 *   folders have no meaning and are left out
 */
export const nodeFiles = (uid: number | undefined): Files => ({
  uid,
  facts: (path) => fs.lstat(path, { bigint: true }).then(factsOf, except('ENOENT', 'ENOTDIR')),
  open: async (path, access) => openFile(await fs.open(path, FLAGS[access], 0o600)),
  async syncFolder(path) {
    if (uid === undefined) return;
    const handle = await fs.open(path, O_RDONLY);
    try {
      // Some network and FUSE file systems cannot sync a folder and say so; there is nothing more to be done there.
      await handle.sync().catch(except('EINVAL', 'ENOTSUP'));
    } finally {
      await handle.close();
    }
  },
  list: (path) => fs.readdir(path),
  makeFolder,
  setMode: (path, mode) => fs.chmod(path, mode),
  link: (from, to) => fs.link(from, to),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.unlink(path),
  realPath: (path) => fs.realpath(path),
});
