// The settings: what fits, what does not, and the file they are kept in.

import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { mailServer } from '../../src/delivery/mail-server.ts';
import { deliveryOf, readSetting, readSettings, withSetting } from '../../src/delivery/settings.ts';
import { settingsFile } from '../../src/delivery/settings-file.ts';
import { confStore } from '../../src/store/conf-store.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

describe('the URL of a mail server', () => {
  test.each([
    [
      'smtps://me@example.com@mail.example.com:465',
      { host: 'mail.example.com', port: 465, secure: true, requireTls: true, user: 'me@example.com' },
    ],
    [
      'smtps://me%40example.com@mail.example.com',
      { host: 'mail.example.com', port: 465, secure: true, requireTls: true, user: 'me@example.com' },
    ],
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, secure: false, requireTls: true }],
    ['smtp://mail.example.com:25/', { host: 'mail.example.com', port: 25, secure: false, requireTls: true }],
    ['smtp://localhost:25', { host: 'localhost', port: 25, secure: false, requireTls: false }],
    ['smtp://127.0.0.1:25', { host: '127.0.0.1', port: 25, secure: false, requireTls: false }],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false, requireTls: false }],
    ['smtp://localhost.example.com', { host: 'localhost.example.com', port: 587, secure: false, requireTls: true }],
    ['smtp://127.0.0.1.example.com', { host: '127.0.0.1.example.com', port: 587, secure: false, requireTls: true }],
  ])('%s', (url, server) => {
    expect(mailServer(url)).toEqual(server);
    expect(readSetting('mail.smtp', [url])).toEqual({ ok: true, setting: { 'mail.smtp': url } });
  });

  test.each([
    'mail.example.com',
    'https://mail.example.com',
    'smtp:mail.example.com',
    'smtp://',
    'smtps://me@',
    'smtps://mail.example.com?tls.rejectUnauthorized=false',
    'smtps://mail.example.com/?secure=false',
    'smtps://mail.example.com/path',
    'smtps://mail.example.com#x',
    'smtps://mail.example.com:0x1',
    'smtps://mail.example.com:99999',
    'smtps://me%0d%0a@mail.example.com',
    'smtps://me%zz@mail.example.com',
    'smtps://mail.exa mple.com',
    ' smtps://mail.example.com',
    'smtps://-mail.example.com',
    '',
  ])('%j is none', (url) => {
    expect(mailServer(url)).toBeUndefined();
    expect(readSetting('mail.smtp', [url])).toEqual({ ok: false, problem: 'not-a-server' });
  });

  test.each([
    'smtps://me:pw@mail.example.com',
    'smtps://:pw@mail.example.com',
    'smtps://me:p%40w@mail.example.com?x=1',
  ])('%s carries a password', (url) => {
    expect(mailServer(url)).toBeUndefined();
    expect(readSetting('mail.smtp', [url])).toEqual({ ok: false, problem: 'has-password' });
  });
});

test.each([
  ['mail.sendmail', ['/usr/sbin/sendmail'], undefined],
  ['mail.sendmail', ['sendmail'], 'not-a-path'],
  ['mail.sendmail', ['/usr/sbin/send\nmail'], 'not-a-path'],
  ['mail.from', ['me@example.com'], undefined],
  ['mail.from', ['me'], 'not-an-address'],
  ['mail.from', ['Me <me@example.com>'], 'not-an-address'],
  ['mail.from', ['me@example.com', 'you@example.com'], 'one-value'],
  ['text.command', ['/usr/bin/send-sms', '{number}'], undefined],
  ['text.command', ['gammu', 'sendsms', 'TEXT'], undefined],
  ['text.command', ['./send-sms'], 'not-a-command'],
  ['text.command', ['-x'], 'not-a-command'],
  ['text.command', ['{number}'], 'not-a-command'],
  ['text.command', ['send', ''], 'not-a-command'],
  ['text.command', ['send', 'a\u0000b'], 'not-a-command'],
  ['text.command', [], 'not-a-command'],
] as const)('%s %j', (key, words, problem) => {
  const reading = readSetting(key, words);
  expect(reading.ok ? undefined : reading.problem).toBe(problem);
});

