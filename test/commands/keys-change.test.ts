// `sparekey keys replace`, `remove` and `use --undo` for scripts: the built program on a real account.

import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/keyring/entry.ts';
import { english } from '../../src/words/en.ts';
import { given } from '../account/world.ts';
import { account } from '../journey/person.ts';
import { asScript, type Home, homeWith, run } from './prepared.ts';

const { keysCommand, newKey, paste, removeKey } = english;

const github: Draft = { service: 'GitHub', account: 'ada', kind: 'codes', codes: ['aaaa1-bbbb2', 'cccc3-dddd4'] };
const shop: Draft = { service: 'Shop', account: '', kind: 'codes', codes: ['eeee5-ffff6', 'gggg7-hhhh8'] };
const fresh = '1. iiii1-jjjj2\n2. kkkk3-llll4\n';

const now = async ({ accounts }: Home) => (await given(accounts.signIn(account.email, account.password))).view;

describe('replace', () => {
  test('new codes take the place of the old ones, under the same id, and it is noted', async () => {
    const made = await homeWith(github, shop);
    const id = made.opened.view.entries.find(({ service }) => service === 'GitHub')?.id ?? '';
    const ran = await asScript(made.home, ['replace', 'github', '--made', '2026-01-31', '--yes', '--json'], {
      input: fresh,
    });
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ v: 1, id, service: 'GitHub', account: 'ada', count: 2, left: 2 });
    expect(ran.stderr).toMatch(/^In the place of GitHub\/ada \(2 of 2 left, .*\) comes:\n/);
    for (const said of [newKey.is.codes(2), '  i…2  k…4', keysCommand.replaced('GitHub/ada')])
      expect(ran.stderr).toContain(`${said}\n`);
    const shown = JSON.parse((await asScript(made.home, ['show', id, '--reveal', '--json'])).stdout);
    expect(shown.codes.map(({ text }: { text: string }) => text)).toEqual(['iiii1-jjjj2', 'kkkk3-llll4']);
    expect(shown.made).toBe('2026-01-31T00:00:00.000Z');
    const view = await now(made);
    expect(view.entryCount).toBe(2);
    expect(view.activity.map(({ what }) => what)).toContain('key-replaced');
  });

  test('where there is a doubt it asks, and without a yes the old codes stay', async () => {
    const made = await homeWith(github);
    const refused = await asScript(made.home, ['replace', 'GitHub'], { input: fresh });
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain(
      `${paste.doubt({ why: 'fewer', service: 'GitHub', of: 16, have: 2 })}\n${paste.needsYes}\n`,
    );
    const same = await asScript(made.home, ['replace', 'GitHub'], { input: 'aaaa1-bbbb2\nmmmm1-nnnn2\n' });
    expect(same.stderr).toContain(paste.doubt({ why: 'same-codes', name: 'GitHub/ada' }));
    const shown = await asScript(made.home, ['show', 'GitHub', '--reveal']);
    expect(shown.stdout).toMatch(/aaaa1-bbbb2[\s\S]*cccc3-dddd4/);
  });

  test('several keys in one paste are not for one entry; what is no code is said before any password', async () => {
    const { home } = await homeWith(shop);
    const bitlocker = '000011-000022-000033-000044-000055-000066-000077-000088';
    const two = `Laptop C: ${bitlocker}\nUSB E: ${bitlocker.replace('000033', '000066')}\n`;
    const several = await asScript(home, ['replace', 'Shop', '--yes'], { input: two });
    expect(several).toMatchObject({ status: 1, stdout: '' });
    expect(several.stderr).toContain(`${keysCommand.forOneOnly(2)}\n`);
    expect(await run(home, ['keys', 'replace', 'Shop'], { input: '', fd3: null })).toEqual({
      status: 1,
      stdout: '',
      stderr: `${newKey.problem({ why: 'nothing' })} ${keysCommand.notKept}\n`,
    });
    expect(await asScript(home, ['replace', 'nowhere'], { input: fresh })).toMatchObject({
      status: 1,
      stderr: `${keysCommand.noKey}\n`,
    });
    const same = ['keys', 'replace', 'Shop', '--account', account.email, '--password-fd', '0'];
    expect(await run(home, same, { input: fresh })).toMatchObject({
      status: 2,
      stderr: `${keysCommand.sameStream}\n`,
    });
  });
});

