// The real file system behind the port: what the flags promise, and what a system without owners leaves out.

import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../src/store/node-files.ts';
import { realFiles } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('what is there is told for itself, a link as a link', async () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('file'), 'four', { mode: 0o640 });
  linkSync(at('file'), at('second name'));
  symlinkSync(at('file'), at('link'));
  spawnSync('mkfifo', [at('pipe')]);
  const { dev, ino } = statSync(at('file'));
  const file = { kind: 'file', mode: 0o640, uid: process.getuid?.(), size: 4, id: `${dev}:${ino}` };
  expect(await realFiles.facts(at('file'))).toEqual(file);
  expect(await realFiles.facts(at('second name'))).toEqual(file);
  expect((await realFiles.facts(at('link')))?.kind).toBe('link');
  expect((await realFiles.facts(folder))?.kind).toBe('folder');
  expect((await realFiles.facts(at('pipe')))?.kind).toBe('other');
});

test('nothing there is no error, also where a file stands in the place of a folder; any other is', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  expect(await realFiles.facts(join(folder, 'none'))).toBeUndefined();
  expect(await realFiles.facts(join(folder, 'file', 'below'))).toBeUndefined();
  await expect(realFiles.facts(join(folder, 'loop', 'below'))).rejects.toThrow('ELOOP');
});

test('a file is written and read where it is told, and ends where it ends', async () => {
  const path = join(temporaryFolder(), 'file');
  const file = await realFiles.open(path, 'new');
  const bytes = Buffer.from('0123456789');
  expect(await file.write(bytes, 0)).toBe(10);
  expect(await file.write(Buffer.from('_____abcde'), 5)).toBe(5);
  const into = new Uint8Array(8);
  expect(await file.read(into, 4)).toBe(6);
  expect(Buffer.from(into).toString()).toBe('4abcde\0\0');
  expect(await file.read(into, 10)).toBe(0);
  expect(await file.facts()).toMatchObject({ kind: 'file', mode: 0o600, size: 10 });
  await file.sync();
  await file.close();
});

test('no file is opened through a link, made over another, or waited for', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), 'kept');
  symlinkSync(join(folder, 'file'), join(folder, 'link'));
  for (const access of ['read', 'sync'] as const)
    await expect(realFiles.open(join(folder, 'link'), access)).rejects.toThrow('ELOOP');
  for (const name of ['file', 'link']) {
    await expect(realFiles.open(join(folder, name), 'new')).rejects.toThrow('EEXIST');
  }
  await expect(realFiles.open(join(folder, 'none'), 'sync')).rejects.toThrow('ENOENT');
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
  spawnSync('mkfifo', [join(folder, 'pipe')]);
  await (await realFiles.open(join(folder, 'pipe'), 'read')).close();
});

test('only what is opened to be synced or made may be written', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, 'old');
  const reader = await realFiles.open(path, 'read');
  await expect(reader.write(Buffer.from('new'), 0)).rejects.toThrow('EBADF');
  await reader.close();
  const syncer = await realFiles.open(path, 'sync');
  expect(await syncer.write(Buffer.from('new'), 0)).toBe(3);
  await syncer.close();
});

test('folders are made one by one, 0700, and the first of them is told', async () => {
  const folder = temporaryFolder();
  expect(await realFiles.makeFolder(join(folder, 'a', 'b'))).toBe(join(folder, 'a'));
  expect(await realFiles.makeFolder(join(folder, 'a', 'b'))).toBeUndefined();
  expect(await realFiles.makeFolder(join(folder, 'a', 'c', 'd'))).toBe(join(folder, 'a', 'c'));
  expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700);
});

test('a folder is synced; where there are no owners, none is', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  await realFiles.syncFolder(join(folder, 'a'));
  await expect(realFiles.syncFolder(join(folder, 'none'))).rejects.toThrow('ENOENT');
  await nodeFiles(undefined).syncFolder(join(folder, 'none'));
});

test.runIf(process.platform === 'linux')('a file system that cannot sync a folder is not a failure', async () => {
  await realFiles.syncFolder('/proc');
});
