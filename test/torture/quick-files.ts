// The Files port over node's synchronous calls, in a folder in memory where there is one: the same calls on a real file
// system, without a turn of the thread pool for each of them, and without waiting for the platter. For tortures that put
// an operation through thousands of faults; those that are about processes, kills and disks use the program's own.

import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { systemCode } from '../../src/store/failure.ts';
import type { Access, Facts, Files, OpenFile } from '../../src/store/files.ts';

const { O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
const flags: Readonly<Record<Access, number>> = {
  read: O_RDONLY | O_NOFOLLOW | O_NONBLOCK,
  sync: O_RDWR | O_NOFOLLOW | O_NONBLOCK,
  new: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW,
};

const factsOf = (stats: fs.BigIntStats): Facts => ({
  kind: stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other',
  mode: Number(stats.mode & 0o777n),
  uid: Number(stats.uid),
  size: Number(stats.size),
  id: `${stats.dev}:${stats.ino}`,
});

const openFile = (fd: number): OpenFile => ({
  facts: async () => factsOf(fs.fstatSync(fd, { bigint: true })),
  read: async (into, offset) => fs.readSync(fd, into, 0, into.length, offset),
  write: async (bytes, offset) => fs.writeSync(fd, bytes, offset, bytes.length - offset, offset),
  sync: async () => undefined,
  close: async () => fs.closeSync(fd),
});

export const quickFiles: Files = {
  uid: process.geteuid?.(),
  async facts(path) {
    try {
      const stats = fs.lstatSync(path, { bigint: true, throwIfNoEntry: false });
      return stats && factsOf(stats);
    } catch (error) {
      if (systemCode(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  open: async (path, access) => openFile(fs.openSync(path, flags[access], 0o600)),
  syncFolder: async () => undefined,
  list: async (path) => fs.readdirSync(path),
  makeFolder: async (path) => fs.mkdirSync(path, { recursive: true, mode: 0o700 }),
  setMode: async (path, mode) => fs.chmodSync(path, mode),
  link: async (from, to) => fs.linkSync(from, to),
  rename: async (from, to) => fs.renameSync(from, to),
  remove: async (path) => fs.unlinkSync(path),
  realPath: async (path) => fs.realpathSync(path),
};

const inMemory = '/dev/shm';

/** Where files cost least: a file system in memory, where the system has one. */
export const quickFolder = (): string => {
  try {
    fs.accessSync(inMemory, fs.constants.W_OK);
    return inMemory;
  } catch {
    return tmpdir();
  }
};
