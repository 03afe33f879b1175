import { expect, test } from 'vitest';
import { attempt } from '../../src/account/attempt.ts';
import { note } from '../../src/account/commit.ts';
import { handOut } from '../../src/account/handles.ts';
import { timeNow } from '../../src/account/ports.ts';
import { email, fullDisk, given, name, password, refused, withCode } from './world.ts';

test('closing wipes the key, and nothing takes the handle any more', async () => {
  const { accounts, ports } = await withCode();
  const { account } = await attempt(ports, name, { kind: 'password', password });
  const { dek } = account.unlocked;
  expect(dek.some((byte) => byte !== 0)).toBe(true);
  const opened = await handOut(account, ports);
  opened.close();
  opened.close();
  expect(dek.every((byte) => byte === 0)).toBe(true);
  const unexpected = { why: 'unexpected' };
  expect(await refused(accounts.changeInfo(opened, {}))).toEqual(unexpected);
  expect(await refused(accounts.refresh(opened))).toEqual(unexpected);
  expect(await refused(accounts.provePassword(opened, password))).toEqual(unexpected);
  expect(await refused(accounts.changePassword(opened, password, 'a newer password'))).toEqual(unexpected);
  expect(() => accounts.newCode(opened)).toThrow();
});

test('an operation that gives a newer handle has closed the one it was given, and wiped its key', async () => {
  const { accounts, ports } = await withCode();
  const { account } = await attempt(ports, name, { kind: 'password', password });
  const { dek } = account.unlocked;
  const opened = await handOut(account, ports);
  const newer = await given(accounts.changeInfo(opened, { phone: '+436601234567' }));
  expect(dek.every((byte) => byte === 0)).toBe(true);
  expect(await refused(accounts.changeInfo(opened, {}))).toEqual({ why: 'unexpected' });
  expect(await accounts.provePassword(newer, password)).toMatchObject({ ok: true });
});

test('noting something wipes the key of the account it replaces', async () => {
  const { ports } = await withCode();
  const { account } = await attempt(ports, name, { kind: 'password', password });
  const { dek } = account.unlocked;
  const noted = await note(ports, account, [{ what: 'signed-in', at: timeNow(ports) }]);
  expect(dek.every((byte) => byte === 0)).toBe(true);
  expect(noted.unlocked.dek.some((byte) => byte !== 0)).toBe(true);
});

test('one that refuses has left it open', async () => {
  const { accounts, opened, failPuts } = await withCode();
  failPuts(fullDisk);
  await refused(accounts.changeInfo(opened, { phone: '+436601234567' }));
  await refused(accounts.setCode(opened, accounts.newCode(opened)));
  await refused(accounts.provePassword(opened, 'wrong'));
  failPuts(undefined);
  expect(await accounts.provePassword(opened, password)).toMatchObject({ ok: true });
});

test('a recovery that was used or closed makes no code and recovers nothing', async () => {
  const { accounts, code } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const second = accounts.newCode(recovery);
  const now = { reason: 'forgot' as const, password: 'the password after it', info: {}, code: second };
  await given(accounts.recover(recovery, now));
  expect(await refused(accounts.recover(recovery, now))).toEqual({ why: 'unexpected' });
  expect(() => accounts.newCode(recovery)).toThrow();
});
