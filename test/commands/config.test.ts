// `sparekey config`, as the built program: settings listed and changed, a test message that really goes out.

import { spawn } from 'node:child_process';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { certificateFor } from '../delivery/certificate.ts';
import { readMail } from '../delivery/read-mail.ts';
import { script } from '../delivery/sender.ts';
import { mailServer, nobody, scriptedServer } from '../delivery/servers.ts';
import { command, sparekey as inPty } from '../journey/person.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const { config, delivery } = english;
const password = 'correct horse 17';

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program run to its end, in the folder `home`. `fd3`: what it can read there. */
const sparekey = (
  home: string,
  args: readonly string[],
  { env = {}, fd3, node = [] }: { env?: Record<string, string>; fd3?: string; node?: readonly string[] } = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const path = join(home, 'fd3');
    if (fd3 !== undefined) writeFileSync(path, fd3);
    const third = fd3 === undefined ? undefined : openSync(path, 'r');
    const child = spawn(process.execPath, [...node, command, ...args], {
      cwd: home,
      env: { PATH: process.env.PATH, HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe', third ?? 'ignore'],
    });
    if (third !== undefined) closeSync(third);
    // Open it stays; by its name nobody finds it.
    if (fd3 !== undefined) unlinkSync(path);
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (piece: string) => {
        out[name] += piece;
      });
    child.on('error', reject).on('close', (status) => resolve({ status, ...out }));
  });

const settingsIn = (home: string): string => join(home, '.config/sparekey/settings.json');

/** A home with these settings, each set by the program. */
const homeWith = async (...settings: readonly (readonly string[])[]): Promise<string> => {
  const home = temporaryFolder();
  for (const [key = '', ...value] of settings)
    expect((await sparekey(home, ['config', 'set', key, '--', ...value])).status).toBe(0);
  return home;
};

/** Every file under `folder` that holds `text`. */
const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));

