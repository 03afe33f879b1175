import { expect, test } from 'vitest';
import { makeAccounts } from '../../src/account/accounts.ts';
import type { Ports } from '../../src/account/ports.ts';
import type { NewCode, Recovery } from '../../src/account/types.ts';
import { mint } from '../../src/code/recovery-code.ts';
import { parseSealed } from '../../src/vault/container.ts';
import { open } from '../../src/vault/open.ts';
import * as seal from '../../src/vault/seal.ts';
import {
  digitsAt,
  email,
  fullDisk,
  given,
  happened,
  name,
  password,
  refused,
  seeded,
  start,
  withCode,
} from './world.ts';

const next = 'the password after it';

const nowWith = (code: NewCode, info = {}) => ({ reason: 'forgot' as const, password: next, info, code });

test('the journey: code made, used once, new locks, and the next code', async () => {
  const { accounts, opened, code, bytes, events, advance } = await withCode();
  await given(accounts.changeInfo(opened, { phone: '+436601234567', otherEmail: 'bob@example.org' }));
  advance(60_000);

  const recovery = await given(accounts.openWithCode(email, code.code));
  expect(recovery.code).toEqual({ no: 1 });
  expect(recovery.view).toMatchObject({ phone: '67' });
  const second = accounts.newCode(recovery);
  expect(second.no).toBe(2);
  events.length = 0;
  const back = await given(accounts.recover(recovery, nowWith(second, { otherEmail: 'new@example.net' })));

  expect(events.filter((event) => event === 'put')).toHaveLength(1);
  expect(back.view).toMatchObject({
    passwordChanged: second.made,
    otherEmail: 'n••••@example.net',
    app: false,
    reenrol: false,
    code: { no: 2 },
  });
  expect(back.view).not.toHaveProperty('phone');
  expect(happened(back).slice(0, 6)).toEqual([
    'info-added',
    'info-removed',
    'info-removed',
    'code-made',
    'code-spent',
    'recovered',
  ]);
  expect(back.view.activity[5]).toMatchObject({ reason: 'forgot' });
  expect(parseSealed(await bytes()).header).toMatchObject({ epoch: 2, code: { no: 2 } });

  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wrong' });
  expect(await refused(accounts.openWithCode(email, code.code))).toEqual({
    why: 'retired',
    no: 1,
    how: 'spent',
    ended: new Date(start + 60_000).toISOString(),
  });
  await given(accounts.signIn(email, next));

  const again = await given(accounts.openWithCode(email, second.code));
  const third = accounts.newCode(again);
  expect(third.no).toBe(3);
  await given(accounts.recover(again, nowWith(third)));
  expect(await refused(accounts.openWithCode(email, code.code))).toMatchObject({ why: 'retired', no: 1, how: 'spent' });
  expect(await refused(accounts.openWithCode(email, second.code))).toMatchObject({
    why: 'retired',
    no: 2,
    how: 'spent',
  });
});

test('before the one write nothing is written', async () => {
  const { accounts, code, bytes } = await withCode();
  const before = await bytes();
  const recovery = await given(accounts.openWithCode(email, code.code));
  accounts.newCode(recovery);
  recovery.close();
  expect(await bytes()).toEqual(before);
  expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
  expect(await accounts.openWithCode(email, code.code)).toMatchObject({ ok: true });
});

test('what cannot be written leaves the code unspent, and can be tried again', async () => {
  const { accounts, code, bytes, failPuts } = await withCode();
  const before = await bytes();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const second = accounts.newCode(recovery);
  failPuts(fullDisk);
  expect(await refused(accounts.recover(recovery, nowWith(second)))).toMatchObject({ why: 'files', code: 'ENOSPC' });
  expect(await bytes()).toEqual(before);
  failPuts(undefined);
  expect(await accounts.recover(recovery, nowWith(second))).toMatchObject({ ok: true });
});

test('without new security info the old is gone, and its owner is asked for it until there is some', async () => {
  const { accounts, opened, code } = await withCode();
  await given(accounts.changeInfo(opened, { phone: '+436601234567' }));
  const recovery = await given(accounts.openWithCode(email, code.code));
  const back = await given(accounts.recover(recovery, nowWith(accounts.newCode(recovery))));
  expect(back.view).toMatchObject({ reenrol: true, app: false });
  expect(back.view).not.toHaveProperty('phone');
  expect((await given(accounts.changeInfo(back, { phone: null }))).view.reenrol).toBe(true);
  const signedIn = await given(accounts.signIn(email, next));
  expect((await given(accounts.changeInfo(signedIn, { phone: '+436601234567' }))).view.reenrol).toBe(false);
});

test('digits that confirmed the new app are used up', async () => {
  const { accounts, code } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const app = accounts.newApp(email);
  const digits = digitsAt(app.secret, start);
  expect(accounts.appShows(app, digits)).toBe(true);
  const back = await given(accounts.recover(recovery, nowWith(accounts.newCode(recovery), { app })));
  expect(back.view.app).toBe(true);
  expect(await refused(accounts.proveSecurityCode(back, 'app', digits))).toMatchObject({ why: 'wrong' });
});

