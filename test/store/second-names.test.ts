// Where a file can have no second name, the good one is kept aside as a copy; every other refusal ends the write.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { durableWrite } from '../../src/store/durable-write.ts';
import type { Files } from '../../src/store/files.ts';
import { writeWhole } from '../../src/store/whole-file.ts';
import { fails } from './contract.ts';
import { realFiles } from './samples.ts';
import { systemError } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const replaceWith = async (files: Files): Promise<{ path: string; done: Promise<void> }> => {
  const path = join(temporaryFolder(), 'file.json');
  writeFileSync(path, '"old"', { mode: 0o600 });
  return { path, done: durableWrite(files, writeWhole, path, Buffer.from('"new"')) };
};

test.each(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'])('%s: by a copy', async (code) => {
  const kept: string[] = [];
  const files: Files = {
    ...realFiles,
    link: () => Promise.reject(systemError(code)),
    async remove(path) {
      kept.push(readFileSync(path, 'utf8'));
      await realFiles.remove(path);
    },
  };
  const { path, done } = await replaceWith(files);
  await done;
  expect(kept).toEqual(['"old"']);
  expect(readFileSync(path, 'utf8')).toBe('"new"');
});

test.each(['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EEXIST'])('%s: not at all', async (code) => {
  const { path, done } = await replaceWith({ ...realFiles, link: () => Promise.reject(systemError(code)) });
  expect((await fails(done, 'files', code)).path).toBe(path);
  expect(readFileSync(path, 'utf8')).toBe('"old"');
});

test('a fault of the program passes for none of the disk', async () => {
  const { done } = await replaceWith({ ...realFiles, link: () => Promise.reject(new RangeError('a fault')) });
  await expect(done).rejects.toThrow(RangeError);
});

test('a write that is undone is undone on disk, and a new file that cannot be trusted is gone', async () => {
  const did: string[] = [];
  let broken = false;
  const folder = temporaryFolder();
  const files: Files = {
    ...realFiles,
    async syncFolder(path) {
      did.push(`sync ${path === folder}`);
      if (!broken) {
        broken = true;
        throw systemError('EIO');
      }
    },
    async remove(path) {
      did.push('remove');
      await realFiles.remove(path);
    },
  };
  const path = join(folder, 'file.json');
  await fails(durableWrite(files, writeWhole, path, Buffer.from('"new"')), 'files', 'EIO');
  expect(did).toEqual(['sync true', 'remove', 'sync true']);
  expect(readdirSync(folder)).toEqual([]);
});

test('a kept file that cannot be removed is no failure', async () => {
  const { path, done } = await replaceWith({ ...realFiles, remove: () => Promise.reject(systemError('EIO')) });
  await done;
  expect(readFileSync(path, 'utf8')).toBe('"new"');
});

test('where the first file is made, nothing is kept', async () => {
  const untouched: Files = {
    ...realFiles,
    link: () => Promise.reject(new Error('linked')),
    remove: () => Promise.reject(new Error('removed')),
  };
  const path = join(temporaryFolder(), 'file.json');
  await durableWrite(untouched, writeWhole, path, Buffer.from('"new"'));
  expect(readFileSync(path, 'utf8')).toBe('"new"');
});
