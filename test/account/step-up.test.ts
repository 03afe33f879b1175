import { expect, test } from 'vitest';
import type { NewApp, Opened } from '../../src/account/types.ts';
import { mint } from '../../src/code/recovery-code.ts';
import {
  digitsAt,
  email,
  given,
  happened,
  password,
  refused,
  seeded,
  start,
  type World,
  withAccount,
  withCode,
} from './world.ts';

async function withApp(): Promise<World & { opened: Opened; app: NewApp }> {
  const world = await withAccount();
  const app = world.accounts.newApp(email);
  const opened = await given(world.accounts.changeInfo(world.opened, { app }));
  return { ...world, app, opened };
}

test('the password proves; wrong ones count and are noted', async () => {
  const { accounts, opened } = await withAccount();
  expect(await refused(accounts.provePassword(opened, 'wrong'))).toEqual({ why: 'wrong', remaining: 2 });
  const proved = await given(accounts.provePassword(opened, password));
  expect(happened(proved)).toEqual(['failed', 'created']);
  for (let i = 0; i < 3; i++) await refused(accounts.provePassword(proved, 'wrong'));
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wait' });
});

test('proving with nothing to note writes nothing', async () => {
  const { accounts, opened, bytes } = await withAccount();
  const before = await bytes();
  await given(accounts.provePassword(opened, password));
  expect(await bytes()).toEqual(before);
});

test("the app's digits prove once (RFC 6238 §5.2)", async () => {
  const { accounts, opened, app, advance } = await withApp();
  const digits = digitsAt(app.secret, start);
  const proved = await given(accounts.proveSecurityCode(opened, 'app', digits));
  expect(await refused(accounts.proveSecurityCode(proved, 'app', digits))).toEqual({ why: 'wrong', remaining: 2 });
  advance(30_000);
  const again = await given(accounts.proveSecurityCode(proved, 'app', digitsAt(app.secret, start + 30_000)));
  expect(happened(again)).toEqual(['failed', 'info-added', 'created']);
});

test('digits used up stay used up for another process', async () => {
  const { accounts, opened, app } = await withApp();
  const other = await given(accounts.signIn(email, password));
  const digits = digitsAt(app.secret, start);
  await given(accounts.proveSecurityCode(opened, 'app', digits));
  expect(await refused(accounts.proveSecurityCode(other, 'app', digits))).toMatchObject({ why: 'wrong' });
});

test('two processes with the same digits: one proves', async () => {
  const { accounts, opened, app, beforeNextPut } = await withApp();
  const other = await given(accounts.signIn(email, password));
  const digits = digitsAt(app.secret, start);
  beforeNextPut(() => given(accounts.proveSecurityCode(other, 'app', digits)));
  expect(await refused(accounts.proveSecurityCode(opened, 'app', digits))).toMatchObject({ why: 'wrong' });
});

test('digits have a count of their own: proving the password does not reset it, and the recovery code does not wait for it', async () => {
  const { accounts, opened } = await withApp();
  for (let i = 0; i < 3; i++) await refused(accounts.proveSecurityCode(opened, 'app', '000000'));
  const proved = await given(accounts.provePassword(opened, password));
  expect(await refused(accounts.proveSecurityCode(proved, 'app', '000000'))).toMatchObject({ why: 'wait' });
  expect(await refused(accounts.openWithCode(email, mint(seeded('x'))))).toMatchObject({ why: 'wrong' });
});

test('the digits that confirmed a new app are used up', async () => {
  const { accounts, opened, advance } = await withAccount();
  const app = accounts.newApp(email);
  const digits = digitsAt(app.secret, start);
  expect(accounts.appShows(app, digits)).toBe(true);
  const enrolled = await given(accounts.changeInfo(opened, { app }));
  expect(await refused(accounts.proveSecurityCode(enrolled, 'app', digits))).toMatchObject({ why: 'wrong' });
  advance(30_000);
  expect(await accounts.proveSecurityCode(enrolled, 'app', digitsAt(app.secret, start + 30_000))).toMatchObject({
    ok: true,
  });
});

test('without an app no digits prove', async () => {
  const { accounts, opened } = await withCode();
  expect(await refused(accounts.proveSecurityCode(opened, 'app', '123456'))).toEqual({ why: 'wrong', remaining: 2 });
});
