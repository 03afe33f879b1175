// A file that was not there before: whole and 0600, or not there at all; and what has its name already stays as it is.

import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { StoreFailure } from '../../src/store/failure.ts';
import type { Files } from '../../src/store/files.ts';
import { writeNew } from '../../src/store/new-file.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const real = nodeFiles(process.geteuid?.());
const bytes = new TextEncoder().encode('all of it\n'.repeat(1000));
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

const codeOf = async (files: Files, path: string): Promise<string | undefined> => {
  const failure = await writeNew(files, path, bytes).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StoreFailure);
  return (failure as StoreFailure).code;
};

test('written, 0600, and nothing beside it', async () => {
  const folder = temporaryFolder();
  await writeNew(real, join(folder, 'keys.age'), bytes);
  expect(readdirSync(folder)).toEqual(['keys.age']);
  expect(new Uint8Array(readFileSync(join(folder, 'keys.age')))).toEqual(bytes);
  expect(lstatSync(join(folder, 'keys.age')).mode & 0o777).toBe(0o600);
});

test('where file systems know no second names, too', async () => {
  const folder = temporaryFolder();
  const files: Files = { ...real, link: async () => Promise.reject(systemError('EPERM')) };
  await writeNew(files, join(folder, 'keys.age'), bytes);
  expect(readdirSync(folder)).toEqual(['keys.age']);
});

describe('a name that is taken', () => {
  test.each([
    ['a file', (path: string) => writeFileSync(path, 'mine')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to nothing', (path: string) => symlinkSync('/nowhere', path)],
  ])('by %s', async (_, make) => {
    const path = join(temporaryFolder(), 'keys.age');
    make(path);
    const before = lstatSync(path).ino;
    expect(await codeOf(real, path)).toBe('EEXIST');
    expect(lstatSync(path).ino).toBe(before);
  });

  test.each([true, false])('meanwhile, with second names: %s', async (links) => {
    const folder = temporaryFolder();
    const path = join(folder, 'keys.age');
    const files: Files = {
      ...real,
      async link(from, to) {
        writeFileSync(path, 'mine');
        if (!links) throw systemError('EPERM');
        return real.link(from, to);
      },
    };
    expect(await codeOf(files, path)).toBe('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['keys.age']);
  });
});

test('a folder that is not there', async () => {
  expect(await codeOf(real, join(temporaryFolder(), 'no/keys.age'))).toBe('ENOENT');
});

/** How often a call may still go through before it fails. */
describe.each(['open', 'link', 'syncFolder', 'remove'] as const)('%s fails', (call) => {
  test.each([0, 1, 2])('the time after %i', async (good) => {
    const folder = temporaryFolder();
    const path = join(folder, 'keys.age');
    let left = good;
    let failed = false;
    const failing = async (...given: never[]): Promise<never> => {
      if (left-- === 0) {
        failed = true;
        throw systemError('ENOSPC');
      }
      return (real[call] as (...given: never[]) => Promise<never>)(...given);
    };
    await writeNew({ ...real, [call]: failing }, path, bytes).catch(() => undefined);
    // Whole, under its own name; or not there at all.
    const names = readdirSync(folder);
    if (names.length > 0) expect([names, new Uint8Array(readFileSync(path))]).toEqual([['keys.age'], bytes]);
    if (failed && call !== 'link') expect(names).toEqual([]);
  });
});
