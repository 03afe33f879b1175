// `sparekey keys` for scripts: the built program on a real account, the password on a file descriptor.

import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/keyring/entry.ts';
import { english } from '../../src/words/en.ts';
import { given } from '../account/world.ts';
import { account, command } from '../journey/person.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { asScript, type Home, homeWith, run, sealedFileIn } from './prepared.ts';

const { keysCommand, onAccount, newKey, paste, key: about, config } = english;

const github: Draft = { service: 'GitHub', account: 'ada', kind: 'codes', codes: ['aaaa1-bbbb2', 'cccc3-dddd4'] };
const codes = /aaaa1|bbbb2|cccc3|dddd4|eeee5/;
const downloaded = 'GitHub recovery codes, keep them safe\n\n  1. aaaa1-bbbb2\n  2. cccc3-dddd4\n\n  3. eeee5-ffff6\n';
/** The third group is no multiple of 11. */
const bitlocker = '000011-000022-000034-000044-000055-000066-000077-000088';

const usedIn = async ({ accounts, opened }: Home): Promise<readonly boolean[] | undefined> =>
  (await given(accounts.refresh(opened))).view.entries[0]?.used;

/** Every file under `folder` that holds `text`. */
const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));

test('kept, listed, looked at, used, from the first to the last', async () => {
  const { home } = await homeWith();
  const of = (...args: string[]) => asScript(home, args);
  expect(await of('list')).toEqual({ status: 0, stdout: '', stderr: `${keysCommand.none}\n` });
  expect(
    await asScript(home, ['add', 'GitHub', '--account-there', 'ada', '--made', '2026-01-31', '--yes'], {
      input: downloaded,
    }),
  ).toEqual({
    status: 0,
    stdout: '',
    stderr: [
      newKey.is.codes(3),
      '  a…2  c…4  e…6',
      paste.leftOut([
        { why: 'words', count: 6 },
        { why: 'numbers', count: 3 },
      ]),
      paste.doubt({ why: 'fewer', service: 'GitHub', of: 16, have: 3 }),
      keysCommand.kept('GitHub/ada'),
      '',
    ].join('\n'),
  });

  expect((await of('list')).stdout).toMatch(/^GitHub {2}ada {2}3 of 3 left {2}31 Jan 2026/);
  const listed = JSON.parse((await of('list', '--json')).stdout);
  expect(listed).toEqual({
    v: 1,
    account: account.email,
    keys: [
      {
        id: expect.any(String),
        service: 'GitHub',
        account: 'ada',
        kind: 'codes',
        made: '2026-01-31T00:00:00.000Z',
        replaced: null,
        count: 3,
        left: 3,
        attention: null,
      },
    ],
    others: 0,
  });

  const hidden = [await of('show', 'github'), await of('show', 'GITHUB/Ada', '--json')];
  for (const { status, stdout, stderr } of hidden) {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toMatch(codes);
  }
  expect(hidden[0]?.stdout).toContain(`3  ${keysCommand.notUsed}\n`);
  expect((await of('show', listed.keys[0].id, '--reveal')).stdout).toContain('2  cccc3-dddd4\n');

  expect(await of('use', 'github', '--reveal')).toEqual({
    status: 0,
    stdout: 'aaaa1-bbbb2\n',
    stderr: `${keysCommand.nowUsed(1, 2, 3)} ${about.attention.few}\n`,
  });
  expect(JSON.parse((await of('use', 'github', '--reveal', '--code', '3', '--json')).stdout)).toMatchObject({
    v: 1,
    service: 'GitHub',
    code: 3,
    count: 3,
    left: 1,
    text: 'eeee5-ffff6',
  });
  const twice = await of('use', 'github', '--reveal', '--code', '3');
  expect(twice).toEqual({ status: 1, stdout: '', stderr: `${keysCommand.usedBefore(3)}\n` });
  expect((await of('use', 'github', '--reveal')).stdout).toBe('cccc3-dddd4\n');
  expect(await of('use', 'github', '--reveal')).toEqual({
    status: 1,
    stdout: '',
    stderr: `${about.attention['used-up']}\n`,
  });
  const { codes: shown } = JSON.parse((await of('show', 'github', '--reveal', '--json')).stdout);
  expect(shown).toEqual(
    ['aaaa1-bbbb2', 'cccc3-dddd4', 'eeee5-ffff6'].map((text) => ({ text, used: expect.stringMatching(/^20\d\d-/) })),
  );
  for (const secret of ['aaaa1', 'eeee5', account.password]) expect(filesWith(home, secret)).toEqual([]);
});

