import { expect, test } from 'vitest';
import { parseSealed } from '../../src/vault/container.ts';
import { fileName } from '../../src/vault/format.ts';
import { nothingSpecial } from './nothing-special.ts';
import { email, fullDisk, given, makeWorld, name, password, path, refused, start, withAccount } from './world.ts';

test('a new account is sealed under its password, without code and security info', async () => {
  const { opened, accounts, bytes } = await withAccount();
  const at = new Date(start).toISOString();
  expect(opened.view).toEqual({
    email,
    created: at,
    passwordChanged: at,
    app: false,
    code: null,
    entryCount: 0,
    activity: [{ what: 'created', at }],
    reenrol: false,
    ...nothingSpecial,
    due: [{ what: 'no-code' }],
  });
  expect(parseSealed(await bytes()).header).toMatchObject({ gen: 1, epoch: 1, code: null, retired: [] });
  expect((await given(accounts.signIn(email, password))).view.email).toBe(email);
});

test('the address keeps its case, and any case finds it', async () => {
  const { accounts } = makeWorld();
  await given(accounts.create(' Ada@Example.com', password));
  expect((await given(accounts.signIn('ADA@example.COM', password))).view.email).toBe('Ada@Example.com');
});

test('an account that exists is not made again, and its file stays', async () => {
  const { accounts, bytes } = await withAccount();
  const before = await bytes();
  expect(await refused(accounts.create('ADA@example.com', 'another password'))).toEqual({ why: 'exists' });
  expect(await bytes()).toEqual(before);
});

test('of two processes making the same account one makes it', async () => {
  const { accounts, whileDeriving } = makeWorld();
  whileDeriving(() => given(accounts.create(email, 'the faster one')));
  expect(await refused(accounts.create(email, password))).toEqual({ why: 'exists' });
  expect(await accounts.signIn(email, 'the faster one')).toMatchObject({ ok: true });
});

test('a file that this computer has seen and that is gone is missing, never a new user', async () => {
  const { accounts, replaceFile } = await withAccount();
  await replaceFile();
  expect(await refused(accounts.create(email, password))).toEqual({ why: 'missing', path });
  expect(await refused(accounts.signIn(email, password))).toEqual({ why: 'missing', path });
});

test('what cannot be written is not made', async () => {
  const { accounts, failPuts, ports } = makeWorld();
  failPuts(fullDisk);
  expect(await refused(accounts.create(email, password))).toEqual({ why: 'files', code: 'ENOSPC', path });
  expect(await ports.memory.knows(name)).toBe(false);
});

test('an address that is none is not sealed', async () => {
  const { accounts, ports } = makeWorld();
  expect(await refused(accounts.create('ada', password))).toEqual({ why: 'unexpected' });
  expect(await ports.store.list()).toEqual([]);
});

test('a practice account has another name and never opens as a real one', async () => {
  const world = makeWorld();
  const { makeAccounts } = await import('../../src/account/accounts.ts');
  const practice = makeAccounts({ ...world.ports, format: 'sparekey/practice' });
  await given(practice.create(email, password));
  const practiceName = fileName(email, 'sparekey/practice');
  expect(await world.ports.store.list()).toEqual([practiceName]);
  expect(await refused(world.accounts.signIn(email, password))).toMatchObject({ why: 'wrong' });
  expect(await practice.signIn(email, password)).toMatchObject({ ok: true });
});
