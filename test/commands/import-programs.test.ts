// The built command on files of other programs: what it says before it adds anything, what is in the account afterwards, and when it
// says that the file can go.

import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { origins } from '../../src/keyring/import/origins.ts';
import { english } from '../../src/words/en.ts';
import { makeKdbx } from '../keyring/import/make-kdbx.ts';
import { ports } from '../keyring/import/read.ts';
import { type Home, keysOf, newHome, sparekey, withAccount } from './at-home.ts';

const { importKeys, newKey } = english;
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../keyring/import/files', name)));

let home: Home;
beforeAll(async () => {
  home = await newHome();
});

const somebody = async (name: string): Promise<{ readonly email: string; readonly password: string }> => {
  const person = { email: `${name}@example.com`, password: 'eleven green lamps' };
  await withAccount(home, person);
  return person;
};
const as = ({ email }: { readonly email: string }): string[] => ['--account', email, '--password-fd', '3'];

test('a dry run says the name, the kind, the count, and the ends of each code; nothing is changed', async () => {
  const eve = await somebody('eve');
  const path = home.file('vault.json', fixture('L1-protonpass.json'));
  const { status, stdout } = sparekey(home, ['import', path, '--dry-run', ...as(eve)], [eve.password]);
  expect(status).toBe(0);
  expect(stdout).toContain(importKeys.read('Proton Pass'));
  expect(stdout).toContain(`GitHub/ada: ${newKey.is.codes(16)} d…a  b…9  `);
  expect(stdout).not.toMatch(/d5a4f|d12aa/);
  expect(stdout).toContain(importKeys.dry);
  expect(await keysOf(home, eve)).toEqual([]);
});

test('the file may go when all of it is here, and only then', async () => {
  const fay = await somebody('fay');
  const table = home.file('own.csv', fixture('K9-own-table-German-headers.csv'));
  const first = sparekey(home, ['import', table, '--yes', ...as(fay)], [fay.password]);
  expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining(importKeys.deleteIt) });
  const vault = home.file('vault.csv', fixture('K1-keepassxc.csv'));
  const second = sparekey(home, ['import', vault, '--yes', ...as(fay)], [fay.password]);
  expect(second.stdout).toContain(importKeys.nothing);
  expect(second.stdout).not.toContain(importKeys.deleteIt);
  const other = home.file('other.csv', fixture('K2-apple-passwords.csv'));
  const third = sparekey(home, ['import', other, '--yes', ...as(fay)], [fay.password]);
  expect(third.stdout).toContain(importKeys.keepRest);
  expect(await keysOf(home, fay)).toMatchObject([{ service: 'GitHub' }, { service: 'github.com' }]);
});

test('a file without codes, and one with codes alone: a sentence, and not 0', async () => {
  const gil = await somebody('gil');
  const none = home.file('none.json', fixture('J6-bitwarden-recovery-email-field.json'));
  expect(sparekey(home, ['import', none, ...as(gil)], [gil.password])).toMatchObject({
    status: 1,
    stderr: `${importKeys.noCodes}\n`,
  });
  const alone = home.file('codes.txt', fixture('L5-import-of-a-code-file.txt'));
  expect(sparekey(home, ['import', alone, ...as(gil)], [gil.password])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `${importKeys.unread({ why: 'codes-only' })}\n`,
  });
  expect(importKeys.unread({ why: 'codes-only' })).toContain('sparekey keys add NAME');
});

test('a KeePass database: its password on a file descriptor, a wrong one, and one that asks for 4 GiB', async () => {
  const hal = await somebody('hal');
  const xml =
    '<KeePassFile><Meta/><Root><Group><Entry><String><Key>Title</Key><Value>Shop</Value></String><String><Key>Backup codes</Key><Value Protected="True">aaaa-1111\nbbbb-2222\ncccc-3333</Value></String></Entry></Group></Root></KeePassFile>';
  const kdf = { kind: 'argon2d', m: 1024, t: 2, p: 1 } as const;
  const file = await makeKdbx({ major: 4, password: 'a key', xml, kdf, argon2: ports.argon2 });
  const path = home.file('mine.kdbx', file);
  const args = ['import', path, '--yes', '--passphrase-fd', '4', ...as(hal)];
  expect(sparekey(home, args, [hal.password, 'another'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `${importKeys.wrongPassword('KeePass')}\n`,
  });
  expect(sparekey(home, args, [hal.password, 'a key'])).toMatchObject({ status: 0, stderr: '' });
  expect(await keysOf(home, hal)).toMatchObject([
    { service: 'Shop', codes: [{ text: 'aaaa-1111' }, { text: 'bbbb-2222' }, { text: 'cccc-3333' }] },
  ]);
  const costly = await makeKdbx({ major: 4, password: 'a', xml, kdf: { ...kdf, m: 4 * 1024 * 1024 } });
  const asks = ['import', home.file('costly.kdbx', costly), '--passphrase-fd', '4', ...as(hal)];
  expect(sparekey(home, asks, [hal.password, 'a'])).toMatchObject({
    status: 1,
    stderr: `${importKeys.unread({ why: 'too-costly', program: 'KeePass' })}\n`,
  });
});

describe('a password store', () => {
  test('each file through the gpg in the PATH; links are not followed', async () => {
    const ida = await somebody('ida');
    const store = home.path('store');
    mkdirSync(join(store, 'web/github.com'), { recursive: true });
    mkdirSync(join(store, '.git'));
    writeFileSync(join(store, 'web/github.com/ada.gpg'), 'hunter2\nRecovery codes:\naaaa-1111\nbbbb-2222\ncccc-3333\n');
    writeFileSync(join(store, '--version.gpg'), 'hunter2\n');
    writeFileSync(join(store, '.git/hidden.gpg'), 'hunter2\nRecovery codes:\nzzzz-9999\nyyyy-8888\n');
    symlinkSync('/etc/passwd', join(store, 'link.gpg'));
    const bin = home.path('bin');
    mkdirSync(bin);
    // The last argument is the file: a name that looks like an option is none behind "--".
    writeFileSync(join(bin, 'gpg'), '#!/bin/sh\nfor last; do :; done\nexec cat -- "$last"\n');
    chmodSync(join(bin, 'gpg'), 0o755);
    const { PATH } = process.env;
    process.env.PATH = `${bin}:${PATH}`;
    const ran = sparekey(home, ['import', store, '--yes', ...as(ida)], [ida.password]);
    process.env.PATH = PATH;
    expect(ran).toMatchObject({ status: 0, stderr: `${importKeys.opening(2, 'gpg')}\n` });
    expect(await keysOf(home, ida)).toMatchObject([{ service: 'github.com', account: 'ada', codes: [{}, {}, {}] }]);
  });
});

test('every program that may be named is in the help and in the docs', () => {
  const { stdout } = sparekey(home, ['import', '--help']);
  const docs = readFileSync(join(import.meta.dirname, '../../docs/importing.md'), 'utf8');
  for (const origin of origins) expect(stdout.replaceAll(/\s+/g, ' ')).toContain(origin);
  for (const program of [
    'Bitwarden',
    '1Password',
    'KeePassXC',
    'Apple',
    'Chrome',
    'Edge',
    'Firefox',
    'LastPass',
    'Dashlane',
    'NordPass',
    'Proton Pass',
    'Enpass',
    'RoboForm',
    'Keeper',
    'Buttercup',
    'Aegis',
    '2FAS',
    'Ente',
    'FreeOTP',
    'Standard Notes',
    'gopass',
  ])
    expect(docs).toContain(program);
});
