import { expect, test } from 'vitest';
import { mint } from '../../src/code/recovery-code.ts';
import { email, fullDisk, given, happened, password, refused, seeded, start, withCode } from './world.ts';

const other = mint(seeded('not of this account'));

test('the live code is named without signing in; nothing is spent, and the check is noted', async () => {
  const { accounts, code, advance, opened } = await withCode();
  advance(10_000);
  expect(await given(accounts.checkCode(email, code.code))).toEqual({ is: 'live', no: 1, made: code.made });
  const fresh = await given(accounts.refresh(opened));
  const at = new Date(start + 10_000).toISOString();
  expect(fresh.view.code).toEqual({ no: 1, made: code.made, checked: at, due: false });
  expect(fresh.view.activity[0]).toEqual({ what: 'code-checked', no: 1, at });
  expect(await accounts.openWithCode(email, code.code)).toMatchObject({ ok: true });
});

test('a check puts the reminder off', async () => {
  const { accounts, code, advance } = await withCode();
  advance(7 * 86_400_000);
  expect((await given(accounts.signIn(email, password))).view.code?.due).toBe(true);
  await given(accounts.checkCode(email, code.code));
  expect((await given(accounts.signIn(email, password))).view.code?.due).toBe(false);
});

test('a retired code is named with its end, an unknown one is unknown', async () => {
  const { accounts, opened, code, advance } = await withCode();
  advance(5000);
  const second = accounts.newCode(opened);
  await given(accounts.setCode(opened, second));
  const ended = new Date(start + 5000).toISOString();
  expect(await given(accounts.checkCode(email, code.code))).toEqual({ is: 'retired', no: 1, how: 'replaced', ended });
  expect(await given(accounts.checkCode(email, other))).toEqual({ is: 'unknown' });
  expect(await given(accounts.checkCode('nobody@example.com', other))).toEqual({ is: 'unknown' });
  expect(await given(accounts.checkCode(email, second.code))).toMatchObject({ is: 'live', no: 2 });
});

test('checks are counted; the live code clears the count and the failed tries are noted', async () => {
  const { accounts, opened, code } = await withCode();
  for (let i = 0; i < 2; i++) await given(accounts.checkCode(email, other));
  await given(accounts.checkCode(email, code.code));
  expect(await refused(accounts.openWithCode(email, other))).toEqual({ why: 'wrong', remaining: 2 });
  const fresh = await given(accounts.refresh(opened));
  expect(fresh.view.activity[1]).toMatchObject({ what: 'failed', kind: 'code', times: 2 });
});

test('a retired code stays counted as a failed try and clears nothing', async () => {
  const { accounts, opened, code } = await withCode();
  await given(accounts.setCode(opened, accounts.newCode(opened)));
  await given(accounts.checkCode(email, other));
  await given(accounts.checkCode(email, code.code));
  expect(await given(accounts.checkCode(email, other))).toEqual({ is: 'unknown' });
  expect(await refused(accounts.checkCode(email, code.code))).toEqual({ why: 'wait', until: start + 1000 });
});

test('checking does not clear the count of passwords', async () => {
  const { accounts, code } = await withCode();
  for (let i = 0; i < 3; i++) await refused(accounts.signIn(email, 'wrong'));
  await given(accounts.checkCode(email, code.code));
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wait' });
});

test('a check that cannot be noted answers all the same', async () => {
  const { accounts, opened, code, failPuts } = await withCode();
  failPuts(fullDisk);
  expect(await given(accounts.checkCode(email, code.code))).toMatchObject({ is: 'live', no: 1 });
  failPuts(undefined);
  expect(happened(await given(accounts.refresh(opened)))).toEqual(['code-made', 'created']);
});

test('a hundred checks are kept', async () => {
  const { accounts, code, ports } = await withCode();
  const { load } = await import('../../src/account/load.ts');
  const { open } = await import('../../src/vault/open.ts');
  const { name } = await import('./world.ts');
  for (let i = 0; i < 101; i++) await given(accounts.checkCode(email, code.code));
  const loaded = await load(ports, name);
  if (!loaded) throw new Error('no file');
  expect((await open(loaded.file, { kind: 'password', password }, ports.kdf)).record.code?.checked).toHaveLength(100);
});
