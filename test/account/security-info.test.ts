import { expect, test } from 'vitest';
import { email, fullDisk, given, happened, password, path, refused, withAccount } from './world.ts';

test('security info is added, replaced and taken away, and each is noted', async () => {
  const { accounts, opened } = await withAccount();
  const app = accounts.newApp(email);
  const all = await given(
    accounts.changeInfo(opened, { phone: '+43 660 12345 67', otherEmail: 'bob@example.org', app }),
  );
  expect(all.view).toMatchObject({ phone: '67', otherEmail: 'b••••@example.org', app: true });
  expect(all.view.activity.slice(0, 3).map((entry) => 'proof' in entry && entry.proof)).toEqual([
    'app',
    'email',
    'phone',
  ]);

  const replaced = await given(accounts.changeInfo(all, { phone: '+436601234599' }));
  expect(replaced.view).toMatchObject({ phone: '99', otherEmail: 'b••••@example.org', app: true });
  expect(happened(replaced).slice(0, 2)).toEqual(['info-added', 'info-removed']);

  const removed = await given(accounts.changeInfo(replaced, { phone: null, app: null }));
  expect(removed.view).toMatchObject({ otherEmail: 'b••••@example.org', app: false });
  expect(removed.view).not.toHaveProperty('phone');
  expect(happened(removed).slice(0, 2)).toEqual(['info-removed', 'info-removed']);
  expect((await given(accounts.signIn(email, password))).view).toMatchObject({ otherEmail: 'b••••@example.org' });
});

test('an outdated handle changes what the file holds now', async () => {
  const { accounts, opened } = await withAccount();
  const other = await given(accounts.signIn(email, password));
  await given(accounts.changeInfo(other, { phone: '+436601234567' }));
  const changed = await given(accounts.changeInfo(opened, { otherEmail: 'bob@example.org' }));
  expect(changed.view).toMatchObject({ phone: '67', otherEmail: 'b••••@example.org' });
});

test('on new locks an outdated handle changes nothing', async () => {
  const { accounts, opened, bytes } = await withAccount();
  const other = await given(accounts.signIn(email, password));
  await given(accounts.changeLocks(other, password, 'a newer password', accounts.newCode(other)));
  const before = await bytes();
  expect(await refused(accounts.changeInfo(opened, { phone: '+436601234567' }))).toEqual({ why: 'changed' });
  expect(await refused(accounts.refresh(opened))).toEqual({ why: 'changed' });
  expect(await bytes()).toEqual(before);
});

test('a change that cannot be written leaves handle and file as they were', async () => {
  const { accounts, opened, bytes, failPuts } = await withAccount();
  const before = await bytes();
  failPuts(fullDisk);
  expect(await refused(accounts.changeInfo(opened, { phone: '+436601234567' }))).toEqual({
    why: 'files',
    code: 'ENOSPC',
    path,
  });
  expect(await bytes()).toEqual(before);
  failPuts(undefined);
  expect(await accounts.changeInfo(opened, { phone: '+436601234567' })).toMatchObject({ ok: true });
});

test.each([{ phone: 'call me' }, { otherEmail: 'nobody' }])('%j is not written', async (change) => {
  const { accounts, opened, bytes } = await withAccount();
  const before = await bytes();
  expect(await refused(accounts.changeInfo(opened, change))).toEqual({ why: 'unexpected' });
  expect(await bytes()).toEqual(before);
});
