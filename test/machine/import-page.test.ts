// Import on the page: what is in a file is told first, by names and by the ends of codes; then all of it is kept in one write. The
// codes themselves never stand in the model.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../../src/journeys/pages.ts';
import { sealAge } from '../../src/keyring/transfer/age.ts';
import { ownFile } from '../../src/keyring/transfer/own-file.ts';
import type { Machine } from '../../src/machine/machine.ts';
import { signedIn } from '../../src/machine/session.ts';
import { fieldOf } from '../../src/machine/text-field.ts';
import { fullDisk, seeded, start, type World, withAccount } from '../account/world.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { dataAt, done, machineOn } from './on-account.ts';

const table = 'service,account,code,colour\nGitHub,ada,aaaaa-11111 bbbbb-22222,green\nShop,,zzzzz-99999,red\n';
const codes = /aaaaa-11111|zzzzz-99999/;
const passphrase = 'nine loud mountains';

async function atFile(): Promise<{ world: World; machine: Machine; folder: string }> {
  const world = await withAccount();
  const machine = machineOn(world, pages.entries.open({ session: signedIn(world.opened, start) }));
  machine.send({ type: 'importEntries' });
  return { world, machine, folder: temporaryFolder() };
}

async function look(machine: Machine, field: 'path' | 'secret', text: string): Promise<void> {
  machine.send({ type: 'edit', field, content: fieldOf(text) });
  await done(machine, { type: 'submit' });
}

test('a table is shown with its names and what stays away, and then kept whole', async () => {
  const { machine, folder } = await atFile();
  const path = join(folder, 'codes.csv');
  writeFileSync(path, table);
  await look(machine, 'path', path);
  const { file, focus } = dataAt(machine, 'importFound');
  expect(file).toMatchObject({ path, same: 0, beside: 0, allKept: false, besides: { columns: ['colour'] } });
  expect(file.add.map(({ service, account, codes: all }) => [service, account, all.length])).toEqual([
    ['GitHub', 'ada', 2],
    ['Shop', '', 1],
  ]);
  expect(focus).toBe('submit');
  expect(JSON.stringify(machine.model().data)).not.toMatch(codes);
  await done(machine, { type: 'submit' });
  const { session, note } = dataAt(machine, 'entries');
  expect(note).toEqual({ why: 'imported', count: 2, allKept: false });
  expect(session.opened.view.entries.map(({ service }) => service)).toEqual(['GitHub', 'Shop']);
  expect(session.opened.view.activity[0]).toMatchObject({ what: 'keys-imported', count: 2 });

  // The same file once more adds nothing.
  machine.send({ type: 'importEntries' });
  await look(machine, 'path', path);
  expect(dataAt(machine, 'importFound')).toMatchObject({ file: { add: [], same: 2 }, focus: 'back' });
  machine.send({ type: 'back' });
  expect(dataAt(machine, 'importEntries').fields.path.text).toBe(path);
});

test('a sealed file asks for its password, and a wrong one is told and may be mended', async () => {
  const { machine, folder } = await atFile();
  const path = join(folder, 'keys.age');
  const entry = {
    id: 'a',
    service: 'GitHub',
    account: '',
    kind: 'codes',
    codes: [{ text: 'aaaaa-11111' }],
    made: new Date(start).toISOString(),
  };
  const sealing = { work: 4, random: seeded('import') };
  writeFileSync(path, await sealAge(ownFile([entry], new Date(start).toISOString()), passphrase, sealing));
  await look(machine, 'path', path);
  expect(dataAt(machine, 'importSecret')).toMatchObject({ path, program: '' });
  await look(machine, 'secret', 'not this one');
  expect(dataAt(machine, 'importSecret').note).toMatchObject({ trouble: { why: 'wrong-password', program: '' } });
  await look(machine, 'secret', passphrase);
  expect(dataAt(machine, 'importFound').file).toMatchObject({ program: 'sparekey', allKept: true });
  expect(JSON.stringify(machine.model().data)).not.toContain(passphrase);
});

test('trouble is told on the page, and the path stays', async () => {
  const { machine, folder } = await atFile();
  mkdirSync(join(folder, 'store'));
  writeFileSync(join(folder, 'empty.csv'), '');
  for (const [name, trouble] of [
    ['nowhere.csv', { why: 'no-file' }],
    ['store', { why: 'folder' }],
    ['empty.csv', { why: 'unread', unread: { why: 'empty' } }],
  ] as const) {
    await look(machine, 'path', join(folder, name));
    expect(dataAt(machine, 'importEntries')).toMatchObject({
      focus: 'path',
      fields: { path: { text: join(folder, name) } },
      note: { why: 'file-trouble', trouble },
    });
  }
});

test('a full disk keeps none of it, and the page stays', async () => {
  const { world, machine, folder } = await atFile();
  const path = join(folder, 'codes.csv');
  writeFileSync(path, table);
  await look(machine, 'path', path);
  world.failPuts(fullDisk);
  await done(machine, { type: 'submit' });
  expect(dataAt(machine, 'importFound')).toMatchObject({
    note: { why: 'files' },
    session: { opened: { view: { entryCount: 0 } } },
  });
});
