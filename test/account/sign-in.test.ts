import { expect, test } from 'vitest';
import { StoreFailure } from '../../src/store/failure.ts';
import { parseSealed } from '../../src/vault/container.ts';
import {
  email,
  fullDisk,
  given,
  happened,
  makeWorld,
  password,
  path,
  readOnly,
  refused,
  start,
  withAccount,
} from './world.ts';

test('signing in is noted, with the tries that failed before it', async () => {
  const { accounts, advance } = await withAccount();
  await refused(accounts.signIn(email, 'wrong one'));
  advance(1000);
  await refused(accounts.signIn(email, 'wrong two'));
  advance(1000);
  const { view } = await given(accounts.signIn(email, password));
  expect(view.activity).toEqual([
    { what: 'signed-in', at: new Date(start + 2000).toISOString() },
    { what: 'failed', kind: 'password', times: 2, at: new Date(start + 1000).toISOString() },
    { what: 'created', at: new Date(start).toISOString() },
  ]);
  expect(happened(await given(accounts.signIn(email, password)))).toEqual([
    'signed-in',
    'signed-in',
    'failed',
    'created',
  ]);
});

test('the password is compared as NFC, nothing trimmed', async () => {
  const { accounts } = makeWorld();
  await given(accounts.create(email, ' caf\u00e9 au lait '));
  expect(await accounts.signIn(email, ' cafe\u0301 au lait ')).toMatchObject({ ok: true });
  expect(await refused(accounts.signIn(email, 'caf\u00e9 au lait'))).toMatchObject({ why: 'wrong' });
});

test.each([fullDisk, readOnly, new StoreFailure('busy', path)])(
  'a sign-in that cannot be noted works all the same (%s)',
  async (failure) => {
    const { accounts, failPuts } = await withAccount();
    failPuts(failure);
    const opened = await given(accounts.signIn(email, password));
    expect(happened(opened)).toEqual(['created']);
    failPuts(undefined);
    expect(happened(await given(accounts.changeInfo(opened, { phone: '+436601234567' })))).toEqual([
      'info-added',
      'created',
    ]);
  },
);

test('a sign-in meanwhile is kept: the write is made again on it', async () => {
  const { accounts, beforeNextPut } = await withAccount();
  beforeNextPut(() => given(accounts.signIn(email, password)));
  expect(happened(await given(accounts.signIn(email, password)))).toEqual(['signed-in', 'signed-in', 'created']);
});

test('a write is tried five times, and then signing in works without it', async () => {
  const { accounts, events, failPuts } = await withAccount();
  failPuts(new StoreFailure('conflict', path));
  events.length = 0;
  expect(happened(await given(accounts.signIn(email, password)))).toEqual(['created']);
  expect(events.filter((event) => event === 'put')).toHaveLength(5);
});

test('a password that was replaced while its KDF ran opens nothing', async () => {
  const { accounts, opened, whileDeriving } = await withAccount();
  whileDeriving(() => given(accounts.changePassword(opened, password, 'a newer password')));
  expect(await refused(accounts.signIn(email, password))).toEqual({ why: 'changed' });
});

test('wrong or damaged: told apart where no secret is needed to tell', async () => {
  const { accounts, bytes, replaceFile, events } = await withAccount();
  const text = Buffer.from(await bytes()).toString();
  events.length = 0;
  const put = async (of: object) => replaceFile(Buffer.from(JSON.stringify(of)));

  await put({ ...JSON.parse(text), mac: 'A' });
  expect(await refused(accounts.signIn(email, password))).toEqual({ why: 'damaged', path, field: 'mac' });
  await put({ ...JSON.parse(text), fmt: 'sparekey/v2' });
  expect(await refused(accounts.signIn(email, password))).toEqual({ why: 'version', path });
  expect(events).toEqual([]);

  // A whole file with a body that is not its own needs the key, and is damaged for who has it.
  const { body } = JSON.parse(text) as { body: string };
  await put({ ...JSON.parse(text), body: `${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}` });
  expect(await refused(accounts.signIn(email, 'wrong password'))).toMatchObject({ why: 'wrong' });
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'damaged', path });
});

test("a file under another account's name is damaged", async () => {
  const { accounts, bytes, ports } = await withAccount();
  const { fileName } = await import('../../src/vault/format.ts');
  const other = fileName('bob@example.com');
  await ports.store.put(other, await bytes(), undefined);
  expect(await refused(accounts.signIn('bob@example.com', password))).toEqual({
    why: 'damaged',
    path: ports.store.path(other),
    field: 'hdr.account',
  });
});

test('refresh gives what the file has now', async () => {
  const { accounts, opened, bytes } = await withAccount();
  await given(accounts.signIn(email, password));
  const fresh = await given(accounts.refresh(opened));
  expect(happened(fresh)).toEqual(['signed-in', 'created']);
  expect(parseSealed(await bytes()).header.gen).toBe(2);
});
