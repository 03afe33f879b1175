// Files whole or not at all, however few bytes the system gives or takes at a time.

import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Files, OpenFile } from '../../src/store/files.ts';
import { checkWhole, lookAt, readWhole, writeWhole } from '../../src/store/whole-file.ts';
import { fails } from './contract.ts';
import { realFiles } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const piece = 65_536;
const bytes = Uint8Array.from({ length: 2 * piece + 10 }, (_, at) => at % 251);

/** Files whose open ones are changed, and counted until they are closed. */
function opened(change: (file: OpenFile) => Partial<OpenFile>): { files: Files; open: () => number } {
  let open = 0;
  const files: Files = {
    ...realFiles,
    async open(path, access) {
      const file = await realFiles.open(path, access);
      open += 1;
      const close = async (): Promise<void> => {
        open -= 1;
        await file.close();
      };
      return { ...file, ...change(file), close };
    },
  };
  return { files, open: () => open };
}

const fileOf = (content: Uint8Array): string => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};

test('one that gives a few bytes at a time is read to its end', async () => {
  const { files, open } = opened((file) => ({ read: (into, at) => file.read(into.subarray(0, 1000), at) }));
  const path = fileOf(bytes);
  expect(await readWhole(files, path, bytes.length)).toEqual(bytes);
  const seen: Uint8Array[] = [];
  expect(await lookAt(files, path, bytes.length, (part) => void seen.push(part))).toBe(true);
  expect(Buffer.compare(Buffer.concat(seen), bytes)).toBe(0);
  await checkWhole(files, path, bytes);
  expect(open()).toBe(0);
});

test('it is looked at in pieces of 64 KiB, the last as long as what is left', async () => {
  const lengths: number[] = [];
  await lookAt(realFiles, fileOf(bytes), bytes.length, ({ length }) => void lengths.push(length));
  expect(lengths).toEqual([piece, piece, 10]);
});

test('one that ends before its size is no whole file', async () => {
  const { files, open } = opened(() => ({ read: async () => 0 }));
  const path = fileOf(bytes);
  expect((await fails(readWhole(files, path, bytes.length), 'files', 'EIO')).path).toBe(path);
  expect(
    (
      await fails(
        lookAt(files, path, bytes.length, () => undefined),
        'files',
        'EIO',
      )
    ).path,
  ).toBe(path);
  expect(open()).toBe(0);
});

test('as many bytes as may be are read, and one more is refused before any is', async () => {
  const path = fileOf(bytes);
  const { files } = opened(() => ({ read: () => Promise.reject(new Error('was read')) }));
  for (const work of [readWhole(files, path, bytes.length - 1), lookAt(files, path, bytes.length - 1, () => undefined)])
    expect((await fails(work, 'size')).path).toBe(path);
  expect((await readWhole(realFiles, path, bytes.length))?.length).toBe(bytes.length);
});

test('nothing there is nothing; a link is refused', async () => {
  const folder = temporaryFolder();
  expect(await readWhole(realFiles, join(folder, 'none'), 10)).toBeUndefined();
  expect(await lookAt(realFiles, join(folder, 'none'), 10, () => undefined)).toBe(false);
  symlinkSync(fileOf(bytes), join(folder, 'link'));
  await fails(readWhole(realFiles, join(folder, 'link'), 10), 'link');
  await fails(
    lookAt(realFiles, join(folder, 'link'), 10, () => undefined),
    'link',
  );
});

test('an empty file is whole', async () => {
  const path = fileOf(new Uint8Array());
  expect(await readWhole(realFiles, path, 0)).toEqual(new Uint8Array());
  expect(await lookAt(realFiles, path, 0, () => Promise.reject(new Error('a piece of nothing')))).toBe(true);
});

test('what is written is synced before it is closed; none taken is a full disk', async () => {
  const path = join(temporaryFolder(), 'new');
  const did: string[] = [];
  const { files } = opened((file) => ({
    async sync() {
      did.push('sync');
      await file.sync();
    },
    write: (from, at) => file.write(from.subarray(0, at + 50_000), at),
  }));
  await writeWhole(files, path, bytes);
  expect(did).toEqual(['sync']);
  expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
  const full = opened(() => ({ write: async () => 0 }));
  expect((await fails(writeWhole(full.files, `${path}2`, bytes), 'files', 'ENOSPC')).path).toBe(`${path}2`);
  expect(full.open()).toBe(0);
});

test('too short is a full disk, too long or different a faulty one', async () => {
  const path = fileOf(bytes);
  await fails(checkWhole(realFiles, path, Uint8Array.of(...bytes.subarray(0, 100))), 'files', 'EIO');
  await fails(checkWhole(realFiles, path, Buffer.concat([bytes, bytes])), 'files', 'ENOSPC');
  const other = bytes.slice();
  other[piece] = 255;
  expect((await fails(checkWhole(realFiles, path, other), 'files', 'EIO')).path).toBe(path);
  await checkWhole(realFiles, path, bytes);
});
