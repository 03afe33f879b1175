// Bytes of every encoding to the built command: at prompts, on file descriptors, and in the wizard. No byte becomes another in
// silence, no try is counted for bytes that are no text, and a file of Windows is read.

import { beforeAll, describe, expect, test } from 'vitest';
import { ada, type Home, keysOf, newHome, passphrase, sparekey, withAccount } from '../commands/at-home.ts';
import { command } from '../journey/person.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';

const umlauts = { email: 'uta@example.com', password: 'Größe läuft über Brücken' };
const latin1 = Buffer.from(umlauts.password, 'latin1');
const koi8 = Buffer.from([0xd0, 0xc1, 0xd2, 0xcf, 0xcc, 0xd8, 0x20, 0xd0, 0xc1]);
/** With a byte order mark, as PowerShell's `>` writes it. */
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}\r\n`, 'utf16le');
const withMark = (text: string): Buffer => Buffer.from(`\ufeff${text}\r\n`);

let home: Home;
beforeAll(async () => {
  home = await newHome();
  await withAccount(home, umlauts);
  await withAccount(home, ada);
});

const list = (secret: Buffer) =>
  sparekey(home, ['keys', 'list', '--account', umlauts.email, '--password-fd', '0'], [], secret);

describe('on a file descriptor', () => {
  test.each([
    ['Latin-1', latin1],
    ['KOI8-R', koi8],
    ['half a character', Buffer.from(umlauts.password).subarray(0, 3)],
    ['U+FFFD itself', Buffer.from('Gr\ufffd\ufffde')],
    ['UTF-16 without a mark', Buffer.from(umlauts.password, 'utf16le')],
  ])('%s is refused by name, and no try is counted', (_, bytes) => {
    for (let tries = 0; tries < 5; tries += 1) {
      const { status, stderr } = list(bytes);
      expect(stderr).toContain('is not UTF-8, so nothing was tried with it');
      expect(status).toBe(2);
    }
    expect(list(Buffer.from(`${umlauts.password}\n`)).status).toBe(0);
  });

  test.each([
    ['UTF-8', Buffer.from(umlauts.password)],
    ['taken apart, as macOS spells it', Buffer.from(umlauts.password.normalize('NFD'))],
    ['UTF-8 with a byte order mark', withMark(umlauts.password)],
    ['UTF-16 with a byte order mark', utf16(umlauts.password)],
  ])('%s opens', (_, bytes) => {
    expect(list(bytes)).toMatchObject({ status: 0 });
  });

  test('a wrong password that ends in a space, or has full-width letters, is told so', () => {
    expect(list(Buffer.from('wrong \n')).stderr).toContain('It ends in a space.');
    expect(list(Buffer.from('ｗrong\n')).stderr).toContain('full-width letters');
    expect(list(Buffer.from(`${umlauts.password}\n`)).status).toBe(0);
  });

  test('codes that are piped in: UTF-16 with a mark is read, other bytes are refused', async () => {
    const add = (name: string, bytes: Buffer) =>
      sparekey(
        home,
        ['keys', 'add', name, '--text', '--account', ada.email, '--password-fd', '3'],
        [ada.password],
        bytes,
      );
    expect(add('BitLocker', utf16('abcde fghij'))).toMatchObject({ status: 0 });
    expect(await keysOf(home, ada)).toEqual([expect.objectContaining({ codes: [{ text: 'abcde fghij' }] })]);
    expect(add('Latin', latin1)).toMatchObject({ status: 1, stderr: expect.stringContaining('That is not a text.') });
  });

  test("an export's passphrase", () => {
    const run = (secret: Buffer) =>
      sparekey(
        home,
        [
          'export',
          '-o',
          `out-${Math.trunc(secret.length)}.age`,
          '--account',
          ada.email,
          '--password-fd',
          '3',
          '--passphrase-fd',
          '0',
        ],
        [ada.password],
        secret,
      );
    expect(run(latin1)).toMatchObject({ status: 2, stderr: expect.stringContaining('is not UTF-8') });
    expect(run(Buffer.from(`${passphrase}\n`))).toMatchObject({ status: 0 });
  });
});

const start = (...args: string[]): Pty =>
  spawnInPty({ command: process.execPath, args: [command, ...args], env: { HOME: home.folder }, cwd: home.folder });
const ended = async (pty: Pty, code: number): Promise<string> => {
  expect(await pty.exited).toMatchObject({ code });
  return pty.screen();
};
const words = (screen: string): string => screen.replaceAll(/\s+/g, ' ');

describe.concurrent('at a prompt', () => {
  const asked = async (): Promise<Pty> => {
    const pty = start('keys', 'list', '--account', umlauts.email);
    await pty.until('Password for');
    return pty;
  };

  test.each([
    ['Latin-1', latin1],
    ['KOI8-R', koi8],
  ])('%s is refused, and no try is counted', async (_, bytes) => {
    for (let tries = 0; tries < 4; tries += 1) {
      const pty = await asked();
      pty.type(bytes);
      pty.press('enter');
      expect(words(await ended(pty, 1))).toContain('did not arrive as UTF-8');
    }
    const pty = await asked();
    pty.type(`${umlauts.password.normalize('NFD')}\r`);
    await ended(pty, 0);
  });

  test('a reply of the terminal, an arrow and a cut sequence are no part of the password', async () => {
    const pty = await asked();
    pty.type('Größe\x1b]11;rgb:1e1e/1e1e/1e1e\x07 läuft\x1b[D\x1b[M !!');
    pty.type(' über Brücken\r');
    await ended(pty, 0);
  });

  test('a paste without its end marker ends, and Ctrl-C is heard in one', async () => {
    const pty = await asked();
    pty.type(`\x1b[200~${umlauts.password}`);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    pty.press('enter');
    await ended(pty, 0);
    const other = await asked();
    other.type('\x1b[200~abc');
    other.press('ctrl+c');
    await ended(other, 130);
  });

  test('several lines at once are no password, and none of them is shown or tried', async () => {
    const pty = await asked();
    pty.type('one-quokka\rtwo-quokka\rthree-quokka\r');
    await pty.until('more than one line');
    pty.type(`${umlauts.password}\r`);
    const screen = await ended(pty, 0);
    expect(screen).not.toContain('quokka');
  });

  test('a password that ends in a space is asked for again before it is tried', async () => {
    const pty = await asked();
    pty.type(`${umlauts.password} \r`);
    await pty.until('It ends in a space.');
    pty.type(`${umlauts.password}\r`);
    await ended(pty, 0);
  });
});

test('in the wizard: a password that is not UTF-8 opens nothing, counts no try, and makes no account', async () => {
  const pty = start();
  await pty.until('Sign in');
  pty.type(`${umlauts.email}\t`);
  pty.type(latin1);
  pty.press('enter');
  await pty.until('did not arrive as UTF-8');
  expect(words(pty.screen())).not.toContain('more tr');
  pty.press('ctrl+c');
  await pty.exited;
});

test('in the wizard: replies of the terminal open no page and enter no field', async () => {
  const pty = start();
  // The footer is the last of a frame.
  await pty.until('ctrl+c');
  const before = pty.screen();
  pty.type(
    '\x1b]11;rgb:1e1e/1e1e/1e1e\x07\x1b]52;c;c2VjcmV0\x1b\\\x1bP1$r0m\x1b\\\x1b_Gi=1;OK\x1b\\\x1b[M !!\x1b[3;4R',
  );
  pty.type('x\x7f');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(pty.screen()).toBe(before);
  pty.type('\x1b[200~never ends');
  pty.press('ctrl+c');
  expect(await pty.exited).toMatchObject({ code: 130 });
});

test('in the wizard: an unmarked paste of three lines hands nothing in', async () => {
  const pty = start();
  await pty.until('Sign in');
  pty.type('code-one\rcode-two\rcode-three\r');
  await pty.until('code-three');
  expect(words(pty.screen())).not.toContain('missing');
  pty.press('ctrl+c');
  await pty.exited;
});
