// The store on disk: the contract, and what only a disk can get wrong.

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { confStore, stageWithConf } from '../../src/store/conf-store.ts';
import { MAX_BYTES, type Store } from '../../src/store/store.ts';
import { fails, storeContract } from './contract.ts';
import { NAME, realFiles, sealed } from './samples.ts';
import { steppedFiles } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const storeIn = (folder: string): Store => confStore({ files: realFiles, folder });
const newStore = (): Store => storeIn(join(temporaryFolder(), 'sparekey'));
const modeOf = (path: string): number => statSync(path).mode & 0o777;

storeContract('the store on disk', newStore);

test('the folder is 0700, the file 0600, and nothing else is left but the lock', async () => {
  const above = join(temporaryFolder(), 'deep');
  const folder = join(above, 'sparekey');
  const revision = await storeIn(folder).put(NAME, sealed(1), undefined);
  await storeIn(folder).put(NAME, sealed(2), revision);
  expect(readdirSync(folder).sort()).toEqual([NAME, 'sparekey.lock']);
  const paths = [above, folder, join(folder, NAME), join(folder, 'sparekey.lock')];
  expect(paths.map(modeOf)).toEqual([0o700, 0o700, 0o600, 0o600]);
});

test('what is open to others is closed when it is met', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, NAME), sealed(1));
  chmodSync(folder, 0o755);
  chmodSync(join(folder, NAME), 0o644);
  await storeIn(folder).get(NAME);
  expect([folder, join(folder, NAME)].map(modeOf)).toEqual([0o700, 0o600]);
});

test('reading makes no folder', async () => {
  const folder = join(temporaryFolder(), 'sparekey');
  expect(await storeIn(folder).get(NAME)).toBeUndefined();
  expect(await storeIn(folder).list()).toEqual([]);
  expect(() => statSync(folder)).toThrow('ENOENT');
});

test('a damaged file comes as it is, for the vault to judge', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, NAME), '{"fmt":');
  const stored = await storeIn(folder).get(NAME);
  expect(Buffer.from(stored?.bytes ?? []).toString()).toBe('{"fmt":');
  await storeIn(folder).put(NAME, sealed(1), stored?.revision);
});

test('only names of sealed files are listed', async () => {
  const folder = temporaryFolder();
  for (const name of ['notes.json', `${NAME}.bak`, NAME]) writeFileSync(join(folder, name), sealed(1));
  expect(await storeIn(folder).list()).toEqual([NAME]);
});

test('a file above 24 MiB is refused unread', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, NAME), '');
  truncateSync(join(folder, NAME), MAX_BYTES + 1);
  expect((await fails(storeIn(folder).get(NAME), 'size')).path).toBe(join(folder, NAME));
});

test.each([NAME, `${NAME}.new`, 'sparekey.lock'])(
  'a link in the place of %s is refused and not followed',
  async (name) => {
    const [folder, elsewhere] = [temporaryFolder(), join(temporaryFolder(), 'elsewhere')];
    writeFileSync(elsewhere, 'untouched');
    symlinkSync(elsewhere, join(folder, name));
    const failure = await fails(
      storeIn(folder).put(NAME, sealed(1), undefined),
      name.endsWith('.new') ? 'foreign' : 'link',
    );
    expect(failure.path).toBe(join(folder, name));
    expect(readFileSync(elsewhere, 'utf8')).toBe('untouched');
    expect(readlinkSync(join(folder, name))).toBe(elsewhere);
  },
);

test('a link in the place of the file is not read either, nor is a folder', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'elsewhere'), sealed(1));
  symlinkSync(join(folder, 'elsewhere'), join(folder, NAME));
  await fails(storeIn(folder).get(NAME), 'link');
  const other = temporaryFolder();
  mkdirSync(join(other, NAME));
  await fails(storeIn(other).get(NAME), 'foreign');
});

test('a link that takes the place of the file between looking and reading is not followed', async () => {
  const folder = temporaryFolder();
  const path = join(folder, NAME);
  for (const name of [NAME, 'elsewhere']) writeFileSync(join(folder, name), sealed(1));
  const files = steppedFiles(realFiles, ({ call }) => {
    if (call !== 'open') return;
    unlinkSync(path);
    symlinkSync(join(folder, 'elsewhere'), path);
  });
  await fails(confStore({ files, folder }).get(NAME), 'files', 'ELOOP');
});

test('nor is one that takes the place of the new file before conf writes it', async () => {
  const folder = temporaryFolder();
  const [path, elsewhere] = [join(folder, `${NAME}.new`), join(folder, 'elsewhere')];
  symlinkSync(elsewhere, path);
  await expect(stageWithConf(realFiles, path, sealed(1))).rejects.toThrow('EEXIST');
  expect(readdirSync(folder)).toEqual([`${NAME}.new`]);
});

test('the folder may be a link of ours to a folder of ours', async () => {
  const [real, link] = [temporaryFolder(), join(temporaryFolder(), 'link')];
  symlinkSync(real, link);
  const revision = await storeIn(link).put(NAME, sealed(1), undefined);
  expect((await storeIn(real).get(NAME))?.revision).toBe(revision);
});

test('a folder of somebody else is refused, and so is a file in the place of the folder', async () => {
  const folder = temporaryFolder();
  const somebodyElse = confStore({ files: { ...realFiles, uid: 1 + (realFiles.uid ?? 0) }, folder });
  await fails(somebodyElse.get(NAME), 'foreign');
  await fails(somebodyElse.put(NAME, sealed(1), undefined), 'foreign');
  writeFileSync(join(folder, 'file'), '');
  await fails(storeIn(join(folder, 'file')).get(NAME), 'foreign');
});

test('a file of somebody else in our folder is refused', async () => {
  const folder = temporaryFolder();
  const path = join(folder, NAME);
  writeFileSync(path, sealed(1));
  const files: typeof realFiles = {
    ...realFiles,
    async facts(at) {
      const facts = await realFiles.facts(at);
      return facts && at === path ? { ...facts, uid: facts.uid + 1 } : facts;
    },
  };
  expect((await fails(confStore({ files, folder }).get(NAME), 'foreign')).path).toBe(path);
});

test('a lock that is never free is told, with its path', async () => {
  const folder = temporaryFolder();
  const stage = async (): Promise<void> => {
    const impatient = confStore({ files: realFiles, folder, patience: { tries: 2, pause: 1 } });
    const failure = await fails(impatient.put(NAME, sealed(2), undefined), 'busy');
    expect(failure.path).toBe(join(folder, 'sparekey.lock'));
    throw Object.assign(new Error('done'), { code: 'EIO' });
  };
  await fails(confStore({ files: realFiles, folder, stage }).put(NAME, sealed(1), undefined), 'files', 'EIO');
});

test('SNAP in the environment does not make it write in place', async () => {
  vi.stubEnv('SNAP', '/snap/sparekey/1');
  const store = newStore();
  const revision = await store.put(NAME, sealed(1), undefined);
  const before = statSync(store.path(NAME)).ino;
  await store.put(NAME, sealed(2), revision);
  vi.unstubAllEnvs();
  expect(statSync(store.path(NAME)).ino).not.toBe(before);
  expect(readFileSync(store.path(NAME)).equals(sealed(2))).toBe(true);
});