describe('what they come to', () => {
  const smtp = 'smtps://mail.example.com';
  const from = 'me@example.com';

  test('mail needs an address to send from', () => {
    expect(deliveryOf({})).toEqual({});
    expect(deliveryOf({ 'mail.smtp': smtp })).toEqual({});
    expect(deliveryOf({ 'mail.from': from })).toEqual({});
    expect(deliveryOf({ 'mail.smtp': smtp, 'mail.from': from })).toEqual({ mail: { smtp, from } });
    expect(deliveryOf({ 'mail.sendmail': '/s', 'mail.from': from })).toEqual({ mail: { sendmail: '/s', from } });
    expect(deliveryOf({ 'text.command': ['a'] })).toEqual({ text: ['a'] });
  });

  test('mail goes one way', () => {
    expect(withSetting({ 'mail.smtp': smtp, 'mail.from': from }, { 'mail.sendmail': '/s' })).toEqual({
      'mail.sendmail': '/s',
      'mail.from': from,
    });
    expect(readSettings({ 'mail.smtp': smtp, 'mail.sendmail': '/s' })).toEqual({ ok: false, key: 'mail.sendmail' });
  });
});

describe('the file', () => {
  const files = nodeFiles(process.geteuid?.());
  const at = (): { folder: string; path: string; file: ReturnType<typeof settingsFile> } => {
    const folder = join(temporaryFolder(), 'config');
    return { folder, path: join(folder, 'settings.json'), file: settingsFile(files, folder) };
  };

  test('there is none yet, and reading makes none', async () => {
    const { file, folder } = at();
    expect(await file.read()).toEqual({ ok: true, settings: {} });
    expect(() => statSync(folder)).toThrow();
  });

  test('is written 0600 in 0700, nothing beside it, and is no account', async () => {
    const { file, folder, path } = at();
    await file.change(() => ({ 'mail.from': 'me@example.com' }));
    expect(await file.read()).toEqual({ ok: true, settings: { 'mail.from': 'me@example.com' } });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(await confStore({ files, folder }).list()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['settings.json', 'sparekey.lock']);
  });

  test('two changes at once are both kept', async () => {
    const { file } = at();
    await Promise.all([
      file.change((settings) => ({ ...settings, 'mail.from': 'me@example.com' })),
      file.change((settings) => ({ ...settings, 'text.command': ['true'] })),
    ]);
    expect(await file.read()).toEqual({
      ok: true,
      settings: { 'mail.from': 'me@example.com', 'text.command': ['true'] },
    });
  });

  test.each([
    ['no JSON', '{"mail.from": ', {}],
    ['a list', '[]', {}],
    ['too much', `{"mail.from": "${'x'.repeat(70_000)}"}`, {}],
    ['a key of nobody', '{"password": "x"}', { key: 'password' }],
    ['a value that does not fit', '{"mail.from": 7}', { key: 'mail.from' }],
    ['a password', '{"mail.smtp": "smtps://me:pw@example.com"}', { key: 'mail.smtp' }],
    ['a relative command', '{"text.command": ["../x"]}', { key: 'text.command' }],
  ])('with %s in it is left as it is', async (_, text, where) => {
    const { file, folder, path } = at();
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(path, text);
    expect(await file.read()).toEqual({ ok: false, ...where });
    expect(await file.change(() => ({}))).toEqual({ ok: false, ...where });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['settings.json', 'sparekey.lock']);
  });

  test('is not read through a link, and not written through one', async () => {
    const { file, folder, path } = at();
    mkdirSync(folder, { mode: 0o700 });
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, '{}');
    symlinkSync(elsewhere, path);
    await expect(file.read()).rejects.toMatchObject({ why: 'link' });
    await expect(file.change(() => ({}))).rejects.toMatchObject({ why: 'link' });
    expect(readFileSync(elsewhere, 'utf8')).toBe('{}');
  });

  test('that others could read is closed on sight', async () => {
    const { file, folder, path } = at();
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(path, '{}');
    chmodSync(path, 0o644);
    await file.read();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('what a crash has left is cleared up, and nothing of others', async () => {
    const { file, folder, path } = at();
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(`${path}.kept`, '{"mail.from": "me@example.com"}');
    writeFileSync(join(folder, 'other.json.kept'), '{}');
    expect(await file.read()).toEqual({ ok: true, settings: { 'mail.from': 'me@example.com' } });
    expect(readdirSync(folder).sort()).toEqual(['other.json.kept', 'settings.json', 'sparekey.lock']);
  });
});
