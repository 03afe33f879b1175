// Clearing up: what a crash leaves goes, what it kept comes back, and nothing else is touched.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confStore } from '../../src/store/conf-store.ts';
import { NAME, OTHER_NAME, realFiles, sealed } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const OLD = sealed(1, 'old');
const NEW = sealed(2, 'new');

const folderOf = (contents: Readonly<Record<string, Uint8Array | string>>): string => {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes);
  return folder;
};
const got = async (folder: string): Promise<string> =>
  Buffer.from((await confStore({ files: realFiles, folder }).get(NAME))?.bytes ?? []).toString();
const namesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name !== 'sparekey.lock');

test('leftovers go at the next reading', async () => {
  const folder = folderOf({
    [NAME]: OLD,
    [`${NAME}.new`]: NEW,
    [`${NAME}.new.tmp-19f0a3`]: NEW,
    [`${NAME}.kept`]: OLD,
  });
  expect(await got(folder)).toBe(OLD.toString());
  expect(namesIn(folder)).toEqual([NAME]);
});

test('a whole good file stays, whatever was kept', async () => {
  const folder = folderOf({ [NAME]: NEW, [`${NAME}.kept`]: OLD });
  expect(await got(folder)).toBe(NEW.toString());
  expect(namesIn(folder)).toEqual([NAME]);
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['cut off', NEW.subarray(0, -1)],
])('a good file that is %s comes back from the kept one', async (_, bytes) => {
  const folder = folderOf({ ...(bytes !== undefined && { [NAME]: bytes }), [`${NAME}.kept`]: OLD });
  expect(await got(folder)).toBe(OLD.toString());
  expect(namesIn(folder)).toEqual([NAME]);
});

test('a damaged good file stays, for the vault to judge, if the kept one is no better', async () => {
  const folder = folderOf({ [NAME]: '{"fmt":', [`${NAME}.kept`]: '{"f' });
  expect(await got(folder)).toBe('{"fmt":');
  expect(namesIn(folder)).toEqual([NAME]);
});

test('a kept file of many pieces comes back byte for byte, and one cut off at the end of a piece does not', async () => {
  const long = sealed(1, 'x'.repeat(200_000));
  const folder = folderOf({ [NAME]: long.subarray(0, 131_072), [`${NAME}.kept`]: long });
  expect(await got(folder)).toBe(long.toString());
  const other = folderOf({ [NAME]: '', [`${NAME}.kept`]: long.subarray(0, 131_072) });
  expect(await got(other)).toBe('');
  expect(namesIn(other)).toEqual([NAME]);
});

test('names that are not ours are left alone', async () => {
  const others = [
    `${NAME}.bak`,
    `${NAME}.kept.old`,
    'notes.json.new',
    'x.new',
    `${NAME}.new.tmp-xyz`,
    `${NAME}.tmp-12`,
  ];
  const folder = folderOf(Object.fromEntries(others.map((name) => [name, 'somebody’s'])));
  writeFileSync(join(folder, `${NAME}.new`), NEW);
  await got(folder);
  expect(namesIn(folder)).toEqual([...others].sort());
});

test('links, folders and files of somebody else are left alone', async () => {
  const folder = folderOf({ elsewhere: OLD, [`${OTHER_NAME}.new`]: NEW });
  symlinkSync(join(folder, 'elsewhere'), join(folder, `${NAME}.kept`));
  mkdirSync(join(folder, `${NAME}.new`));
  const files: typeof realFiles = {
    ...realFiles,
    async facts(path) {
      const facts = await realFiles.facts(path);
      return facts && path.includes(OTHER_NAME) ? { ...facts, uid: facts.uid + 1 } : facts;
    },
  };
  expect(await confStore({ files, folder }).get(NAME)).toBeUndefined();
  expect(namesIn(folder).sort()).toEqual([`${NAME}.kept`, `${NAME}.new`, 'elsewhere', `${OTHER_NAME}.new`].sort());
  expect(readFileSync(join(folder, 'elsewhere')).equals(OLD)).toBe(true);
});

test('the files of a writer at work are left alone, and reading does not wait for it', async () => {
  const folder = folderOf({ [NAME]: OLD });
  const reader = confStore({ files: realFiles, folder });
  const writer = confStore({
    files: realFiles,
    folder,
    async stage(_, path, bytes) {
      writeFileSync(path, bytes);
      expect((await reader.get(NAME))?.bytes.length).toBe(OLD.length);
      expect(existsSync(path)).toBe(true);
    },
  });
  await writer.put(NAME, NEW, (await reader.get(NAME))?.revision);
  expect(await got(folder)).toBe(NEW.toString());
});
