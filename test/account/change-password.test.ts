import { expect, test } from 'vitest';
import { parseSealed } from '../../src/vault/container.ts';
import { email, fullDisk, given, happened, password, refused, start, withCode } from './world.ts';

const next = 'a newer password';

test('a new password keeps DEK and code; the old one opens nothing', async () => {
  const { accounts, opened, code, bytes, advance } = await withCode();
  advance(5000);
  const changed = await given(accounts.changePassword(opened, password, next));
  expect(changed.view.passwordChanged).toBe(new Date(start + 5000).toISOString());
  expect(happened(changed)).toEqual(['password-changed', 'code-made', 'created']);
  expect(parseSealed(await bytes()).header).toMatchObject({ epoch: 1, code: { no: 1 } });
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wrong' });
  expect(await accounts.signIn(email, next)).toMatchObject({ ok: true });
  expect(await accounts.openWithCode(email, code.code)).toMatchObject({ ok: true });
});

test('new locks: password and code are new, the old ones open nothing, security info stays', async () => {
  const { accounts, opened, code, bytes, events } = await withCode();
  const informed = await given(accounts.changeInfo(opened, { phone: '+436601234567' }));
  const second = accounts.newCode(informed);
  events.length = 0;
  const changed = await given(accounts.changeLocks(informed, password, next, second));
  expect(events.filter((event) => event === 'put')).toHaveLength(1);
  expect(happened(changed).slice(0, 2)).toEqual(['code-made', 'locks-changed']);
  expect(changed.view).toMatchObject({ phone: '67', reenrol: false, code: { no: 2 } });
  const { header } = parseSealed(await bytes());
  expect(header).toMatchObject({ epoch: 2, code: { no: 2 } });
  expect(header.slots.map(({ kind }) => kind)).toEqual(['password', 'recovery']);
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wrong' });
  expect(await refused(accounts.openWithCode(email, code.code))).toMatchObject({
    why: 'retired',
    no: 1,
    how: 'replaced',
  });
  expect(await accounts.signIn(email, next)).toMatchObject({ ok: true });
  expect(await accounts.openWithCode(email, second.code)).toMatchObject({ ok: true });
});

test('the password of now is asked, and counted', async () => {
  const { accounts, opened, bytes } = await withCode();
  const before = await bytes();
  expect(await refused(accounts.changePassword(opened, 'wrong', next))).toEqual({ why: 'wrong', remaining: 2 });
  expect(await refused(accounts.changeLocks(opened, 'wrong', next, accounts.newCode(opened)))).toEqual({
    why: 'wrong',
    remaining: 1,
  });
  expect(await bytes()).toEqual(before);
  const changed = await given(accounts.changePassword(opened, password, next));
  expect(changed.view.activity[1]).toMatchObject({ what: 'failed', kind: 'password', times: 2 });
});

test('tries that failed are noted with new locks as well', async () => {
  const { accounts, opened } = await withCode();
  const code = accounts.newCode(opened);
  await refused(accounts.changeLocks(opened, 'wrong', next, code));
  const changed = await given(accounts.changeLocks(opened, password, next, code));
  expect(changed.view.activity[2]).toMatchObject({ what: 'failed', kind: 'password', times: 1 });
});

test.each(['changePassword', 'changeLocks'] as const)(
  '%s: another change meanwhile is not overwritten',
  async (which) => {
    const { accounts, opened, beforeNextPut } = await withCode();
    const other = await given(accounts.signIn(email, password));
    beforeNextPut(() => given(accounts.changePassword(other, password, 'the faster one')));
    const mine =
      which === 'changePassword'
        ? accounts.changePassword(opened, password, next)
        : accounts.changeLocks(opened, password, next, accounts.newCode(opened));
    expect(await refused(mine)).toEqual({ why: 'changed' });
    expect(await refused(accounts.signIn(email, next))).toMatchObject({ why: 'wrong' });
    expect(await accounts.signIn(email, 'the faster one')).toMatchObject({ ok: true });
  },
);

test.each(['changePassword', 'changeLocks'] as const)('%s: a check of the code meanwhile is kept', async (which) => {
  const { accounts, opened, code, beforeNextPut } = await withCode();
  beforeNextPut(() => given(accounts.checkCode(email, code.code)));
  const mine =
    which === 'changePassword'
      ? accounts.changePassword(opened, password, next)
      : accounts.changeLocks(opened, password, next, accounts.newCode(opened));
  expect(happened(await given(mine))).toContain('code-checked');
});

test('what cannot be written changes nothing: old password, old code and handle work', async () => {
  const { accounts, opened, code, failPuts } = await withCode();
  failPuts(fullDisk);
  expect(await refused(accounts.changePassword(opened, password, next))).toMatchObject({
    why: 'files',
    code: 'ENOSPC',
  });
  expect(await refused(accounts.changeLocks(opened, password, next, accounts.newCode(opened)))).toMatchObject({
    why: 'files',
  });
  failPuts(undefined);
  expect(await refused(accounts.signIn(email, next))).toMatchObject({ why: 'wrong' });
  expect(await accounts.openWithCode(email, code.code)).toMatchObject({ ok: true });
  expect(await accounts.changePassword(opened, password, next)).toMatchObject({ ok: true });
});
