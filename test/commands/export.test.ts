// `sparekey export` and `import` of what it made: real files, the real KDF, a real terminal where somebody is asked.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { openAge } from '../../src/keyring/transfer/age.ts';
import { english } from '../../src/words/en.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { digitsAt, given } from '../account/world.ts';
import { command, enter, sparekey as inTerminal, returnKey } from '../journey/person.ts';
import { type Pty, spawnInPty } from '../terminal/pty.ts';
import { ada, bob, type Home, keys, keysOf, newHome, passphrase, sparekey, withAccount } from './at-home.ts';

const { exportKeys, importKeys, newKey, transfer, onAccount, config } = english;
const note = (why: Parameters<typeof english.notes>[0]): string => english.notes(why, withoutFacts);

const apart = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

let home: Home;
beforeAll(async () => {
  home = await newHome();
  await withAccount(home, ada, keys);
  await withAccount(home, bob);
});

const asAda = ['--account', ada.email, '--password-fd', '3'];
const asBob = ['--account', bob.email, '--password-fd', '3'];
const sealed = ['--passphrase-fd', '4'];

test('there and back: a sealed file, 0600, and every entry as it was', async () => {
  const path = home.path('keys.age');
  const out = sparekey(home, ['export', '-o', 'keys.age', ...asAda, ...sealed], [ada.password, passphrase]);
  expect(out).toMatchObject({ status: 0, stderr: '', stdout: `${exportKeys.done(2, path)}\n${exportKeys.open}\n` });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'latin1')).not.toMatch(/GitHub|aaaa-1111/);
  const opened = await openAge(new Uint8Array(readFileSync(path)), passphrase);
  if (typeof opened === 'string') throw new Error(opened);
  expect(JSON.parse(Buffer.from(opened.inside).toString('utf8'))).toMatchObject({
    fmt: 'sparekey-keys/v1',
    keys: [{ service: 'GitHub' }, { service: 'Microsoft' }],
  });

  const args = ['import', 'keys.age', '--yes', ...asBob, ...sealed];
  expect(sparekey(home, args, [bob.password, passphrase])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^[^\n]*\n[^\n]*\n {2}GitHub\/ada: .* a…1 {2}b…2 \(made 2025-05-05, 1 used already\)\n {2}Microsoft: .* ABC…NPQ .*\n/,
    ),
  });
  expect(await keysOf(home, bob)).toEqual(await keysOf(home, ada));
});

test('a dry run changes nothing, nobody is passed over without being asked, and twice adds once', async () => {
  const dan = { email: 'dan@example.com', password: 'thirteen dry leaves' };
  await withAccount(home, dan, keys);
  home.file('two.csv', 'service,account,code\nGitHub,ada,aaaa-1111 bbbb-2222\nGitHub,ada,zzzz-9999\n');
  const args = ['import', 'two.csv', '--account', dan.email, '--password-fd', '3'];
  const row = importKeys.addRow('GitHub/ada', newKey.is.text(), 'z…9');
  const plan = `${importKeys.read('')}\n${importKeys.same(1)}\n${importKeys.add(1)}\n  ${row}\n${importKeys.beside(1)}\n`;
  expect(sparekey(home, [...args, '--dry-run'], [dan.password])).toMatchObject({
    status: 0,
    stdout: `${plan}${importKeys.dry}\n`,
  });
  expect(sparekey(home, args, [dan.password])).toMatchObject({ status: 2, stderr: `${importKeys.needsYes}\n` });
  expect(await keysOf(home, dan)).toHaveLength(2);
  expect(sparekey(home, [...args, '--yes'], [dan.password])).toMatchObject({ status: 0 });
  expect(await keysOf(home, dan)).toHaveLength(3);
  expect(sparekey(home, [...args, '--yes'], [dan.password])).toMatchObject({
    status: 0,
    stdout: `${importKeys.read('')}\n${importKeys.same(2)}\n${importKeys.nothing}\n`,
  });
});

