// SQLite's errors about a file that it cannot lock, in the words that people are told. SQLite itself is played here: no
// test can have a read-only medium, or one without locks, wherever it runs.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { withLock } from '../../src/store/lock.ts';
import { fails } from './contract.ts';
import { realFiles } from './samples.ts';
import { steppedFiles, systemError } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sqlite = vi.hoisted(() => ({ onOpen: () => {}, onExec: () => {}, open: 0, said: [] as string[] }));
vi.mock('node:sqlite', () => ({
  DatabaseSync: class {
    constructor() {
      sqlite.onOpen();
      sqlite.open += 1;
    }
    exec(statement: string) {
      sqlite.said.push(statement);
      sqlite.onExec();
    }
    close() {
      sqlite.open -= 1;
    }
  },
}));
beforeEach(() => {
  Object.assign(sqlite, { onOpen: () => {}, onExec: () => {}, open: 0, said: [] });
});

const refused = (errcode: unknown) => () => {
  throw Object.assign(new Error('SQLite refuses'), { errcode });
};
const take = (folder: string, files = realFiles, tries = 1): Promise<string> =>
  withLock(files, folder, { tries, pause: 0 }, async () => 'taken');

// sqlite.org/rescode.html; 1032 is an extended code, READONLY_DBMOVED.
test.each([
  ['READONLY', 8, 'files', 'EROFS'],
  ['READONLY_DBMOVED', 1032, 'files', 'EROFS'],
  ['NOTADB', 26, 'foreign', undefined],
  ['IOERR', 10, 'files', 'ENOLCK'],
  ['CANTOPEN', 14, 'files', 'ENOLCK'],
] as const)('%s', async (_, errcode, why, code) => {
  for (const at of ['onOpen', 'onExec'] as const) {
    Object.assign(sqlite, { onOpen: () => {}, onExec: () => {}, [at]: refused(errcode) });
    const folder = temporaryFolder();
    const failure = await fails(take(folder), why, code);
    expect(failure.path).toBe(join(folder, 'sparekey.lock'));
    expect(failure.cause instanceof Error).toBe(why === 'files');
    expect(sqlite.open).toBe(0);
  }
});

test('BUSY is waited for, as often as there are tries', async () => {
  sqlite.onExec = refused(5);
  await fails(take(temporaryFolder(), realFiles, 3), 'busy');
  expect(sqlite.said.length).toBe(3);
  expect(sqlite.open).toBe(0);
  let tries = 0;
  sqlite.onExec = () => {
    tries += 1;
    if (tries < 3) refused(517)();
  };
  expect(await take(temporaryFolder(), realFiles, 3)).toBe('taken');
  expect(sqlite.open).toBe(0);
});

test('the lock is one for all of the file, and its journal is no file', async () => {
  await take(temporaryFolder());
  expect(sqlite.said.join()).toMatch(/journal_mode = MEMORY.*BEGIN EXCLUSIVE/);
});

test.each([new RangeError('a fault of the program'), Object.assign(new Error('odd'), { errcode: 'text' })])(
  '%s is not one of SQLite',
  async (fault) => {
    sqlite.onExec = () => {
      throw fault;
    };
    await expect(take(temporaryFolder())).rejects.toBe(fault);
    expect(sqlite.open).toBe(0);
  },
);

test('another program may make the lock’s file in the same moment', async () => {
  const folder = temporaryFolder();
  const files = steppedFiles(realFiles, ({ call, path }) => {
    if (call === 'open' && !existsSync(path)) writeFileSync(path, '', { mode: 0o600 });
  });
  expect(await take(folder, files)).toBe('taken');
});

test('where the file cannot be made, that is told', async () => {
  const files = { ...realFiles, open: () => Promise.reject(systemError('EACCES')) };
  await fails(take(temporaryFolder(), files), 'files', 'EACCES');
  expect(sqlite.said).toEqual([]);
});
