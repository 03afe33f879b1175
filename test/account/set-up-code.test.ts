import { expect, test } from 'vitest';
import { parseSealed } from '../../src/vault/container.ts';
import { email, fullDisk, given, happened, password, refused, start, withAccount, withCode } from './world.ts';

test('making a code writes nothing; it is live once it was set', async () => {
  const { accounts, opened, bytes, events } = await withAccount();
  const before = await bytes();
  events.length = 0;
  const code = accounts.newCode(opened);
  expect(code).toMatchObject({ no: 1, made: new Date(start).toISOString() });
  expect(events).toEqual([]);
  expect(await bytes()).toEqual(before);
  expect(await refused(accounts.openWithCode(email, code.code))).toMatchObject({ why: 'wrong' });

  const set = await given(accounts.setCode(opened, code));
  expect(set.view.code).toEqual({ no: 1, made: code.made, due: false });
  expect(set.view.activity[0]).toEqual({ what: 'code-made', no: 1, at: code.made });
  expect((await given(accounts.openWithCode(email, code.code))).code).toEqual({ no: 1 });
});

test('two different groups are asked for, each pair in its turn', async () => {
  const { accounts, opened } = await withAccount();
  const asked = new Set<string>();
  for (let i = 0; i < 200; i++) {
    const [first, second] = accounts.newCode(opened).ask;
    expect(first).toBeLessThan(second);
    asked.add(`${first}${second}`);
  }
  expect([...asked].sort()).toEqual(['01', '02', '03', '04', '12', '13', '14', '23', '24', '34']);
});

test('the old code is retired as replaced, in one write; the password stays', async () => {
  const { accounts, opened, code, events, bytes, advance } = await withCode();
  advance(5000);
  const second = accounts.newCode(opened);
  expect(second.no).toBe(2);
  events.length = 0;
  await given(accounts.setCode(opened, second));
  expect(events.filter((event) => event === 'put')).toHaveLength(1);
  expect(await refused(accounts.openWithCode(email, code.code))).toEqual({
    why: 'retired',
    no: 1,
    how: 'replaced',
    ended: new Date(start + 5000).toISOString(),
  });
  expect(parseSealed(await bytes()).header).toMatchObject({ epoch: 1, code: { no: 2 } });
  expect(await accounts.openWithCode(email, second.code)).toMatchObject({ ok: true });
  expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
});

test('a sign-in or a check in another process is in nobody’s way', async () => {
  const { accounts, opened, code, beforeNextPut } = await withCode();
  const second = accounts.newCode(opened);
  await given(accounts.signIn(email, password));
  beforeNextPut(() => given(accounts.checkCode(email, code.code)));
  const set = await given(accounts.setCode(opened, second));
  expect(happened(set)).toEqual(['code-made', 'code-checked', 'signed-in', 'code-made', 'created']);
});

test('a code set meanwhile by another process is not replaced', async () => {
  const { accounts, opened, beforeNextPut } = await withCode();
  const other = await given(accounts.signIn(email, password));
  const theirs = accounts.newCode(other);
  const mine = accounts.newCode(opened);
  beforeNextPut(() => given(accounts.setCode(other, theirs)));
  expect(await refused(accounts.setCode(opened, mine))).toEqual({ why: 'changed' });
  expect(await accounts.openWithCode(email, theirs.code)).toMatchObject({ ok: true });
  expect(await refused(accounts.openWithCode(email, mine.code))).toMatchObject({ why: 'wrong' });
});

test('a password changed meanwhile by another process stops it', async () => {
  const { accounts, opened } = await withCode();
  const other = await given(accounts.signIn(email, password));
  const mine = accounts.newCode(opened);
  await given(accounts.changePassword(other, password, 'a newer password'));
  expect(await refused(accounts.setCode(opened, mine))).toEqual({ why: 'changed' });
});

test('a code made before the one that is live now is refused', async () => {
  const { accounts, opened } = await withAccount();
  const [first, second] = [accounts.newCode(opened), accounts.newCode(opened)];
  const set = await given(accounts.setCode(opened, first));
  expect(await refused(accounts.setCode(set, second))).toEqual({ why: 'changed' });
});

test('on a full disk the old code works and the new one does not', async () => {
  const { accounts, opened, code, failPuts } = await withCode();
  const second = accounts.newCode(opened);
  failPuts(fullDisk);
  expect(await refused(accounts.setCode(opened, second))).toMatchObject({ why: 'files', code: 'ENOSPC' });
  failPuts(undefined);
  expect(await accounts.openWithCode(email, code.code)).toMatchObject({ ok: true });
  expect(await refused(accounts.openWithCode(email, second.code))).toMatchObject({ why: 'wrong' });
  expect(await accounts.setCode(opened, second)).toMatchObject({ ok: true });
});
