// The durable write: the order of its steps, each step failing in turn, and every way a short write looks.

import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confStore } from '../../src/store/conf-store.ts';
import { durableWrite, type Stage } from '../../src/store/durable-write.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import type { Files } from '../../src/store/files.ts';
import { writeWhole } from '../../src/store/whole-file.ts';
import { fails } from './contract.ts';
import { NAME, realFiles, sealed } from './samples.ts';
import { type Step, steppedFiles, systemError } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const OLD = sealed(1, 'old'.repeat(100));
const NEW = sealed(2, 'new'.repeat(200));
const same = (bytes: Uint8Array, others: Uint8Array): boolean => Buffer.compare(bytes, others) === 0;

const folderWithOld = async (): Promise<{ folder: string; revision: string }> => {
  const folder = temporaryFolder();
  const revision = await confStore({ files: realFiles, folder }).put(NAME, OLD, undefined);
  return { folder, revision };
};

/** The findings of a later start: the stored bytes, and that nothing lies beside them. */
const foundLater = async (folder: string): Promise<Uint8Array | undefined> => {
  const stored = await confStore({ files: realFiles, folder }).get(NAME);
  const beside = readdirSync(folder).filter((name) => name !== NAME && name !== 'sparekey.lock');
  expect(beside).toEqual([]);
  return stored?.bytes;
};

test('nothing takes the good place before it is synced and compared, nor is the old one let go before that', async () => {
  const target = join(temporaryFolder(), NAME);
  writeFileSync(target, OLD);
  const steps: string[] = [];
  const files = steppedFiles(realFiles, ({ call, path }) => {
    if (['file.sync', 'file.read', 'link', 'rename', 'remove', 'syncFolder'].includes(call)) {
      steps.push(`${call} ${path.slice(path.indexOf(NAME) + NAME.length)}`);
    }
  });
  const unsynced: Stage = async (_, path, bytes) => writeFileSync(path, bytes);
  await durableWrite(files, unsynced, target, NEW);
  expect(steps.map((step) => (step.startsWith('syncFolder') ? 'syncFolder' : step.trim()))).toEqual([
    'file.sync .new',
    'file.read .new',
    'link',
    'rename .new',
    'syncFolder',
    'file.sync',
    'file.read',
    'remove .kept',
  ]);
});

test('a new folder is synced into the one above it, and so on up to what was there', async () => {
  const folder = temporaryFolder();
  const synced: string[] = [];
  const files = steppedFiles(realFiles, ({ call, path }) => {
    if (call === 'syncFolder') synced.push(path);
  });
  await confStore({ files, folder: join(folder, 'a', 'b') }).put(NAME, NEW, undefined);
  expect(synced).toEqual([join(folder, 'a'), folder, join(folder, 'a', 'b')]);
});

/** Puts NEW again and again, the step at number 1, 2, 3, … failing, until that number is beyond the last step. */
const withEachStepFailing = async (
  base: Files,
  shouldFail: (step: Step, at: number) => string | undefined,
  judge: (outcome: { failure: unknown; after: Uint8Array | undefined; step: Step | undefined }) => void,
): Promise<number> => {
  for (let at = 1; ; at += 1) {
    const { folder, revision } = await folderWithOld();
    let failed: Step | undefined;
    const files = steppedFiles(base, (step) => {
      const code = shouldFail(step, at);
      if (code === undefined) return;
      failed ??= step;
      throw systemError(code);
    });
    const failure = await confStore({ files, folder })
      .put(NAME, NEW, revision)
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    judge({ failure, after: await foundLater(folder), step: failed });
    if (failed === undefined) return at - 1;
  }
};

const linkless: Files = {
  ...realFiles,
  link: async () => {
    throw systemError('EPERM');
  },
};

