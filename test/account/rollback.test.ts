import { expect, test } from 'vitest';
import { makeAccounts } from '../../src/account/accounts.ts';
import { mint } from '../../src/code/recovery-code.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { parseSealed } from '../../src/vault/container.ts';
import {
  email,
  given,
  happened,
  makeWorld,
  password,
  path,
  readOnly,
  refused,
  seeded,
  withAccount,
  withCode,
} from './world.ts';

test('an older copy stops until its owner says that it is a restored backup', async () => {
  const { accounts, bytes, replaceFile } = await withAccount();
  const backup = await bytes();
  await given(accounts.signIn(email, password));
  await given(accounts.signIn(email, password));
  await replaceFile(backup);

  expect(await refused(accounts.signIn(email, password))).toEqual({ why: 'older', path });
  expect(await refused(accounts.acceptOlder(email, 'wrong'))).toMatchObject({ why: 'wrong' });
  expect(await bytes()).toEqual(backup);
  expect(happened(await given(accounts.acceptOlder(email, password)))[0]).toBe('signed-in');
  expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
});

test('an older copy stops the recovery code as well', async () => {
  const { accounts, code, bytes, replaceFile } = await withCode();
  const backup = await bytes();
  await given(accounts.signIn(email, password));
  await replaceFile(backup);
  expect(await refused(accounts.openWithCode(email, code.code))).toEqual({ why: 'older', path });
  expect(await refused(accounts.checkCode(email, code.code))).toEqual({ why: 'older', path });
});

test('a restored backup whose password is forgotten is opened, and recovered, with the code of that time', async () => {
  const { accounts, code, bytes, replaceFile } = await withCode();
  const backup = await bytes();
  await given(accounts.signIn(email, password));
  await given(accounts.signIn(email, password));
  await replaceFile(backup);

  expect(await refused(accounts.openOlderWithCode(email, mint(seeded('another'))))).toMatchObject({ why: 'wrong' });
  const recovery = await given(accounts.openOlderWithCode(email, code.code));
  expect(recovery.code).toEqual({ no: code.no });
  // Nothing of the file was written; it is what this computer remembers from now on.
  expect(await bytes()).toEqual(backup);
  expect(await accounts.openWithCode(email, code.code)).toMatchObject({ ok: true });
  const next = { reason: 'forgot', password: 'a new password', info: {}, code: accounts.newCode(recovery) } as const;
  await given(accounts.recover(recovery, next));
  expect(await accounts.signIn(email, 'a new password')).toMatchObject({ ok: true });
});

test('a fork of the same gen is an older copy', async () => {
  const { accounts, opened, bytes, replaceFile } = await withAccount();
  const fork = await bytes();
  await given(accounts.changeInfo(opened, { phone: '+436601234567' }));
  const seen = await bytes();
  // The other branch is written where nothing of this computer's memory is known.
  const elsewhere = await withAccount('elsewhere');
  await elsewhere.replaceFile(fork);
  await given(
    makeAccounts({ ...elsewhere.ports, memory: (await withAccount('fresh memory')).ports.memory }).acceptOlder(
      email,
      password,
    ),
  );
  const other = await elsewhere.bytes();
  expect(parseSealed(other).header.gen).toBe(parseSealed(seen).header.gen);
  await replaceFile(other);
  expect(await refused(accounts.signIn(email, password))).toEqual({ why: 'older', path });
});

test('the memory is asked after the secret: a wrong password does not learn that the copy is older', async () => {
  const { accounts, bytes, replaceFile } = await withAccount();
  const backup = await bytes();
  await given(accounts.signIn(email, password));
  await replaceFile(backup);
  expect(await refused(accounts.signIn(email, 'wrong'))).toMatchObject({ why: 'wrong' });
});

test('a file that another process wrote while the KDF ran is read again, not called older', async () => {
  const { accounts, opened, whileDeriving } = await withAccount();
  whileDeriving(() => given(accounts.changeInfo(opened, { phone: '+436601234567' })));
  expect(happened(await given(accounts.signIn(email, password)))).toEqual(['signed-in', 'info-added', 'created']);
});

test('a missing file is missing for a code as well, and an address never seen is wrong', async () => {
  const { accounts, code, opened, replaceFile } = await withCode();
  await replaceFile();
  expect(await refused(accounts.openWithCode(email, code.code))).toEqual({ why: 'missing', path });
  expect(await refused(accounts.checkCode(email, code.code))).toEqual({ why: 'missing', path });
  expect(await refused(accounts.refresh(opened))).toEqual({ why: 'missing', path });
  expect(await refused(accounts.openWithCode('nobody@example.com', code.code))).toMatchObject({ why: 'wrong' });
});

test('what was only read is remembered too', async () => {
  const { accounts, bytes } = await withAccount();
  const backup = await bytes();
  await given(accounts.signIn(email, password));
  const newer = await bytes();

  const elsewhere = makeWorld();
  await elsewhere.replaceFile(newer);
  elsewhere.failPuts(readOnly);
  await given(elsewhere.accounts.signIn(email, password));
  await elsewhere.replaceFile(backup);
  expect(await refused(elsewhere.accounts.signIn(email, password))).toEqual({ why: 'older', path });
});

test('an older copy put there between reading and writing stops the write', async () => {
  const { accounts, opened, bytes, replaceFile, beforeNextPut } = await withAccount();
  const backup = await bytes();
  const changed = await given(accounts.changeInfo(opened, { phone: '+436601234567' }));
  beforeNextPut(() => replaceFile(backup));
  expect(await refused(accounts.changeInfo(changed, { phone: null }))).toEqual({ why: 'older', path });
  expect(await bytes()).toEqual(backup);
});

test('a file sealed under another key in the same epoch is not taken for this account', async () => {
  const { accounts, opened, replaceFile } = await withAccount();
  await replaceFile(await (await withAccount('another')).bytes());
  expect(await refused(accounts.refresh(opened))).toEqual({ why: 'changed' });
});

test('a memory that cannot be written keeps nobody out', async () => {
  const world = await withAccount();
  const seen = async () => {
    throw new StoreFailure('files', '/state/rollback.json', 'ENOSPC');
  };
  const accounts = makeAccounts({ ...world.ports, memory: { ...world.ports.memory, seen }, random: seeded('again') });
  expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
});

test('a right secret of an older copy is no failed try, and clears none', async () => {
  const world = await withAccount();
  const older = await world.bytes();
  await given(world.accounts.changeInfo(world.opened, { phone: '+442079460042' }));
  await world.replaceFile(older);
  await refused(world.accounts.signIn(email, 'wrong'));
  for (let times = 0; times < 4; times++)
    expect(await refused(world.accounts.signIn(email, password))).toMatchObject({ why: 'older' });
  expect(await refused(world.accounts.signIn(email, 'wrong'))).toEqual({ why: 'wrong', remaining: 1 });
  const accepted = await given(world.accounts.acceptOlder(email, password));
  expect(accepted.view.activity).toContainEqual(expect.objectContaining({ what: 'failed', times: 2 }));
});
