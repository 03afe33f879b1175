// Files that are none, too large, damaged or made to do harm: one sentence each, no stack, and nothing of the account is changed.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealAge } from '../../src/keyring/transfer/age.ts';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { seeded } from '../account/world.ts';
import { command } from '../journey/built-command.ts';
import { hostileTexts } from '../terminal/hostile-texts.ts';
import { ada, type Home, keys, keysOf, newHome, sparekey, withAccount } from './at-home.ts';

const { importKeys } = english;
const asAda = ['--account', ada.email, '--password-fd', '3', '--yes'];

let home: Home;
beforeAll(async () => {
  home = await newHome();
  await withAccount(home, ada, keys);
});

const says = (
  args: readonly string[],
  sentence: string,
  status: number,
  secrets: readonly string[] = [ada.password],
): void => {
  const { status: code, stdout, stderr } = sparekey(home, ['import', ...args, ...asAda], secrets);
  expect({ code, stdout, stderr }).toEqual({ code: status, stdout: '', stderr: `${sentence}\n` });
};

describe('what is no file to read', () => {
  test('nothing, a folder, a FIFO, devices', () => {
    says(['nowhere.csv'], importKeys.noFile('nowhere.csv'), 2);
    mkdirSync(home.path('folder'));
    execFileSync('mkfifo', [home.path('fifo')]);
    says([home.path('folder')], importKeys.noStore(home.path('folder')), 2);
    for (const path of [home.path('fifo'), '/dev/zero', '/dev/tty']) says([path], importKeys.notAFile(path), 2);
  });

  test('larger than it may be: looked at before it is read', () => {
    const path = home.file('large', '');
    truncateSync(path, 50 * 1024 * 1024);
    says([path], importKeys.tooLarge(path, 16), 1);
    const { status, stderr } = sparekey(
      home,
      ['import', '-', ...asAda],
      [ada.password],
      new Uint8Array(17 * 1024 * 1024),
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${importKeys.tooLarge('-', 16)}\n` });
  });

  test('a pipe that never ends: a signal ends it', async () => {
    const { PATH } = process.env;
    const args = [command, 'import', '-', '--account', ada.email, '--password-fd', '3'];
    const child = spawn(process.execPath, args, { env: { PATH, HOME: home.folder } });
    // More than a pipe holds: once it is written, it is being read.
    child.stdin.write(new Uint8Array(1024 * 1024), () => child.kill('SIGTERM'));
    child.stdin.on('error', () => undefined);
    const [[code], said] = await Promise.all([once(child, 'close'), text(child.stderr)]);
    expect({ code, said }).toEqual({ code: 143, said: `${english.onAccount.stopped}\n` });
  });

  test('one that the system does not open', () => {
    const path = home.path('round');
    symlinkSync(path, path);
    says([path], importKeys.mayNot(path, 'ELOOP'), 1);
  });
});

describe('what cannot be understood', () => {
  test.each([
    ['not-text', new Uint8Array([0x7b, 0xc3, 0x28])],
    ['broken', '['.repeat(1_000_000)],
    ['broken', '{"fmt":"sparekey-keys/v1","fmt":"sparekey-keys/v1"}'],
    ['unknown', '{"a":1}'],
    ['empty', ''],
    ['newer', '{"fmt":"sparekey-keys/v9"}'],
    ['unknown', 'hello'],
    ['no-columns', 'hello,world'],
  ] as const)('%s', (why, text) => {
    says([home.file('file', text)], importKeys.unread({ why }), 1);
  });

  test('encrypted for its own program alone', () => {
    says([home.file('file', '{"encrypted":true}')], importKeys.unread({ why: 'sealed', program: 'Bitwarden' }), 1);
  });

  test('100,000 rows', () => {
    const path = home.file('rows.csv', `service,code\n${'A,aaaa-1111\n'.repeat(100_000)}`);
    says([path], importKeys.unread({ why: 'too-many', most: 10_000 }), 1);
  });

  test('age: cut off, another passphrase, a key, a work factor without end, no terminal', async () => {
    const sealed = await sealAge('{}', 'a passphrase', { work: 4, random: seeded('hostile') });
    const text = Buffer.from(sealed).toString('latin1');
    const fd = ['--passphrase-fd', '4'];
    const cut = home.file('cut.age', sealed.subarray(0, -1));
    says([cut, ...fd], importKeys.unopened('broken'), 1, [ada.password, 'a passphrase']);
    const whole = home.file('whole.age', sealed);
    says([whole, ...fd], importKeys.unopened('wrong'), 1, [ada.password, 'another']);
    says([whole], importKeys.needsPassphrase, 2);
    const costly = home.file('costly.age', Buffer.from(text.replace(/ 4\n/, ' 1000000\n'), 'latin1'));
    says([costly, ...fd], importKeys.unopened('too-costly'), 1, [ada.password, 'a passphrase']);
    says([join(import.meta.dirname, '../vectors/age/to-a-key.age')], importKeys.unopened('to-a-key'), 1);
  });
});

/** A file with a zero in it is no text. */
test('names that would do something to a terminal are written out', () => {
  const rows = [...hostileTexts.values()]
    .filter((text) => !text.includes('\u0000'))
    .map((text) => `"${text.replaceAll('"', '""')}",""`);
  const path = home.file('names.csv', `service,code\n${rows.join('\n')}\n`);
  const { status, stdout, stderr } = sparekey(home, ['import', path, ...asAda], [ada.password]);
  expect(status).toBe(1);
  expect(stdout).toContain(importKeys.left);
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});

test('more than an account keeps is said before anybody is asked', async () => {
  const rows = Array.from({ length: 9_999 }, (_, at) => `Service ${at},code ${at}`);
  const path = home.file('many.csv', `service,code\n${rows.join('\n')}\n`);
  const { status, stderr } = sparekey(home, ['import', path, ...asAda], [ada.password]);
  const full = english.notes({ why: 'full' }, withoutFacts);
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${full}\n` });
});

test('after all of it, the account is as it was', async () => {
  expect(await keysOf(home, ada)).toMatchObject([{ service: 'GitHub' }, { service: 'Microsoft' }]);
  expect(await keysOf(home, ada)).toHaveLength(2);
  expect(readFileSync(home.path('file'))).toBeDefined();
});