describe.each<[string, Files, readonly string[]]>([
  ['with second names', realFiles, ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EMFILE', 'EROFS', 'EXDEV']],
  ['on a file system without second names', linkless, ['ENOSPC', 'EACCES']],
])('each call failing in turn, %s', (_, base, codes) => {
  test.each(codes)('%s once: the old file, byte for byte, or success and the new one', async (code) => {
    const steps = await withEachStepFailing(
      base,
      ({ number }, at) => (number === at ? code : undefined),
      ({ failure, after, step }) => {
        const about = `step ${step?.number} ${step?.call}`;
        expect(same(after ?? new Uint8Array(), failure === undefined ? NEW : OLD), about).toBe(true);
        if (failure !== undefined) expect(failure, about).toBeInstanceOf(StoreFailure);
        if (failure !== undefined) expect(failure, about).toMatchObject({ why: 'files', code });
      },
    );
    expect(steps).toBeGreaterThanOrEqual(30);
  });

  test('EIO from there on: the old file or the new one, whole, and never success with the old one', async () => {
    await withEachStepFailing(
      base,
      ({ number }, at) => (number >= at ? 'EIO' : undefined),
      ({ failure, after, step }) => {
        const is = after && [OLD, NEW].findIndex((bytes) => same(after, bytes));
        expect(failure === undefined ? [1] : [0, 1], `step ${step?.number} ${step?.call}`).toContain(is);
      },
    );
  });
});

describe('a stage that writes something else', () => {
  const stages: [string, string, (bytes: Uint8Array) => Uint8Array][] = [
    ['nothing', 'ENOSPC', () => new Uint8Array()],
    ['one byte', 'ENOSPC', (bytes) => bytes.subarray(0, 1)],
    ['half', 'ENOSPC', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['all but one byte', 'ENOSPC', (bytes) => bytes.subarray(0, -1)],
    ['one byte more', 'EIO', (bytes) => Buffer.concat([bytes, Buffer.from(' ')])],
    ['one bit otherwise', 'EIO', (bytes) => bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte))],
  ];
  test.each(stages)('%s is noticed: %s', async (_, code, change) => {
    const { folder, revision } = await folderWithOld();
    const stage: Stage = async (__, path, bytes) => writeFileSync(path, change(bytes));
    await fails(confStore({ files: realFiles, folder, stage }).put(NAME, NEW, revision), 'files', code);
    expect(readFileSync(join(folder, NAME)).equals(OLD)).toBe(true);
    await foundLater(folder);
  });

  test('a link is not followed', async () => {
    const { folder, revision } = await folderWithOld();
    const elsewhere = join(temporaryFolder(), 'elsewhere');
    writeFileSync(elsewhere, NEW);
    const stage: Stage = async (__, path) => symlinkSync(elsewhere, path);
    await fails(confStore({ files: realFiles, folder, stage }).put(NAME, NEW, revision), 'files', 'ELOOP');
    expect(readFileSync(join(folder, NAME)).equals(OLD)).toBe(true);
  });
});

describe('a system that takes fewer bytes than it is given', () => {
  const taking = (most: (asked: number) => number): Files => ({
    ...realFiles,
    open: async (path, access) => {
      const file = await realFiles.open(path, access);
      const write = (bytes: Uint8Array, offset: number): Promise<number> => {
        const count = Math.min(bytes.length - offset, most(bytes.length - offset));
        return count === 0 ? Promise.resolve(0) : file.write(bytes.subarray(0, offset + count), offset);
      };
      return { ...file, write };
    },
  });

  test.each<[string, (asked: number) => number]>([
    ['one', () => 1],
    ['half', (asked) => Math.ceil(asked / 2)],
    ['all but one', (asked) => Math.max(1, asked - 1)],
  ])('%s at a time gets the rest too', async (_, most) => {
    const path = join(temporaryFolder(), NAME);
    await writeWhole(taking(most), path, NEW);
    expect(readFileSync(path).equals(NEW)).toBe(true);
  });

  test('none at all is a full disk', async () => {
    const path = join(temporaryFolder(), NAME);
    await fails(
      writeWhole(
        taking(() => 0),
        path,
        NEW,
      ),
      'files',
      'ENOSPC',
    );
  });
});