test('the host slot goes', async () => {
  const { accounts, code, ports, bytes } = await withCode();
  const stored = await ports.store.get(name);
  if (!stored) throw new Error('no file');
  const unlocked = await open(parseSealed(stored.bytes), { kind: 'password', password }, ports.kdf);
  const hosted = seal.addHost(unlocked, { record: unlocked.record, key: new Uint8Array(32).fill(7) }, ports.random);
  await ports.store.put(name, hosted.bytes, stored.revision);
  expect(parseSealed(await bytes()).header.slots.map(({ kind }) => kind)).toContain('host');

  const recovery = await given(accounts.openWithCode(email, code.code));
  await given(accounts.recover(recovery, nowWith(accounts.newCode(recovery))));
  expect(parseSealed(await bytes()).header.slots.map(({ kind }) => kind)).toEqual(['password', 'recovery']);
});

test('the tries at the forgotten password are noted, and do not make the new one wait', async () => {
  const { accounts, code } = await withCode();
  for (let i = 0; i < 4; i++) await refused(accounts.signIn(email, 'was it this?'));
  const recovery = await given(accounts.openWithCode(email, code.code));
  const back = await given(accounts.recover(recovery, nowWith(accounts.newCode(recovery))));
  expect(back.view.activity).toContainEqual(expect.objectContaining({ what: 'failed', kind: 'password', times: 3 }));
  expect(await accounts.signIn(email, next)).toMatchObject({ ok: true });
});

test('the codes that failed before the right one are noted', async () => {
  const { accounts, code } = await withCode();
  for (let i = 0; i < 2; i++) await refused(accounts.openWithCode(email, mint(seeded(`wrong ${i}`))));
  const recovery = await given(accounts.openWithCode(email, code.code));
  const back = await given(accounts.recover(recovery, nowWith(accounts.newCode(recovery))));
  expect(back.view.activity).toContainEqual(expect.objectContaining({ what: 'failed', kind: 'code', times: 2 }));
});

test('a password changed meanwhile shuts nobody out: the code still wins', async () => {
  const { accounts, opened, code } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const mine = accounts.newCode(recovery);
  await given(accounts.changePassword(opened, password, 'a newer password'));
  await given(accounts.recover(recovery, nowWith(mine)));
  expect(await refused(accounts.signIn(email, 'a newer password'))).toMatchObject({ why: 'wrong' });
  expect(await accounts.openWithCode(email, mine.code)).toMatchObject({ ok: true });
});

test('a code replaced meanwhile is not spent', async () => {
  const { accounts, opened, code, bytes } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  const theirs = accounts.newCode(opened);
  const mine = accounts.newCode(recovery);
  await given(accounts.setCode(opened, theirs));
  const before = await bytes();
  expect(await refused(accounts.recover(recovery, nowWith(mine)))).toEqual({ why: 'changed' });
  expect(await bytes()).toEqual(before);
  expect(await accounts.openWithCode(email, theirs.code)).toMatchObject({ ok: true });
});

test('a sign-in meanwhile is kept and in nobody’s way', async () => {
  const { accounts, code, beforeNextPut } = await withCode();
  const recovery = await given(accounts.openWithCode(email, code.code));
  beforeNextPut(() => given(accounts.signIn(email, password)));
  expect(happened(await given(accounts.recover(recovery, nowWith(accounts.newCode(recovery)))))).toContain('signed-in');
});

/** The same ports for another process, whose KDF takes a seeded number of turns. */
function another(ports: Ports, seed: string): Ports {
  const turns = seeded(`${seed}/turns`);
  return {
    ...ports,
    random: seeded(seed),
    async kdf(...of) {
      const [wait = 0] = turns(1);
      for (let i = 0; i < wait % 16; i++) await Promise.resolve();
      return ports.kdf(...of);
    },
  };
}

test.each(Array.from({ length: 20 }, (_, run) => run))(
  'race %i: of two processes with one code exactly one wins',
  async (run) => {
    const { ports, accounts, code } = await withCode(`race ${run}`);
    const sides = ['a', 'b'].map((side) => {
      const own = makeAccounts(another(ports, `race ${run} ${side}`));
      return { own, password: `password of ${side}` };
    });
    const recoveries: Recovery[] = [];
    for (const { own } of sides) recoveries.push(await given(own.openWithCode(email, code.code)));
    const outcomes = await Promise.all(
      sides.map(async ({ own, password: theirs }, at) => {
        const recovery = recoveries[at];
        if (!recovery) throw new Error('no recovery');
        return own.recover(recovery, { ...nowWith(own.newCode(recovery)), password: theirs });
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { why: 'changed' } });
    const signIns = [];
    for (const { password: theirs } of sides) signIns.push((await accounts.signIn(email, theirs)).ok);
    expect(signIns).toEqual(outcomes.map(({ ok }) => ok));
  },
);
