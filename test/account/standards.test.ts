// The rows of the standards that this room answers for, one test a row.

import { argon2id } from '@noble/hashes/argon2.js';
import { expect, test } from 'vitest';
import { makeAccounts } from '../../src/account/accounts.ts';
import { judgePassword } from '../../src/account/password.ts';
import type { Refusal } from '../../src/account/types.ts';
import { mint } from '../../src/code/recovery-code.ts';
import { parseSealed } from '../../src/vault/container.ts';
import type { Kdf } from '../../src/vault/kdf.ts';
import {
  digitsAt,
  email,
  given,
  happened,
  makeWorld,
  password,
  refused,
  seeded,
  start,
  withAccount,
  withCode,
} from './world.ts';

const next = 'the password after it';
const phone = '+436601234567';
const address = 'bob@example.org';

test('NIST SP 800-63B-4 §4.2.1.1, ASVS 6.5.3, 6.5.4: a code is at least 64 bits from the generator that was given', async () => {
  const { opened, ports } = await withAccount();
  const drawn: number[] = [];
  const accounts = makeAccounts({
    ...ports,
    random: (bytes) => {
      drawn.push(bytes);
      return ports.random(bytes);
    },
  });
  accounts.newCode(opened);
  expect(Math.max(...drawn) * 8).toBeGreaterThanOrEqual(100);
});

test('§4.2.1.1, ASVS 6.5.1: a used code is invalidated and a new one issued', async () => {
  const { accounts, code } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const second = accounts.newCode(recovery);
  await given(accounts.recover(recovery, { reason: 'forgot', password: next, info: {}, code: second }));
  expect(await refused(accounts.openWithCode(email, code.code))).toMatchObject({ why: 'retired', how: 'spent' });
  expect(await accounts.openWithCode(email, second.code)).toMatchObject({ ok: true });
});

test('§4.2.1.1, ASVS 6.5.2: neither the code nor a part of it is stored', async () => {
  const { accounts, opened, code, bytes } = await withCode();
  await given(accounts.setCode(opened, accounts.newCode(opened)));
  const file = await bytes();
  const text = `${Buffer.from(file)}${Buffer.from(parseSealed(file).hdr)}`;
  for (let at = 0; at <= 20; at += 5) expect(text).not.toContain(code.code.slice(at, at + 5));
});

test('§4.2.1.1, §3.2.2: a day of wrong codes is 300 tries at most, and waits rise to 300 s', async () => {
  const { accounts, advance } = await withCode();
  const wrong = mint(seeded('wrong'));
  let tries = 0;
  let last: Refusal | undefined;
  for (let minute = 0; minute < 24 * 60; minute++) {
    last = await refused(accounts.openWithCode(email, wrong));
    if (last.why === 'wrong') tries++;
    advance(60_000);
  }
  expect(tries).toBeLessThanOrEqual(300);
  expect(last).toMatchObject({ why: 'wait' });
});

test('§4.2.1.1, §4.6: a code is replaceable at any time, and the activity tells', async () => {
  const { accounts, opened } = await withCode();
  expect(happened(await given(accounts.setCode(opened, accounts.newCode(opened))))[0]).toBe('code-made');
});

test('§4.2.3, §4.6: every recovery is noted where its owner sees it', async () => {
  const { accounts, code } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const fresh = accounts.newCode(recovery);
  await given(accounts.recover(recovery, { reason: 'someone-else', password: next, info: {}, code: fresh }));
  const { view } = await given(accounts.signIn(email, next));
  expect(view.activity).toContainEqual(expect.objectContaining({ what: 'recovered', reason: 'someone-else' }));
  expect(view.activity).toContainEqual(expect.objectContaining({ what: 'code-spent', no: 1 }));
});

test('§4.4: a code that is over is named so, not called wrong', async () => {
  const { accounts, opened, code } = await withCode();
  await given(accounts.setCode(opened, accounts.newCode(opened)));
  expect(await refused(accounts.openWithCode(email, code.code))).toMatchObject({
    why: 'retired',
    no: 1,
    how: 'replaced',
  });
});

test('SP 800-63B-3 §5.1.2.2, ASVS 11.4.4: codes go through the salted, memory-hard KDF', async () => {
  const world = await withCode();
  const salts: Uint8Array[] = [];
  const accounts = makeAccounts({
    ...world.ports,
    kdf(secret, salt, cost) {
      salts.push(salt);
      return world.ports.kdf(secret, salt, cost);
    },
  });
  await given(accounts.openWithCode(email, world.code.code));
  const { codeSalt } = parseSealed(await world.bytes()).header;
  expect(salts.map((salt) => [...salt])).toEqual([[...codeSalt]]);
});

test('§10.1, ASVS 6.1.1: ten attempts and more; tries left and the wait are told; never a lock for good', async () => {
  const { accounts, advance } = await withAccount();
  const told: Refusal[] = [];
  for (let i = 0; i < 20; i++) {
    told.push(await refused(accounts.signIn(email, 'wrong')));
    advance(300_000);
  }
  expect(told.every(({ why }) => why === 'wrong')).toBe(true);
  expect(told.slice(0, 3).map((refusal) => 'remaining' in refusal && refusal.remaining)).toEqual([2, 1, 0]);
  expect(told[19]).toEqual({ why: 'wrong', remaining: 0, until: start + 20 * 300_000 });
  expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
});

test('ASVS 2.3.3, 2.3.4: a recovery is one write, and a code is never spent twice', async () => {
  const { accounts, code, events } = await withCode();
  const [one, two] = [
    await given(accounts.openWithCode(email, code.code)),
    await given(accounts.openWithCode(email, code.code)),
  ];
  events.length = 0;
  const how = { reason: 'forgot' as const, password: next, info: { phone } };
  await given(accounts.recover(one, { ...how, code: accounts.newCode(one) }));
  expect(events.filter((event) => event === 'put')).toHaveLength(1);
  expect(await refused(accounts.recover(two, { ...how, code: accounts.newCode(two) }))).toEqual({ why: 'changed' });
});

