// Reading and writing in a folder: who clears up, and what is told when that goes wrong.

import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanUp } from '../../src/store/durable-write.ts';
import type { Files } from '../../src/store/files.ts';
import { reading, type WorkFolder, writing } from '../../src/store/work-folder.ts';
import { fails } from './contract.ts';
import { NAME, realFiles, sealed } from './samples.ts';
import { steppedFiles, systemError } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = (path: string, files: Files = realFiles): WorkFolder => ({
  files,
  path,
  patience: { tries: 1, pause: 0 },
  isOurs: (name) => name === NAME,
});
const leftover = `${NAME}.new`;
const failingTo = (call: keyof Files, code: string): Files => ({
  ...realFiles,
  [call]: () => Promise.reject(systemError(code)),
});

test('who only reads takes no lock', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, NAME), sealed(1));
  expect(await reading(at(folder), async (real) => real)).toBe(folder);
  expect(readdirSync(folder)).toEqual([NAME]);
});

test('a lock that is none stops who would clear up', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, leftover), '');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'sparekey.lock'));
  await fails(
    reading(at(folder), async () => 'read'),
    'link',
  );
});

test('a failure of the system names the folder; of the work, what it named', async () => {
  const folder = temporaryFolder();
  for (const work of [reading, writing]) {
    const failure = await fails(
      work(at(folder), () => Promise.reject(systemError('EIO'))),
      'files',
      'EIO',
    );
    expect(failure.path).toBe(folder);
    await expect(work(at(folder), () => Promise.reject(new RangeError('a fault')))).rejects.toThrow(RangeError);
  }
});

test('what a failed work leaves is cleared up at once, and that it cannot be hides nothing', async () => {
  const folder = temporaryFolder();
  const work = async (): Promise<never> => {
    writeFileSync(join(folder, leftover), '', { mode: 0o600 });
    throw systemError('ENOSPC');
  };
  await fails(writing(at(folder), work), 'files', 'ENOSPC');
  expect(existsSync(join(folder, leftover))).toBe(false);
  await fails(writing(at(folder, failingTo('remove', 'EROFS')), work), 'files', 'ENOSPC');
});

test('a leftover that somebody else has removed is cleared up; one that cannot be removed is told', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, leftover), '', { mode: 0o600 });
  const isOurs = (name: string): boolean => name === NAME;
  await cleanUp(failingTo('remove', 'ENOENT'), folder, isOurs);
  await expect(cleanUp(failingTo('remove', 'EACCES'), folder, isOurs)).rejects.toThrow('EACCES');
  const elsewhere: Files = { ...realFiles, facts: async () => undefined };
  await cleanUp(elsewhere, folder, isOurs);
  expect(existsSync(join(folder, leftover))).toBe(true);
});

test('where files have no owners, whose they are is not asked', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, leftover), '');
  const facts: Files['facts'] = async (path) => {
    const found = await realFiles.facts(path);
    return found && { ...found, uid: found.uid + 1 };
  };
  await cleanUp({ ...realFiles, facts }, folder, () => true);
  expect(existsSync(join(folder, leftover))).toBe(true);
  await cleanUp({ ...realFiles, facts, uid: undefined }, folder, () => true);
  expect(existsSync(join(folder, leftover))).toBe(false);
});

test('a kept file that is put back is on disk under its name', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${NAME}.kept`), sealed(1), { mode: 0o600 });
  const did: string[] = [];
  await cleanUp(
    steppedFiles(realFiles, ({ call }) => void did.push(call)),
    folder,
    () => true,
  );
  expect(did.slice(-2)).toEqual(['rename', 'syncFolder']);
  expect(readdirSync(folder)).toEqual([NAME]);
});