test('two programs take the last code at once: one gets it, the other is told', async () => {
  const made = await homeWith({ ...github, codes: ['aaaa1-bbbb2'] });
  const take = () => asScript(made.home, ['use', 'GitHub', '--reveal']);
  const both = await Promise.all([take(), take()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([0, 1]);
  expect(both.map(({ stdout }) => stdout).toSorted()).toEqual(['', 'aaaa1-bbbb2\n']);
  expect(both.find(({ status }) => status === 1)?.stderr).toBe(`${about.attention['used-up']}\n`);
  expect(await usedIn(made)).toEqual([true]);
});

test('a code that could not be printed is not marked as used', async () => {
  const made = await homeWith(github);
  const { status, stderr } = await asScript(made.home, ['use', 'GitHub', '--reveal'], { unread: true });
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${keysCommand.notGiven}\n` });
  expect(await usedIn(made)).toEqual([false, false]);
});

describe('a disk that takes no more', () => {
  /** 64 KiB, and the shell's `ulimit -f` counts in KiB. A file may grow to that, and by a part of what is written. */
  const most = 64;
  const inShell = (home: string, args: string, into: string) =>
    spawnSync(
      'bash',
      [
        '-c',
        `ulimit -f ${most}; exec "$NODE" "$SPAREKEY" ${args} --account ${account.email} --password-fd 3 3< secret >> ${into}`,
      ],
      {
        encoding: 'utf8',
        cwd: home,
        env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', NODE: process.execPath, SPAREKEY: command },
      },
    );

  test.each(['/dev/full', 'log'])('half a code, or none of it, is not given: %s', async (into) => {
    const made = await homeWith(github);
    writeFileSync(join(made.home, 'secret'), account.password);
    writeFileSync(join(made.home, 'log'), Buffer.alloc(most * 1024 - 5));
    const { status, stderr } = inShell(made.home, 'keys use GitHub --reveal', into);
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${keysCommand.notGiven}\n` });
    expect(await usedIn(made)).toEqual([false, false]);
  });

  test.each(['keys list --json', 'keys show GitHub --reveal'])('half a list is not done: %s', async (args) => {
    const made = await homeWith(github);
    writeFileSync(join(made.home, 'secret'), account.password);
    writeFileSync(join(made.home, 'log'), Buffer.alloc(most * 1024 - 5));
    expect(inShell(made.home, args, 'log')).toMatchObject({ status: 1, stderr: `${english.cli.cut}\n` });
  });
});

test('without --reveal nothing is used, and no password is asked for', async () => {
  const made = await homeWith(github);
  expect(await run(made.home, ['keys', 'use', 'GitHub'], { fd3: null })).toEqual({
    status: 2,
    stdout: '',
    stderr: `${keysCommand.sayReveal}\n`,
  });
  expect(await usedIn(made)).toEqual([false, false]);
});

