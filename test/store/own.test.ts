// The owner of files and folders: this user, by owner and by mode; by neither where the system knows none.

import { chmodSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Facts, Files } from '../../src/store/files.ts';
import { makeOwnerOnlyFolder, ownerOnlyFile, ownerOnlyFolder } from '../../src/store/owner-only.ts';
import { fails } from './contract.ts';
import { realFiles } from './samples.ts';
import { systemError } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const seeing = (path: string, change: Partial<Facts>): Files => ({
  ...realFiles,
  async facts(at) {
    const facts = await realFiles.facts(at);
    return facts && at === path ? { ...facts, ...change } : facts;
  },
});

test('what only we may read is left as it is', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  writeFileSync(path, '');
  const untouched: Files = { ...realFiles, setMode: () => Promise.reject(new Error('was asked')) };
  for (const mode of [0o600, 0o400, 0o700]) {
    chmodSync(path, mode);
    expect((await ownerOnlyFile(untouched, path))?.mode).toBe(mode);
    expect(modeOf(path)).toBe(mode);
  }
  expect(await ownerOnlyFolder(untouched, folder)).toBe(folder);
});

test.each([0o604, 0o640, 0o677])('a file of mode %o is closed to others', async (mode) => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');
  chmodSync(path, mode);
  await ownerOnlyFile(realFiles, path);
  expect(modeOf(path)).toBe(0o600);
});

test('that it cannot be closed is no reason not to read', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');
  chmodSync(path, 0o644);
  const readOnly: Files = { ...realFiles, setMode: () => Promise.reject(systemError('EROFS')) };
  expect(await ownerOnlyFile(readOnly, path)).toBeDefined();
});

test('where there are no owners and modes, neither is looked at', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');
  chmodSync(path, 0o644);
  const windows: Files = { ...seeing(path, { uid: 12_345 }), uid: undefined };
  expect(await ownerOnlyFile(windows, path)).toBeDefined();
  expect(modeOf(path)).toBe(0o644);
});

test('a link of ours to a folder of somebody else is refused, and so is one to a file or to nothing', async () => {
  const [folder, real] = [temporaryFolder(), temporaryFolder()];
  const link = join(folder, 'link');
  symlinkSync(real, link);
  expect(await ownerOnlyFolder(realFiles, link)).toBe(real);
  const foreign = seeing(real, { uid: 1 + (realFiles.uid ?? 0) });
  expect((await fails(ownerOnlyFolder(foreign, link), 'foreign')).path).toBe(link);
  const foreignLink = seeing(link, { uid: 1 + (realFiles.uid ?? 0) });
  expect((await fails(ownerOnlyFolder(foreignLink, link), 'foreign')).path).toBe(link);
  await fails(ownerOnlyFolder(seeing(real, { kind: 'file' }), link), 'foreign');
  await fails(
    ownerOnlyFolder({ ...realFiles, facts: async (at) => (at === real ? undefined : realFiles.facts(at)) }, link),
    'foreign',
  );
});

test('what is not there is nobody’s', async () => {
  const path = join(temporaryFolder(), 'none');
  expect(await ownerOnlyFile(realFiles, path)).toBeUndefined();
  expect(await ownerOnlyFolder(realFiles, path)).toBeUndefined();
});

test('a folder that is gone again as soon as it was made is told', async () => {
  const path = join(temporaryFolder(), 'folder');
  const failure = await fails(
    makeOwnerOnlyFolder({ ...realFiles, makeFolder: async () => undefined }, path),
    'files',
    'ENOENT',
  );
  expect(failure.path).toBe(path);
});