test('ASVS 6.2.1–6.2.9: 8 characters least, 64 and more taken, any kind, common ones refused, nothing trimmed', async () => {
  expect(judgePassword('1234567', email)).toEqual({ ok: false, why: 'short' });
  expect(judgePassword('z'.repeat(200), email)).toEqual({ ok: true, advised: true });
  expect(judgePassword('whatever', email, { score: 0, common: true })).toEqual({ ok: false, why: 'common' });
  const { accounts } = makeWorld();
  const odd = `  \u{1f511} ${'\u00fc'.repeat(100)}\t`;
  await given(accounts.create(email, odd));
  expect(await accounts.signIn(email, odd)).toMatchObject({ ok: true });
  expect(await refused(accounts.signIn(email, odd.trim()))).toMatchObject({ why: 'wrong' });
  expect(await refused(accounts.signIn(email, odd.slice(0, 72)))).toMatchObject({ why: 'wrong' });
});

test('ASVS 6.2.3, 7.5.1: changing password or locks asks for the password of now', async () => {
  const { accounts, opened } = await withCode();
  expect(await refused(accounts.changePassword(opened, '', next))).toMatchObject({ why: 'wrong' });
  expect(await refused(accounts.changeLocks(opened, '', next, accounts.newCode(opened)))).toMatchObject({
    why: 'wrong',
  });
});

test('ASVS 6.3.8: an unknown address gets the same answer for the same work', async () => {
  const { accounts, derivations } = await withCode();
  for (const secret of ['signIn', 'openWithCode'] as const) {
    const ask = (of: string) =>
      secret === 'signIn'
        ? refused(accounts.signIn(of, 'wrong'))
        : refused(accounts.openWithCode(of, mint(seeded('w'))));
    derivations.length = 0;
    const known = [await ask(email), ...derivations];
    derivations.length = 0;
    expect([await ask('nobody@example.com'), ...derivations]).toEqual(known);
    expect(known).toHaveLength(2);
  }
});

test('ASVS 7.4.3: after a recovery a session that was open changes nothing any more', async () => {
  const { accounts, opened, code } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const fresh = accounts.newCode(recovery);
  await given(accounts.recover(recovery, { reason: 'someone-else', password: next, info: {}, code: fresh }));
  expect(await refused(accounts.changeInfo(opened, { phone }))).toEqual({ why: 'changed' });
  expect(await refused(accounts.refresh(opened))).toEqual({ why: 'changed' });
  expect(await refused(accounts.provePassword(opened, password))).toMatchObject({ why: 'wrong' });
});

test('ASVS 16.2.5, 16.5.1: no view, refusal or answer holds anything secret', async () => {
  const { accounts, opened, code, advance, replaceFile, bytes } = await withCode();
  const said: unknown[] = [];
  const app = accounts.newApp(email);
  const informed = await given(accounts.changeInfo(opened, { phone, otherEmail: address, app }));
  said.push(informed.view, JSON.parse(JSON.stringify(informed)));
  said.push(
    await accounts.signIn(email, 'sentinel-wrong'),
    await accounts.proveSecurityCode(informed, 'app', '918273'),
  );
  const recovery = await given(accounts.openWithCode(email, code.code));
  said.push(recovery.view, JSON.parse(JSON.stringify(recovery)));
  const fresh = accounts.newCode(recovery);
  said.push(
    await accounts.recover(recovery, { reason: 'forgot', password: next, info: { phone: 'sentinel' }, code: fresh }),
  );
  said.push(await accounts.recover(recovery, { reason: 'forgot', password: next, info: { app }, code: fresh }));
  said.push(await accounts.checkCode(email, code.code), await accounts.checkCode(email, fresh.code));
  advance(300_000);
  const whole = Buffer.from(await bytes()).toString();
  await replaceFile(Buffer.from(whole.replace('"mac":"', '"mac":"_')));
  said.push(await accounts.signIn(email, next));

  const text = JSON.stringify(said);
  const secrets = [password, next, 'sentinel', '918273', code.code, fresh.code, app.secret, phone, address];
  for (const secret of [...secrets, code.code.slice(0, 5), fresh.code.slice(0, 5), phone.slice(1, 8)]) {
    expect(text).not.toContain(secret);
  }
});

test('RFC 6238 §5.2: a one-time password is accepted once', async () => {
  const { accounts, opened } = await withAccount();
  const app = accounts.newApp(email);
  const enrolled = await given(accounts.changeInfo(opened, { app }));
  const digits = digitsAt(app.secret, start);
  const proved = await given(accounts.proveSecurityCode(enrolled, 'app', digits));
  expect(await refused(accounts.proveSecurityCode(proved, 'app', digits))).toMatchObject({ why: 'wrong' });
});

test('RFC 9106: the journey holds with the real Argon2id', async () => {
  const { ports } = makeWorld();
  const kdf: Kdf = async (secret, salt, cost) => argon2id(secret, salt, { ...cost, dkLen: 32 });
  const accounts = makeAccounts({ ...ports, kdf });
  const opened = await given(accounts.create(email, password));
  const code = accounts.newCode(opened);
  await given(accounts.setCode(opened, code));
  const recovery = await given(accounts.openWithCode(email, code.code));
  const fresh = accounts.newCode(recovery);
  await given(accounts.recover(recovery, { reason: 'forgot', password: next, info: {}, code: fresh }));
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wrong' });
  expect(await accounts.signIn(email, next)).toMatchObject({ ok: true });
});
