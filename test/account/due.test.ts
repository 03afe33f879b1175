// Reminders: one list, inside with names, and outside the seal without them where the owner wants it there.

import { expect, test } from 'vitest';
import { dueOutside } from '../../src/account/due.ts';
import type { DueKind, Opened } from '../../src/account/types.ts';
import type { Draft } from '../../src/keyring/entry.ts';
import {
  digitsAt,
  email,
  fullDisk,
  given,
  name,
  password,
  refused,
  start,
  type World,
  withAccount,
  withCode,
} from './world.ts';

const day = 86_400_000;
const draft = (service: string, more: Partial<Draft> = {}): Draft => ({
  service,
  account: 'ada@there.example',
  kind: 'codes',
  codes: ['aaaa-1111', 'bbbb-2222', 'cccc-3333', 'dddd-4444'],
  ...more,
});
/** Seven months before the clock of these tests. */
const springDay = '2026-04-22T08:00:00.000Z';

const kept = ({ ports }: World) => ports.reminders.of(name);
const agree = (world: World, opened: Opened, on = true): Promise<Opened> =>
  given(world.accounts.choose(opened, { dueOutside: on }));
const outside = async (world: World, later = 0): Promise<readonly DueKind[] | undefined> => {
  const found = await kept(world);
  return found && dueOutside(found, start + later);
};

async function withKeys(): ReturnType<typeof withCode> {
  const world = await withCode();
  const drafts = [draft('GitHub', { codes: ['aaaa-1111'] }), draft('Google', { made: springDay }), draft('Zoo')];
  return { ...world, opened: await given(world.accounts.addEntries(world.opened, drafts)) };
}

test('inside: entries by name, the code, the security info', async () => {
  const world = await withAccount();
  expect(world.opened.view.due).toEqual([{ what: 'no-code' }]);
  const { opened, ...later } = await withKeys();
  expect(opened.view.due).toEqual([{ what: 'few', service: 'GitHub' }]);
  later.advance(200 * day);
  const again = await given(later.accounts.signIn(email, password));
  expect(again.view.due).toEqual([
    { what: 'few', service: 'GitHub' },
    { what: 'old', service: 'Google' },
    { what: 'code' },
  ]);
  expect(again.view.code?.due).toBe(true);
});

test('outside there is nothing until its owner says so, and nothing once they say otherwise', async () => {
  const world = await withKeys();
  expect(await kept(world)).toBeUndefined();
  const on = await agree(world, world.opened);
  expect(on.view.dueOutside).toBe(true);
  expect(await kept(world)).toBeDefined();
  const off = await agree(world, on, false);
  expect(off.view.dueOutside).toBe(false);
  expect(await kept(world)).toBeUndefined();
});

test('outside: counts and days, and no name of anything', async () => {
  const world = await withKeys();
  await agree(world, world.opened);
  expect(await kept(world)).toEqual({
    keys: 3,
    asks: [
      { what: 'few' },
      { what: 'code', from: '2026-11-30' },
      { what: 'old', from: '2027-04-23' },
      { what: 'old', from: '2027-11-23' },
    ],
  });
  expect(JSON.stringify(await kept(world))).not.toMatch(/GitHub|Google|Zoo|there|aaaa|ada/);
});

test('next month it is still right, and never ahead of what is said inside', async () => {
  const world = await withKeys();
  await agree(world, world.opened);
  expect(await outside(world)).toEqual(['few']);
  expect(await outside(world, 30 * day)).toEqual(['few', 'code']);
  expect(await outside(world, 400 * day)).toEqual(['few', 'code', 'old', 'old']);
  const atFirst = await kept(world);
  for (const days of [0, 6, 7, 8, 30, 151, 152, 153, 364, 365, 366, 367, 400]) {
    world.advance(start + days * day - world.ports.clock());
    const inside = (await given(world.accounts.signIn(email, password))).view.due.map(({ what }) => what);
    const told = atFirst === undefined ? [] : dueOutside(atFirst, world.ports.clock());
    for (const kind of told)
      expect(told.filter((one) => one === kind).length).toBeLessThanOrEqual(
        inside.filter((one) => one === kind).length,
      );
  }
});

