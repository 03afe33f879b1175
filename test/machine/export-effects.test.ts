// Taking codes of other accounts elsewhere: what the effect hands to the files, and what is really written.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { type KeyFilePorts, wholePath, writeKeys } from '../../src/edge/export-file.ts';
import { openAge } from '../../src/keyring/transfer/age.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { fullDisk, given, seeded, start, withAccount } from '../account/world.ts';
import { readText } from '../keyring/import/read.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { effectsIn } from './carried-out.ts';

const passphrase = 'nine loud mountains';
const draft = { service: 'GitHub', account: 'ada', kind: 'codes', codes: ['aaaa-1111', 'bbbb-2222'] } as const;

async function inFolder() {
  const folder = temporaryFolder();
  const world = await withAccount();
  const opened = await given(world.accounts.addEntries(world.opened, [draft]));
  const ports: KeyFilePorts = {
    files: nodeFiles(process.geteuid?.()),
    sealing: { work: 4, random: seeded('export') },
    clock: world.ports.clock,
    folder,
  };
  const effects = effectsIn(world, undefined, (entries, to, secret) => writeKeys(entries, to, secret, ports));
  return { world, folder, opened, effects };
}

const draftsIn = async (bytes: Uint8Array): Promise<unknown> => {
  const reading = await readText(Buffer.from(bytes).toString('utf8'));
  return reading.ok && reading.read.drafts;
};
const kept = [{ ...draft, codes: draft.codes.map((text) => ({ text })), made: new Date(start).toISOString() }];

test('sealed under the passphrase, where it was asked to be; and told in full where that is', async () => {
  const { world, folder, effects, opened } = await inFolder();
  const path = join(folder, 'keys.age');
  const sealed = { opened, path: 'keys.age', passphrase };
  const done = await effects.exportEntries(sealed);
  expect(done).toMatchObject({ type: 'exported', path });
  const now = done?.type === 'exported' && done.opened !== null ? done.opened : opened;
  const read = await openAge(new Uint8Array(readFileSync(path)), passphrase);
  expect(typeof read === 'string' ? read : await draftsIn(read.inside)).toEqual(kept);
  expect(now.view.activity[0]).toMatchObject({ what: 'keys-exported', count: 1 });
  expect(await effects.exportEntries({ ...sealed, opened: now })).toEqual({
    type: 'refused',
    refusal: { why: 'files', code: 'EEXIST', path },
  });
  // An export that was refused is not noted.
  const { view } = await given(world.accounts.refresh(now));
  expect(view.activity.filter(({ what }) => what === 'keys-exported')).toHaveLength(1);
});

test('an export that is written and cannot be noted is told apart', async () => {
  const { world, folder, effects, opened } = await inFolder();
  world.failPuts(fullDisk);
  const path = join(folder, 'keys.age');
  expect(await effects.exportEntries({ opened, path, passphrase })).toEqual({ type: 'exported', path, opened: null });
  expect(readFileSync(path).length).toBeGreaterThan(0);
});

test('for anyone to read', async () => {
  const { folder, effects, opened } = await inFolder();
  const path = join(folder, 'keys.json');
  expect(await effects.exportEntries({ opened, path: 'keys.json', passphrase: null })).toMatchObject({
    type: 'exported',
    path,
  });
  expect(await draftsIn(new Uint8Array(readFileSync(path)))).toEqual(kept);
});

test('what was written and reads back as something else is not said to be written, and does not stay', async () => {
  const { folder } = await inFolder();
  const real = nodeFiles(process.geteuid?.());
  let opens = 0;
  const files: KeyFilePorts['files'] = {
    ...real,
    async open(path, access) {
      const file = await real.open(path, access);
      // After it was written and compared: the reading back.
      if (access !== 'read') return file;
      opens += 1;
      return { ...file, read: async (into, offset) => (await file.read(into, offset)) && into.fill(0x20).length };
    },
  };
  const ports = { files, sealing: { work: 4, random: seeded('x') }, clock: () => start, folder };
  expect(await writeKeys([{ id: 'a' }], 'bad.age', passphrase, ports)).toMatchObject({
    ok: false,
    refusal: { why: 'files', code: 'EIO' },
  });
  expect(opens).toBe(1);
  expect(await real.list(folder)).toEqual([]);
});

test('a path is taken from where the program was started, and ~ is the home folder', () => {
  const home = process.env.HOME ?? '';
  expect(wholePath('keys.age', '/somewhere')).toBe('/somewhere/keys.age');
  expect(wholePath('../keys.age', '/some/where')).toBe('/some/keys.age');
  expect(wholePath('/a/keys.age', '/somewhere')).toBe('/a/keys.age');
  expect(wholePath('~/keys.age', '/somewhere')).toBe(join(home, 'keys.age'));
  expect(wholePath('~ada/keys.age', '/somewhere')).toBe('/somewhere/~ada/keys.age');
});
