// `sparekey status`: nothing where nobody has agreed; else counts, for people, for scripts and as an exit code.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/keyring/entry.ts';
import { english } from '../../src/words/en.ts';
import { given } from '../account/world.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { asScript, type Home, homeWith, type Ran, run, sealedFileIn } from './prepared.ts';

const { status: said } = english;

const github: Draft = { service: 'GitHub', account: 'ada', kind: 'codes', codes: ['aaaa1-bbbb2', 'cccc3-dddd4'] };
const old: Draft = { ...github, service: 'Bank', kind: 'text', codes: ['x'], made: '2020-01-01T00:00:00.000Z' };
const none = { replaced: 0, 'used-up': 0, few: 0, old: 0, code: 0, 'no-code': 0, info: 0 };

const status = (home: string, ...args: string[]): Promise<Ran> => run(home, ['status', ...args], { fd3: null });
const agree = async ({ accounts, opened }: Home): Promise<Home['opened']> =>
  given(accounts.choose(opened, { dueOutside: true }));

/** `due.json` of the home's state folder. */
function dueFileIn(home: string): string | undefined {
  const states = join(home, '.local/state/sparekey');
  const found = readdirSync(states, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('due.json'));
  return found && join(states, found);
}

test('no account, no folder: it says so, and makes none', async () => {
  const home = temporaryFolder();
  expect(await status(home)).toEqual({ status: 0, stdout: `${said.accounts(0)}\n`, stderr: '' });
  expect(readdirSync(home)).toEqual([]);
});

test('without agreement: how many accounts, and how to allow more', async () => {
  const { home } = await homeWith(github);
  expect(dueFileIn(home)).toBeUndefined();
  expect(await status(home)).toEqual({ status: 0, stdout: `${said.accounts(1)}\n${said.allow}\n`, stderr: '' });
  expect(JSON.parse((await status(home, '--json', '--exit-code')).stdout)).toEqual({
    v: 1,
    accounts: 1,
    told: 0,
    keys: null,
    due: null,
  });
});

test('with it: counts, no names; and gone when it is taken back', async () => {
  const made = await homeWith(github, old);
  const { home, accounts } = made;
  const opened = await agree(made);
  expect(await status(home)).toEqual({
    status: 0,
    stdout: `${[said.accounts(1), said.keys(2), said.something, ...(['few', 'old', 'no-code'] as const).map((kind) => `  ${said.due(kind, 1)}`)].join('\n')}\n`,
    stderr: '',
  });
  const asked = await status(home, '--json', '--exit-code');
  expect(asked.status).toBe(3);
  expect(JSON.parse(asked.stdout)).toEqual({
    v: 1,
    accounts: 1,
    told: 1,
    keys: 2,
    due: { ...none, few: 1, old: 1, 'no-code': 1 },
  });
  const file = dueFileIn(home) ?? '';
  expect(readFileSync(file, 'utf8')).not.toMatch(/GitHub|Bank|ada|aaaa1/);

  // A change of the account from outside of a screen changes it as well.
  expect((await asScript(home, ['use', 'Bank', '--reveal'])).status).toBe(0);
  expect(JSON.parse((await status(home, '--json')).stdout).due).toEqual({
    ...none,
    few: 1,
    'used-up': 1,
    'no-code': 1,
  });

  await given(accounts.choose(await given(accounts.refresh(opened)), { dueOutside: false }));
  expect((await status(home, '--exit-code')).stdout).toBe(`${said.accounts(1)}\n${said.allow}\n`);
  expect(readFileSync(file, 'utf8')).toBe('{}');
});

test('a damaged file, or an account that is gone: as if nothing were told', async () => {
  const made = await homeWith(github);
  await agree(made);
  const file = dueFileIn(made.home) ?? '';
  const whole = readFileSync(file, 'utf8');
  for (const text of ['', '{', whole.replace('few', '\u001b[2J'), whole.replace('"keys":1', '"keys":-1')]) {
    writeFileSync(file, text);
    expect(await status(made.home)).toEqual({ status: 0, stdout: `${said.accounts(1)}\n${said.allow}\n`, stderr: '' });
  }
  writeFileSync(file, whole);
  expect(JSON.parse((await status(made.home, '--json')).stdout).told).toBe(1);
  rmSync(sealedFileIn(made.home));
  expect(await status(made.home)).toEqual({ status: 0, stdout: `${said.accounts(0)}\n`, stderr: '' });
});

test('a folder that is none is a sentence', async () => {
  const home = temporaryFolder();
  writeFileSync(join(home, 'file'), '');
  const { status: code, stderr } = await run(home, ['status', '--config-dir', join(home, 'file')], { fd3: null });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^\S.*\n$/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