test('whatever changes the account changes it: an entry, a check of the paper', async () => {
  const world = await withKeys();
  let opened = await agree(world, world.opened);
  const id = opened.view.entries.find(({ service }) => service === 'GitHub')?.id ?? '';
  opened = await given(world.accounts.changeEntry(opened, id, { change: 'used', code: 0 }));
  expect(await outside(world)).toEqual(['used-up']);
  opened = await given(world.accounts.changeEntry(opened, id, { change: 'remove' }));
  expect(await outside(world)).toEqual([]);
  expect(await kept(world)).toMatchObject({ keys: 2 });
  world.advance(8 * day);
  expect(await outside(world, 9 * day)).toEqual(['code']);
  await given(world.accounts.checkCode(email, world.code.code));
  expect(await outside(world, 9 * day)).toEqual([]);
  expect(await outside(world, 40 * day)).toEqual(['code']);
});

test('where another computer has turned it on or off, opening it here follows', async () => {
  const world = await withKeys();
  await agree(world, world.opened);
  await world.ports.reminders.drop(name);
  await given(world.accounts.signIn(email, password));
  expect(await kept(world)).toBeDefined();
  const off = await agree(world, await given(world.accounts.signIn(email, password)), false);
  await world.ports.reminders.keep(name, { keys: 9, asks: [] });
  off.close();
  await given(world.accounts.signIn(email, password));
  expect(await kept(world)).toBeUndefined();
});

test('it stays through a recovery', async () => {
  const world = await withKeys();
  (await agree(world, world.opened)).close();
  const recovery = await given(world.accounts.openWithCode(email, world.code.code));
  const code = world.accounts.newCode(recovery);
  const now = { reason: 'forgot', password: 'nine loud mountains', info: {}, code } as const;
  const back = await given(world.accounts.recover(recovery, now));
  expect(back.view.dueOutside).toBe(true);
  expect(await outside(world)).toEqual(['few', 'info']);
});

test('numbers that cannot be taken away: it is said, and nothing is changed', async () => {
  const world = await withKeys();
  const on = await agree(world, world.opened);
  world.failState(fullDisk);
  expect(await refused(world.accounts.choose(on, { dueOutside: false }))).toMatchObject({ why: 'files' });
  world.failState(undefined);
  expect((await given(world.accounts.signIn(email, password))).view.dueOutside).toBe(true);
});

test('numbers that cannot be written keep nobody out', async () => {
  const world = await withKeys();
  const on = await agree(world, world.opened);
  world.failState(fullDisk);
  const opened = await given(world.accounts.addEntries(on, [draft('Home')]));
  expect(opened.view.entryCount).toBe(4);
});

test('other choices leave it as it is, and it them', async () => {
  const world = await withKeys();
  const app = world.accounts.newApp(email);
  world.accounts.appShows(app, digitsAt(app.secret, start));
  let opened = await given(world.accounts.changeInfo(world.opened, { app }));
  opened = await given(world.accounts.choose(opened, { secondProof: true, waitDays: 3 }));
  opened = await agree(world, opened);
  opened = await given(world.accounts.choose(opened, { waitDays: 30 }));
  expect(opened.view).toMatchObject({ dueOutside: true, secondProof: true, waitDays: 30 });
});

test('years beyond the calendar are nobody’s reminder', async () => {
  const world = await withCode();
  const far = draft('Far', { made: '9999-12-31T23:59:59.000Z' });
  await agree(world, await given(world.accounts.addEntries(world.opened, [far])));
  expect(await kept(world)).toEqual({ keys: 1, asks: [{ what: 'code', from: '2026-11-30' }] });
});

test('kinds of a newer version are left out', () => {
  expect(dueOutside({ keys: 1, asks: [{ what: 'stolen' }, { what: 'old' }] }, start)).toEqual(['old']);
});