describe('what is refused, and leaves no file behind', () => {
  const none = (name: string): void =>
    expect(readdirSync(home.folder).filter((one) => one.startsWith(name))).toEqual([]);

  test('a name that is taken', () => {
    const path = home.file('taken.age', 'mine');
    const out = sparekey(home, ['export', '-o', 'taken.age', ...asAda, ...sealed], [ada.password, passphrase]);
    expect(out).toMatchObject({ status: 1, stdout: '', stderr: `${note({ why: 'files', code: 'EEXIST', path })}\n` });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('what a killed export left beside it is called by its name', () => {
    const path = home.file('again.age.new', '');
    const out = sparekey(home, ['export', '-o', 'again.age', ...asAda, ...sealed], [ada.password, passphrase]);
    expect(out).toMatchObject({ status: 1, stderr: `${note({ why: 'files', code: 'EEXIST', path })}\n` });
    expect(readdirSync(home.folder).filter((one) => one.startsWith('again'))).toEqual(['again.age.new']);
  });

  test('a folder that is not there', () => {
    const out = sparekey(home, ['export', '-o', 'no/where.age', ...asAda, ...sealed], [ada.password, passphrase]);
    const path = home.path('no/where.age');
    expect(out).toMatchObject({ status: 1, stderr: `${note({ why: 'files', code: 'ENOENT', path })}\n` });
  });

  test.each([
    ['the account’s own password', ada.password, exportKeys.isPassword],
    ['a short one', 'short', note({ why: 'password-short' })],
    ['the address', ada.email, note({ why: 'password-is-address' })],
    ['a common one', 'password1', note({ why: 'password-common' })],
    ['none', '', transfer.noSecret('4')],
  ])('as a passphrase: %s', (_, given, sentence) => {
    const out = sparekey(home, ['export', '-o', 'weak.age', ...asAda, ...sealed], [ada.password, given]);
    expect(out).toMatchObject({ status: 2, stdout: '', stderr: `${sentence}\n` });
    none('weak');
  });

  test.each([
    [['-o', 'no.json', '--plain', ...asAda], exportKeys.plainNeedsTerminal],
    [['-o', '-', '--plain', ...asAda], exportKeys.plainToPipe],
    [['-o', 'no.age', ...asAda], exportKeys.needsPassphrase],
    [['-o', 'no.age'], onAccount.noAccountGiven],
    [['-o', 'no.age', '--account', ada.email], onAccount.noTerminal],
    [['-o', 'no.age', '--account', 'ada', '--password-fd', '3'], config.notAnAddress],
  ])('%s without a terminal', (args, sentence) => {
    const out = sparekey(home, ['export', ...args], [ada.password]);
    expect(out).toMatchObject({ status: 2, stdout: '', stderr: `${sentence}\n` });
    none('no.');
  });

  test('a wrong password', () => {
    const out = sparekey(home, ['export', '-o', 'no.age', ...asAda, ...sealed], ['another one', passphrase]);
    expect(out).toMatchObject({ status: 1, stdout: '', stderr: `${onAccount.wrong(2, 0)}\n` });
    none('no.');
  });

  test('where the memory could be read from outside', () => {
    for (const args of [
      ['export', '-o', 'no.age'],
      ['import', 'keys.age'],
    ]) {
      const out = sparekey(home, [...args, ...asAda, ...sealed], [ada.password, passphrase], '', ['--inspect=0']);
      expect(out).toMatchObject({ status: 2, stdout: '' });
      expect(out.stderr).toContain(english.cli.watched('--inspect'));
    }
    none('no.');
  });

  test('an account without any', async () => {
    const carl = { email: 'carl@example.com', password: 'eleven slow rivers' };
    await withAccount(home, carl);
    const args = ['export', '-o', 'no.age', '--account', carl.email, '--password-fd', '3', ...sealed];
    expect(sparekey(home, args, [carl.password, passphrase])).toMatchObject({
      status: 1,
      stderr: `${exportKeys.none}\n`,
    });
    none('no.');
  });
});

test('into a pipe, and out of one', async () => {
  const out = sparekey(home, ['export', '-o', '-', ...asAda, ...sealed], [ada.password, passphrase]);
  expect(out).toMatchObject({ status: 0, stderr: '' });
  const args = ['import', '-', '--dry-run', ...asAda, ...sealed];
  expect(sparekey(home, args, [ada.password, passphrase], out.bytes)).toMatchObject({
    status: 0,
    stdout: `${importKeys.read('sparekey')}\n${importKeys.same(2)}\n${importKeys.nothing}\n`,
  });
});

test('a file that the disk does not take to its end is no export', () => {
  const line = `ulimit -f 64; exec "$NODE" "$SPAREKEY" export -o - ${asAda.join(' ')} ${sealed.join(' ')} 3< one 4< two >> log`;
  home.file('one', ada.password);
  home.file('two', passphrase);
  home.file('log', Buffer.alloc(64 * 1024 - 100));
  const env = { PATH: process.env.PATH, HOME: home.folder, NODE: process.execPath, SPAREKEY: command };
  const { status, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', cwd: home.folder, env });
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${exportKeys.notWhole}\n` });
});

describe('at a terminal', () => {
  const at = (...args: string[]): Pty => inTerminal({ home: home.folder, args, columns: 120 });
  const answer = async (pty: Pty, question: string, typed: string): Promise<void> => {
    await pty.until(question);
    enter(pty, typed, returnKey);
  };

  test('everything is asked for, nothing secret is shown, and a slip is asked for again', async () => {
    const pty = at('export', '-o', home.path('asked.age'));
    await answer(pty, onAccount.askAccount, ada.email);
    await answer(pty, config.askPassword(ada.email), ada.password);
    await answer(pty, exportKeys.askPassphrase, ada.password);
    await pty.until(exportKeys.isPassword);
    enter(pty, passphrase, returnKey);
    await answer(pty, exportKeys.askAgain, 'nine loud mountain');
    await pty.until(note({ why: 'passwords-differ' }));
    enter(pty, passphrase, returnKey);
    await pty.until(/(?:Once more[\s\S]*){2}/);
    await apart();
    enter(pty, passphrase, returnKey);
    await pty.until(exportKeys.open);
    expect(await pty.exited).toMatchObject({ code: 0 });
    expect(pty.raw()).not.toMatch(/correct horse|nine loud/);
    expect(existsSync(home.path('asked.age'))).toBe(true);

    const back = at('import', home.path('asked.age'), '--account', ada.email);
    await answer(back, importKeys.askPassphrase, 'not this one');
    await back.until(importKeys.unopened('wrong'));
    enter(back, passphrase, returnKey);
    await answer(back, config.askPassword(ada.email), ada.password);
    await back.until(importKeys.nothing);
    expect(await back.exited).toMatchObject({ code: 0 });
  });

  test('before anything is added, it is asked', async () => {
    const file = home.file('one.csv', 'service,code\nShop,zzzz-9999\n');
    for (const [typed, end, code] of [
      ['no', importKeys.notAdded, 1],
      ['yes', importKeys.done(1), 0],
    ] as const) {
      const pty = at('import', file, '--account', bob.email);
      await answer(pty, config.askPassword(bob.email), bob.password);
      await answer(pty, importKeys.ask(bob.email), typed);
      await pty.until(end);
      expect(await pty.exited).toMatchObject({ code });
    }
  });

  test('readable by anyone only once the word is typed', async () => {
    for (const [typed, there] of [
      ['yes', false],
      ['plain', true],
    ] as const) {
      const pty = at('export', '--plain', '-o', home.path('plain.json'), '--account', ada.email);
      await answer(pty, config.askPassword(ada.email), ada.password);
      await answer(pty, exportKeys.plainType('plain'), typed);
      expect(await pty.exited).toMatchObject({ code: there ? 0 : 1 });
      expect(existsSync(home.path('plain.json'))).toBe(there);
    }
    expect(JSON.parse(readFileSync(home.path('plain.json'), 'utf8'))).toMatchObject({
      keys: [{ service: 'GitHub' }, {}],
    });
    expect(statSync(home.path('plain.json')).mode & 0o777).toBe(0o600);
  });

  test('Ctrl-C writes nothing', async () => {
    for (const question of [onAccount.askAccount, config.askPassword(ada.email)]) {
      const account = question === onAccount.askAccount ? [] : ['--account', ada.email];
      const pty = at('export', '-o', home.path('left.age'), ...account);
      await pty.until(question);
      pty.press('ctrl+c');
      await pty.until(onAccount.stopped);
      expect(await pty.exited).toMatchObject({ code: 130 });
    }
    expect(existsSync(home.path('left.age'))).toBe(false);
  });

  test('what is typed before it is asked for is not shown, and is the answer; Ctrl-C does not wait for a question', async () => {
    const pty = at('export', '-o', home.path('ahead.age'), '--account', ada.email);
    await pty.until(config.askPassword(ada.email));
    enter(pty, ada.password, returnKey);
    // Two lines in one burst are a paste.
    await apart();
    enter(pty, passphrase, returnKey);
    // The line is taken: now the password is being tried.
    await expect.poll(() => pty.raw(), { interval: 5 }).toMatch(/: \r?\n/);
    await apart();
    enter(pty, passphrase, returnKey);
    await pty.until(exportKeys.open);
    expect(await pty.exited).toMatchObject({ code: 0 });
    expect(pty.raw()).not.toMatch(/correct horse|nine loud/);
    expect(existsSync(home.path('ahead.age'))).toBe(true);

    const left = at('export', '-o', home.path('left.age'), '--account', ada.email);
    await left.until(config.askPassword(ada.email));
    enter(left, ada.password, returnKey);
    await apart();
    enter(left, 'nine', { press: 'ctrl+c' });
    await left.until(onAccount.stopped);
    expect(await left.exited).toMatchObject({ code: 130 });
    expect(left.raw()).not.toMatch(/correct horse|nine/);
    expect(existsSync(home.path('left.age'))).toBe(false);
  });

  test('the terminal is asked too where the file comes through a pipe', async () => {
    home.file('piped.csv', 'service,code\nPiped,yyyy-8888\n');
    const line = `cat piped.csv | "$0" "$1" import - --account ${bob.email} 2>said; echo "ended $?"`;
    const args = ['-c', line, process.execPath, command];
    const pty = spawnInPty({ command: 'sh', args, env: { HOME: home.folder }, cwd: home.folder, columns: 120 });
    await answer(pty, config.askPassword(bob.email), bob.password);
    await answer(pty, importKeys.ask(bob.email), 'yes');
    await pty.until('ended 0');
    expect(pty.raw()).not.toMatch(/quiet|yyyy/);
    expect(await keysOf(home, bob)).toContainEqual(expect.objectContaining({ service: 'Piped' }));
  });

  test('never onto the terminal itself', async () => {
    const pty = at('export', '-o', '-', '--account', ada.email);
    await pty.until(exportKeys.toTerminal);
    expect(await pty.exited).toMatchObject({ code: 2 });
  });

  test('the second proof is asked for where its owner wants it', async () => {
    const eve = { email: 'eve@example.com', password: 'twelve warm valleys' };
    await withAccount(home, eve, keys);
    const { accounts } = home;
    const app = accounts.newApp(eve.email);
    const signedIn = await given(accounts.signIn(eve.email, eve.password));
    const enrolled = await given(accounts.changeInfo(signedIn, { app }));
    (await given(accounts.choose(enrolled, { secondProof: true }))).close();
    const args = ['export', '-o', 'eve.age', '--account', eve.email, '--password-fd', '3', ...sealed];
    expect(sparekey(home, args, [eve.password, passphrase])).toMatchObject({
      status: 2,
      stderr: `${onAccount.proofNeedsTerminal}\n`,
    });
    for (const right of [false, true]) {
      const pty = at('export', '-o', home.path('eve.age'), '--account', eve.email);
      await answer(pty, config.askPassword(eve.email), eve.password);
      await answer(pty, onAccount.askDigits, right ? digitsAt(app.secret, Date.now()) : '000000');
      await pty.until(right ? exportKeys.askPassphrase : 'Those are not the digits the app shows now.');
      if (right) pty.press('ctrl+c');
      expect(await pty.exited).toMatchObject({ code: right ? 130 : 1 });
    }
  });
});
