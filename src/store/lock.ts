// One writer at a time, across processes. The lock is the operating system's own record lock, taken through node's
// SQLite (BEGIN EXCLUSIVE on an empty `sparekey.lock`, which stays in the folder): node has no flock or fcntl of its own.
// The kernel lets go of it when the holder dies, however it dies, and never while the holder lives, stopped or not. So
// nothing has to be guessed from process numbers, ages or boot times, and there is no stale lock to take over, which
// is where lock files of one's own go wrong. Nothing is ever written to the file.

import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { asFailure, StoreFailure, systemCode } from './failure.ts';
import type { Facts, Files } from './files.ts';
import { ownerOnlyFile } from './owner-only.ts';

/** How often the lock is tried for, and how many milliseconds lie between. */
export interface Patience {
  readonly tries: number;
  readonly pause: number;
}

/** About 30 s: longer than any write, short enough to be told. */
export const PATIENT: Patience = { tries: 3000, pause: 10 };

/** Now or not at all: for clearing up, which the holder does anyway. */
export const IMPATIENT: Patience = { tries: 1, pause: 0 };

// Result codes of SQLite (sqlite.org/rescode.html), the low byte being the primary one.
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_NOTADB = 26;

const resultCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

/** The lock's file, made if there is none, 0600 and ours. */
const lockFile = async (files: Files, path: string): Promise<Facts | undefined> => {
  const there = await ownerOnlyFile(files, path);
  if (there) return there;
  try {
    await (await files.open(path, 'new')).close();
  } catch (error) {
    // Another process was quicker: the same file, looked at like any.
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  return ownerOnlyFile(files, path);
};

/**
 * The files that SQLite would read beside a database and act upon: a planted journal can name any file to be removed.
 */
const companions = ['-journal', '-wal', '-shm'] as const;

/** The lock is an empty file that stands alone. Anything else somebody has put there, and SQLite is not to see it. */
const checkEmpty = async (files: Files, path: string, lock: Facts | undefined): Promise<void> => {
  if (lock !== undefined && lock.size !== 0) throw new StoreFailure('foreign', path);
  for (const suffix of companions) {
    if ((await files.facts(path + suffix)) !== undefined) throw new StoreFailure('foreign', path + suffix);
  }
};

const refusal = (error: unknown, path: string): unknown => {
  switch (resultCode(error)) {
    case undefined:
      return error;
    case SQLITE_NOTADB: // it has contents: not a lock of ours
      return new StoreFailure('foreign', path);
    case SQLITE_READONLY:
      return new StoreFailure('files', path, 'EROFS', error);
    default:
      return new StoreFailure('files', path, 'ENOLCK', error);
  }
};

/** The lock, held until the database is closed; undefined if somebody else holds it. */
const tryLock = async (files: Files, path: string): Promise<DatabaseSync | undefined> => {
  const { DatabaseSync } = await import('node:sqlite');
  const before = await lockFile(files, path);
  await checkEmpty(files, path, before);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    // The journal in memory: kill -9 of the holder then leaves no journal file behind.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    // SQLite opens by name. Only if the name still means the file that was looked at has nobody slipped in a link or
    // another file, and do all lock the same one.
    if (before && (await files.facts(path))?.id === before.id) return database;
  } catch (error) {
    database?.close();
    if (resultCode(error) === SQLITE_BUSY) return undefined;
    throw refusal(error, path);
  }
  database.close();
  return undefined;
};

/**
 * Runs `work` while holding the lock of `folder`, and lets go in every case.
 *
 * @param patience how long to wait for another holder
 * @throws StoreFailure `busy` if the lock was not free in that time, naming its file; `foreign` if that file is a link,
 *   somebody else's or no lock; `files` with EROFS or ENOLCK where the medium cannot lock
 */
export const withLock = async <T>(
  files: Files,
  folder: string,
  patience: Patience,
  work: () => Promise<T>,
): Promise<T> => {
  const path = join(folder, 'sparekey.lock');
  for (let tries = patience.tries; tries > 0; tries -= 1) {
    // Only what the lock itself meets is told of the lock.
    const held = await tryLock(files, path).catch((error: unknown) => {
      throw asFailure(error, path);
    });
    if (held) {
      try {
        return await work();
      } finally {
        held.close();
      }
    }
    if (tries > 1) await wait(patience.pause);
  }
  throw new StoreFailure('busy', path);
};