describe('what does not fit', () => {
  test('is said by its place, never by a part of it, and nothing is kept', async () => {
    const { home } = await homeWith();
    const add = (input: string | Buffer, ...args: string[]) => asScript(home, ['add', 'Laptop', ...args], { input });
    const group = newKey.problem({ why: 'multiple', group: 3 });
    expect(await add(bitlocker)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${group} ${keysCommand.orAsText}\n`,
    });
    for (const [input, sentence] of [
      ['', `${newKey.problem({ why: 'nothing' })} ${keysCommand.notKept}`],
      ['x'.repeat(300_000), `${newKey.problem({ why: 'too-long', most: 4096 })} ${keysCommand.notKept}`],
      [Buffer.from([0xff, 0xfe, 0x41]), keysCommand.notText],
    ] as const)
      expect(await add(input)).toEqual({ status: 1, stdout: '', stderr: `${sentence}\n` });
    expect((await add(bitlocker, '--text')).stderr).toBe(
      `${newKey.is.text()}\n  ${paste.characters(bitlocker.length)}\n${keysCommand.kept('Laptop')}\n`,
    );
    expect((await add('other', '--text')).stderr).toContain(`${keysCommand.there('Laptop')}\n`);
    expect((await asScript(home, ['list'])).stdout.trim().split('\n')).toHaveLength(1);
  });

  test('on the command line: 2, and no account is opened', async () => {
    const { home } = await homeWith();
    for (const [args, sentence] of [
      [['add', ' '], keysCommand.whatItIs],
      [['add', 'x'.repeat(101)], keysCommand.whatItIs],
      [['add', 'x', '--account-there', 'y'.repeat(101)], keysCommand.thereTooLong],
      [['add', 'x', '--made', '31.1.2026'], keysCommand.notADay],
      [['add', 'x', '--made', '2026-02-30'], keysCommand.notADay],
      [['add', 'x', '--made', '2999-01-01'], keysCommand.notADay],
      [['add', 'x', '--note-fd', '9'], keysCommand.noNoteThere('9')],
    ] as const)
      expect(await asScript(home, args, { input: 'codes' })).toEqual({
        status: 2,
        stdout: '',
        stderr: `${sentence}\n`,
      });
    const same = ['keys', 'add', 'x', '--account', account.email, '--password-fd', '0'];
    expect(await run(home, same, { input: 'both' })).toMatchObject({
      status: 2,
      stderr: `${keysCommand.sameStream}\n`,
    });
    for (const args of [[], ['use'], ['use', 'x', '--code', '0'], ['list', '--password', 'x'], ['move', 'x']])
      expect((await run(home, ['keys', ...args])).status).toBe(2);
  });
});

test('a name that is there twice has to be told apart; hostile names stay text', async () => {
  const hostile = 'a\u001b]0;p\u0007\u202e';
  const { home } = await homeWith(
    github,
    { ...github, account: hostile },
    { ...github, service: 'Shop', account: '', codes: ['\u001b[2Jx'], kind: 'text' },
    { ...github, service: 'Shop', account: '', codes: ['y'], kind: 'text' },
    { ...github, service: 'a/b', account: 'c' },
    { ...github, service: 'a', account: 'b/c' },
  );
  const both = await asScript(home, ['show', 'github', '--reveal']);
  expect(both).toMatchObject({ status: 1, stdout: '' });
  expect(both.stderr).toContain('GitHub/ada');
  expect(await asScript(home, ['use', 'GitHub/ada', '--reveal'])).toMatchObject({ status: 0, stdout: 'aaaa1-bbbb2\n' });
  expect(await asScript(home, ['show', 'nowhere'])).toEqual({
    status: 1,
    stdout: '',
    stderr: `${keysCommand.noKey}\n`,
  });

  const listed = await asScript(home, ['list', '--json']);
  const ids = JSON.parse(listed.stdout).keys.map(({ id }: { id: string }) => id);
  const shops = await asScript(home, ['show', 'shop']);
  expect(ids.filter((id: string) => shops.stderr.includes(id))).toHaveLength(2);
  // Two names that are written alike.
  const slashes = await asScript(home, ['show', 'a/b/c']);
  expect(ids.filter((id: string) => slashes.stderr.includes(id))).toHaveLength(2);
  const all = [both, listed, shops, await asScript(home, ['list'])];
  for (const id of ids) all.push(await asScript(home, ['show', id, '--reveal']));
  for (const { stdout, stderr } of all)
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(JSON.parse(listed.stdout).keys.map((one: { account: string }) => one.account)).toContain(hostile);
});

test('codes that do not work any more are not given out', async () => {
  const { home, accounts, opened } = await homeWith(github);
  await given(accounts.changeEntry(opened, opened.view.entries[0]?.id ?? '', { change: 'replaced-elsewhere' }));
  expect(await asScript(home, ['use', 'GitHub', '--reveal'])).toEqual({
    status: 1,
    stdout: '',
    stderr: `${about.attention.replaced}\n`,
  });
});

describe('who may', () => {
  test('wrong passwords are counted, and wait', async () => {
    const { home } = await homeWith(github);
    const wrong = () => asScript(home, ['list'], { fd3: 'not this one\n' });
    for (const left of [2, 1])
      expect(await wrong()).toEqual({ status: 1, stdout: '', stderr: `${onAccount.wrong(left, 0)}\n` });
    // As if twenty had been wrong: the wait is 300 s then, longer than any run takes.
    const states = join(home, '.local/state/sparekey');
    const found = readdirSync(states, { recursive: true, encoding: 'utf8' });
    const file = join(states, found.find((name) => name.endsWith('throttle.json')) ?? '');
    const counts = readFileSync(file, 'utf8');
    expect(counts).toContain('"failed":2');
    writeFileSync(file, counts.replace('"failed":2', '"failed":20'));
    const waiting = await asScript(home, ['list']);
    expect(waiting).toMatchObject({ status: 1, stdout: '' });
    expect(waiting.stderr).toMatch(/^After wrong tries there is a wait: please try again in \d+ s\.\n$/);
  });

  test('no address, no password, no terminal to ask at: 2, and it does not hang', async () => {
    const { home } = await homeWith(github);
    for (const [args, fd3, sentence] of [
      // The one account that is here needs no address.
      [[], null, onAccount.noTerminal],
      [['--account', 'ada'], null, config.notAnAddress],
      [['--account', account.email], null, onAccount.noTerminal],
      [['--account', account.email, '--password-fd', '3'], '\n', onAccount.noPasswordThere('3')],
    ] as const)
      expect(await run(home, ['keys', 'list', ...args], { fd3 })).toEqual({
        status: 2,
        stdout: '',
        stderr: `${sentence}\n`,
      });
    expect(await run(temporaryFolder(), ['keys', 'list'], { fd3: null })).toEqual({
      status: 2,
      stdout: '',
      stderr: `${onAccount.noAccountGiven}\n`,
    });
    const watched = await asScript(home, ['show', 'GitHub', '--reveal'], { node: ['--inspect=0'] });
    expect(watched).toMatchObject({ status: 2, stdout: '' });
    expect(watched.stderr).toContain('--inspect');
  });

  test('an older copy stops', async () => {
    const { home } = await homeWith(github);
    const [file, copy] = [sealedFileIn(home), join(home, 'copy')];
    copyFileSync(file, copy);
    expect((await asScript(home, ['list'])).status).toBe(0);
    copyFileSync(copy, file);
    expect(await asScript(home, ['use', 'GitHub', '--reveal'])).toEqual({
      status: 1,
      stdout: '',
      stderr: `${onAccount.older}\n`,
    });
  });
});

test('nothing that draws is loaded', async () => {
  const { home } = await homeWith(github);
  const trace =
    'data:text/javascript,import m from "node:module";m.registerHooks({load(u,c,n){if(u.includes("/dist/"))console.error(u);return n(u,c)}})';
  for (const args of [['list'], ['show', 'GitHub'], ['use', 'GitHub', '--reveal']]) {
    const { status, stderr } = await asScript(home, args, { node: ['--import', trace] });
    expect(status).toBe(0);
    const loaded = stderr.split('\n').filter((line) => line.startsWith('file:'));
    expect(loaded.length).toBeGreaterThan(5);
    const drawing = loaded.filter((url) =>
      /react\.(?:transitional\.)?element|ink-box/.test(readFileSync(new URL(url), 'utf8')),
    );
    expect(drawing).toEqual([]);
    expect(stderr).not.toMatch(/wizard|on-screen|nodemailer/);
  }
});

test('two keys in one paste need a yes, become two entries, and take no name that is there', async () => {
  const { home } = await homeWith();
  const two = `Laptop C: ${bitlocker.replace('000034', '000033')}\nUSB E: ${bitlocker.replace('000034', '000066')}\n`;
  const add = (...args: string[]) => asScript(home, ['add', 'Disks', ...args], { input: two });
  const refused = await add();
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain(`${paste.doubt({ why: 'several', count: 2 })}\n${paste.needsYes}\n`);
  expect((await add('--yes')).stderr).toContain(
    `${keysCommand.kept('Disks/Laptop C')}\n${keysCommand.kept('Disks/USB E')}\n`,
  );
  expect((await add('--yes')).stderr).toContain(`${keysCommand.there('Disks/Laptop C')}\n`);
});
