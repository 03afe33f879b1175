// Two sessions of one account. A session must not walk around another session's changes with the locks that it
// remembers: a password alone makes no new code and no new locks once there is an authenticator app (NIST SP 800-63B-4
// §6.3).

import { expect, test } from 'vitest';
import type { Accounts } from '../../src/account/types.ts';
import { email, given, password, refused, withCode } from './world.ts';

const enrol = async (accounts: Accounts): Promise<void> => {
  const owner = await given(accounts.signIn(email, password));
  await given(accounts.changeInfo(owner, { app: accounts.newApp(email) }));
};

test('an older session makes no new code', async () => {
  const { accounts, opened } = await withCode();
  const code = accounts.newCode(opened);
  await enrol(accounts);
  expect(await refused(accounts.setCode(opened, code))).toEqual({ why: 'changed' });
  expect(await refused(accounts.openWithCode(email, code.code))).toMatchObject({ why: 'wrong' });
});

test('an older session changes no security info', async () => {
  const { accounts, opened } = await withCode();
  await enrol(accounts);
  expect(await refused(accounts.changeInfo(opened, { app: null }))).toEqual({ why: 'changed' });
  expect(await refused(accounts.changeInfo(opened, { phone: '+436601234567' }))).toEqual({ why: 'changed' });
});

test('an older session changes neither the password nor the locks', async () => {
  const { accounts, opened } = await withCode();
  const code = accounts.newCode(opened);
  await enrol(accounts);
  expect(await refused(accounts.changePassword(opened, password, 'a newer password'))).toEqual({ why: 'changed' });
  expect(await refused(accounts.changeLocks(opened, password, 'a newer password', code))).toEqual({ why: 'changed' });
  expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
});

test('what proves itself anew sees the app, and goes on from there', async () => {
  const { accounts, opened } = await withCode();
  await enrol(accounts);
  const proved = await given(accounts.provePassword(opened, password));
  expect(proved.view.app).toBe(true);
});