describe('the settings', () => {
  test('from nothing to both ways, and back', async () => {
    const home = temporaryFolder();
    const run = (...args: string[]) => sparekey(home, ['config', ...args]);
    expect((await run()).stdout.match(/not set/g)).toHaveLength(4);
    expect(readdirSync(home)).toEqual([]);

    const smtp = 'smtps://me@example.com@mail.example.com:465';
    expect(await run('set', 'mail.smtp', smtp)).toEqual({
      status: 0,
      stdout: `${config.isSet('mail.smtp')}\n${config.mailLacks('mail.from')}\n`,
      stderr: '',
    });
    expect((await run('set', 'mail.from', 'me@example.com')).stdout).toBe(`${config.isSet('mail.from')}\n`);
    expect((await run('set', 'text.command', '--', '/bin/echo', '-t', 'a b', '{number}')).status).toBe(0);
    expect((await run('get', 'mail.smtp')).stdout).toBe(`${smtp}\n`);
    expect((await run('get', 'text.command')).stdout).toBe("/bin/echo -t 'a b' {number}\n");
    expect((await run()).stdout).toContain(`mail.smtp      ${smtp}\n`);
    expect(JSON.parse((await run('--json')).stdout)).toEqual({
      v: 1,
      path: settingsIn(home),
      settings: {
        'mail.smtp': smtp,
        'mail.from': 'me@example.com',
        'text.command': ['/bin/echo', '-t', 'a b', '{number}'],
      },
    });

    expect((await run('set', 'mail.sendmail', '/usr/sbin/sendmail')).stdout).toContain(config.tookAway('mail.smtp'));
    expect(await run('get', 'mail.smtp')).toEqual({ status: 1, stdout: '', stderr: `${config.notSet('mail.smtp')}\n` });
    expect((await run('unset', 'text.command')).stdout).toBe(`${config.isUnset('text.command')}\n`);
    expect(JSON.parse(readFileSync(settingsIn(home), 'utf8'))).toEqual({
      'mail.from': 'me@example.com',
      'mail.sendmail': '/usr/sbin/sendmail',
    });
  });

  test('what does not fit is a sentence, and nothing is written', async () => {
    const home = temporaryFolder();
    for (const [args, sentence] of [
      [['get', 'mail.password'], config.unknownKey('mail.smtp, mail.sendmail, mail.from, text.command')],
      [['set', 'password', 'x'], config.unknownKey('mail.smtp, mail.sendmail, mail.from, text.command')],
      [['unset', 'x'], config.unknownKey('mail.smtp, mail.sendmail, mail.from, text.command')],
      [['set', 'mail.smtp', 'https://x'], config.problems['not-a-server']('mail.smtp')],
      [['set', 'mail.smtp', `smtps://me:${'pw17'}@mail.example.com`], config.problems['has-password']()],
      [['set', 'mail.sendmail', 'sendmail'], config.problems['not-a-path']('mail.sendmail')],
      [['set', 'mail.from', 'me', 'you'], config.problems['one-value']('mail.from')],
      [['set', 'text.command', './x'], config.problems['not-a-command']('text.command')],
      [['test', 'mail', 'ada'], config.notAnAddress],
      [['test', 'text', 'ada'], config.notANumber],
    ] as const) {
      expect(await sparekey(home, ['config', ...args])).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
    }
    for (const args of [
      ['list'],
      ['set', 'mail.from'],
      ['test', 'post', 'x'],
      ['test', 'mail', 'a@b', '--password-fd', 'x'],
    ])
      expect((await sparekey(home, ['config', ...args])).status).toBe(2);
    expect(readdirSync(home)).toEqual([]);
  });

  test('a damaged file is a sentence, and left as it is', async () => {
    const home = await homeWith(['mail.from', 'me@example.com']);
    const path = settingsIn(home);
    writeFileSync(path, '{"mail.from": "\\u001b[2J"}');
    const sentence = { status: 1, stdout: '', stderr: `${config.damaged(path, 'mail.from')}\n` };
    for (const args of [
      [],
      ['--json'],
      ['get', 'mail.from'],
      ['set', 'mail.from', 'you@example.com'],
      ['unset', 'mail.from'],
      ['test', 'mail', 'ada@example.com'],
    ])
      expect(await sparekey(home, ['config', ...args])).toEqual(sentence);
    expect(readFileSync(path, 'utf8')).toBe('{"mail.from": "\\u001b[2J"}');
  });

  test('a folder that cannot be written is a sentence', async () => {
    const home = temporaryFolder();
    const loop = join(home, 'loop');
    symlinkSync(loop, loop);
    const { status, stderr } = await sparekey(home, ['config', '--config-dir', loop, 'set', 'mail.from', 'a@b.c']);
    expect(status).toBe(1);
    expect(stderr).toContain('nothing was changed');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('hostile text in a path or a value stays text', async () => {
    const home = temporaryFolder();
    const folder = join(home, 'x\u001b]0;p\u0007\u202e');
    const run = (...args: string[]) => sparekey(home, ['config', '--config-dir', folder, ...args]);
    await run('set', 'text.command', 'true', 'a\u202eb');
    for (const args of [[], ['--json'], ['get', 'text.command']]) {
      const { status, stdout } = await run(...args);
      expect(status).toBe(0);
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    expect(JSON.parse((await run('--json')).stdout).path).toBe(join(folder, 'settings.json'));
  });

  test('nothing that draws or sends is loaded', async () => {
    const trace =
      'data:text/javascript,import m from "node:module";m.registerHooks({load(u,c,n){if(u.includes("/dist/"))console.error(u);return n(u,c)}})';
    const { status, stderr } = await sparekey(temporaryFolder(), ['config'], { node: ['--import', trace] });
    expect(status).toBe(0);
    expect(stderr).toContain('/config-');
    expect(stderr).not.toMatch(/wizard|on-screen|nodemailer/);
  });
});

describe('a test message', () => {
  const from = ['mail.from', 'me@example.com'];
  const to = 'ada@example.com';

  test('nothing is set up', async () => {
    const home = temporaryFolder();
    for (const [way, receiver] of [
      ['mail', to],
      ['text', '+43 660 1234567'],
    ] as const)
      expect(await sparekey(home, ['config', 'test', way, receiver])).toEqual({
        status: 1,
        stdout: '',
        stderr: `${delivery.unsent({ why: 'not-set-up' }, way)}\n`,
      });
  });

  test('by text, as the user wrote the number', async () => {
    const folder = temporaryFolder();
    const send = script(folder, 'send', `echo "$1" >"${folder}/out"`, `cat >>"${folder}/out"`);
    const home = await homeWith(['text.command', send]);
    const ran = await sparekey(home, ['config', 'test', 'text', '+43 (660) 123-4567']);
    expect(ran).toEqual({ status: 0, stdout: `${config.sent.text}\n`, stderr: '' });
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(`+436601234567\n${delivery.testBody}`);
  });

  test('by mail, through TLS that Node was told to trust, the password from a file descriptor', async () => {
    const { key, cert } = certificateFor(['localhost']);
    const seen: string[] = [];
    const { port, arrived } = await mailServer({
      key,
      cert,
      secure: true,
      authOptional: false,
      onAuth({ username = '', password: given }, _, done) {
        seen.push(given ?? '');
        done(null, { user: username });
      },
    });
    const home = await homeWith(['mail.smtp', `smtps://me@localhost:${port}`], from);
    const authority = join(home, 'ca.pem');
    writeFileSync(authority, cert);
    const args = ['config', 'test', 'mail', to, '--password-fd', '3'];
    const env = { NODE_EXTRA_CA_CERTS: authority };
    expect(await sparekey(home, args, { env, fd3: `${password}\nmore\n` })).toEqual({
      status: 0,
      stdout: `${config.sent.mail}\n`,
      stderr: '',
    });
    expect(seen).toEqual([password]);
    const { header, body } = readMail(arrived[0]?.raw ?? '');
    expect([header.get('subject'), body.trimEnd()]).toEqual([delivery.testSubject, delivery.testBody]);
    expect(filesWith(home, password)).toEqual([]);

    // Without it nothing goes out, and the password is not sent.
    const untrusted = await sparekey(home, args, { fd3: password });
    expect(untrusted).toMatchObject({
      status: 1,
      stderr: `${delivery.unsent({ why: 'unknown-signer', host: 'localhost' }, 'mail')}\n`,
    });
    expect(seen).toEqual([password]);
  });

  test('a password that is nowhere to be had', async () => {
    const home = await homeWith(['mail.smtp', 'smtps://me@127.0.0.1:1'], from);
    const args = ['config', 'test', 'mail', to];
    expect(await sparekey(home, args)).toEqual({ status: 2, stdout: '', stderr: `${config.noPassword}\n` });
    for (const fd3 of ['', '\n', 'x'.repeat(5000)])
      expect(await sparekey(home, [...args, '--password-fd', '3'], { fd3 })).toMatchObject({
        status: 2,
        stderr: `${config.unreadable('3')}\n`,
      });
    const watched = await sparekey(home, [...args, '--password-fd', '3'], { fd3: password, node: ['--inspect=0'] });
    expect(watched.status).toBe(2);
    expect(watched.stderr).toContain('--inspect');
  });

  test('what the server says is shown, and obeyed by nobody', async () => {
    const { port } = await scriptedServer('554 go\u001b[2J away', () => undefined);
    const home = await homeWith(['mail.smtp', `smtp://127.0.0.1:${port}`], from);
    const { status, stderr } = await sparekey(home, ['config', 'test', 'mail', to]);
    expect(status).toBe(1);
    expect(stderr).toContain('554 go\\u{1b}[2J away');
    expect(stderr).not.toContain('\u001b');
  });

  test('nobody is there', async () => {
    const home = await homeWith(['mail.smtp', `smtp://127.0.0.1:${await nobody()}`], from);
    const { status, stderr } = await sparekey(home, ['config', 'test', 'mail', to]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${delivery.unsent({ why: 'no-route', host: '127.0.0.1' }, 'mail')}\n`,
    });
  });
});

describe('at a terminal', () => {
  const settings = (port: number): readonly (readonly string[])[] => [
    ['mail.smtp', `smtp://me@127.0.0.1:${port}`],
    ['mail.from', 'me@example.com'],
  ];
  const args = ['config', 'test', 'mail', 'ada@example.com'];
  const question = config.askPassword('127.0.0.1');

  test('the password is asked for, and nothing of it is seen', async () => {
    const seen: string[] = [];
    const { port } = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth({ password: given }, _, done) {
        seen.push(given ?? '');
        done(null, { user: 'me' });
      },
    });
    const home = await homeWith(...settings(port));
    const pty = inPty({ home, args });
    await pty.until(question);
    pty.type(`wrong\u0015${password}x`);
    pty.press('left');
    pty.press('backspace');
    pty.press('enter');
    expect(await pty.exited).toMatchObject({ code: 0 });
    expect(pty.screen()).toContain(config.sent.mail);
    expect(seen).toEqual([password]);
    expect(pty.raw()).not.toMatch(/wrong|correct|horse|\*/);
    expect(filesWith(home, password)).toEqual([]);
  });

  test('Ctrl-C at the question', async () => {
    const pty = inPty({ home: await homeWith(...settings(1)), args });
    await pty.until(question);
    pty.type('abc');
    pty.press('ctrl+c');
    expect(await pty.exited).toMatchObject({ code: 130 });
    expect(pty.screen()).toContain('You stopped it');
  });

  test('Ctrl-C while the server is silent', async () => {
    const { port, connections } = await scriptedServer('', () => undefined);
    const pty = inPty({ home: await homeWith(...settings(port)), args });
    await pty.until(question);
    pty.type(`${password}\r`);
    await expect.poll(() => connections.size).toBe(1);
    pty.press('ctrl+c');
    expect(await pty.exited).toMatchObject({ code: 130 });
    expect(pty.screen()).toContain('You stopped it');
    expect(pty.raw()).not.toContain(password);
  });
});