describe('remove', () => {
  test('a script says the name once more; any other answer, yes too, removes nothing', async () => {
    const made = await homeWith(github, shop);
    expect(await asScript(made.home, ['remove', 'GitHub'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${removeKey.what('GitHub/ada')}\n${keysCommand.removeNeedsName}\n`,
    });
    for (const answer of ['yes', 'Shop', ''])
      expect(await asScript(made.home, ['remove', 'GitHub', '--confirm', answer])).toEqual({
        status: 1,
        stdout: '',
        stderr: `${keysCommand.notThatName}\n`,
      });
    expect((await run(made.home, ['keys', 'remove', 'GitHub', '--yes'], { fd3: null })).status).toBe(2);
    expect((await now(made)).entryCount).toBe(2);

    const removed = await asScript(made.home, ['remove', 'GitHub/ada', '--confirm', 'github', '--json']);
    expect(removed).toMatchObject({ status: 0, stderr: `${keysCommand.removed('GitHub/ada')}\n` });
    expect(JSON.parse(removed.stdout)).toMatchObject({ v: 1, service: 'GitHub', account: 'ada', count: 2 });
    const view = await now(made);
    expect(view.entries.map(({ service }) => service)).toEqual(['Shop']);
    expect(view.activity.map(({ what }) => what)).toContain('key-removed');
  });
});

describe('use --undo', () => {
  test('takes back the mark of the code that was used last, or of the one that is named', async () => {
    const made = await homeWith({ ...github, codes: [...github.codes, 'oooo1-pppp2'] });
    const use = (...args: string[]) => asScript(made.home, ['use', 'GitHub', ...args]);
    expect(await use('--undo')).toEqual({ status: 1, stdout: '', stderr: `${keysCommand.noneUsed}\n` });
    await use('--reveal', '--code', '3');
    await use('--reveal');
    expect(await use('--undo')).toEqual({ status: 0, stdout: '', stderr: `${keysCommand.nowUnused(1, 2, 3)}\n` });
    expect(await use('--undo', '--code', '2')).toEqual({
      status: 1,
      stdout: '',
      stderr: `${keysCommand.notUsedBefore(2)}\n`,
    });
    expect((await use('--undo', '--code', '4')).stderr).toBe(`${keysCommand.noSuchCode(3)}\n`);
    const named = await use('--undo', '--code', '3', '--json');
    expect(JSON.parse(named.stdout)).toMatchObject({ v: 1, service: 'GitHub', code: 3, count: 3, left: 3 });
    const view = await now(made);
    expect(view.entries[0]?.used).toEqual([false, false, false]);
    // Both stay in the log: the use, and that it was taken back.
    expect(view.activity.filter(({ what }) => what === 'key-used')).toHaveLength(2);
    expect(view.activity.filter(({ what }) => what === 'key-unused')).toHaveLength(2);
  });

  test('prints no code: with --reveal nothing is done', async () => {
    const { home } = await homeWith(github);
    expect(await run(home, ['keys', 'use', 'GitHub', '--undo', '--reveal'], { fd3: null })).toEqual({
      status: 2,
      stdout: '',
      stderr: `${keysCommand.undoOrReveal}\n`,
    });
  });
});

test("the account's own recovery code is no entry, and kept as text neither", async () => {
  const { home, accounts, opened } = await homeWith(shop);
  const code = accounts.newCode(opened);
  await given(accounts.setCode(opened, code));
  for (const args of [
    ['add', 'Paper', '--yes'],
    ['add', 'Paper', '--text', '--yes'],
    ['replace', 'Shop', '--text', '--yes'],
  ]) {
    const ran = await asScript(home, args, { input: `Here it is:\n${code.code}\n` });
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain(`${paste.own}\n`);
  }
});
