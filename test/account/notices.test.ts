// Notices (NIST SP 800-63B-4 §4.6, §4.2.3) and the waiting rule: who is told, when, and that nobody is forgotten.

import { describe, expect, test } from 'vitest';
import type { Opened } from '../../src/account/types.ts';
import { email, given, password, refused, start, type World, withCode } from './world.ts';

const next = 'another good password';
const day = 24 * 60 * 60_000;

async function told(): Promise<World & Awaited<ReturnType<typeof withCode>>> {
  const world = await withCode();
  const enrolled = await given(world.accounts.changeInfo(world.opened, { otherEmail: 'bob@example.org' }));
  const opened = await sent(world, enrolled);
  world.post.posted.length = 0;
  return { ...world, opened };
}

async function sent({ accounts }: World, opened: Opened): Promise<Opened> {
  return (await given(accounts.sendNotices(opened))) ?? opened;
}

const lines = ({ post }: World): string[] => post.posted.map(({ to, body }) => `${to}: ${body}`);

const news = async ({ accounts }: World, with_ = password): Promise<string[]> =>
  (await given(accounts.signIn(email, with_))).view.news.map(({ what }) => what);

async function recovered(world: Awaited<ReturnType<typeof told>>, info = {}): Promise<Opened> {
  const { accounts, code } = world;
  const recovery = await given(accounts.openWithCode(email, code.code));
  const fresh = accounts.newCode(recovery);
  return given(accounts.recover(recovery, { reason: 'someone-else', password: next, info, code: fresh }));
}

describe('a notice', () => {
  test('of a changed password goes to the address enrolled, once, and is shown at the next sign-in', async () => {
    const world = await told();
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    const after = await sent(world, changed);
    expect(lines(world)).toEqual([`bob@example.org: ${email} password-changed`]);
    expect(await given(world.accounts.sendNotices(after))).toBeNull();
    expect(await news(world, next)).toContain('password-changed');
    expect(await news(world, next)).toEqual([]);
  });

  test('of a recovery goes to the address of before, never to the new one alone', async () => {
    const world = await told();
    await sent(world, await recovered(world, { otherEmail: 'eve@example.net' }));
    expect(lines(world)[0]).toMatch(/^bob@example\.org: .*recovered/);
    expect(lines(world).join()).not.toContain('eve@');
  });

  test('of a new code and of changed security info goes out', async () => {
    const world = await told();
    const coded = await given(world.accounts.setCode(world.opened, world.accounts.newCode(world.opened)));
    await sent(world, await given(world.accounts.changeInfo(coded, { otherEmail: null })));
    expect(lines(world)).toEqual([`bob@example.org: ${email} code-made`, `bob@example.org: ${email} info-removed`]);
  });

  test('of three wrong tries goes out, of two it does not', async () => {
    const world = await told();
    for (let i = 0; i < 2; i++) await refused(world.accounts.signIn(email, 'wrong'));
    await sent(world, await given(world.accounts.signIn(email, password)));
    expect(lines(world)).toEqual([]);
    for (let i = 0; i < 3; i++) await refused(world.accounts.signIn(email, 'wrong'));
    world.advance(1000);
    const opened = await given(world.accounts.signIn(email, password));
    expect(opened.view.news).toMatchObject([{ what: 'failed', times: 3 }]);
    await sent(world, opened);
    expect(lines(world)).toEqual([`bob@example.org: ${email} failed`]);
  });

  test('waits while mail is down, survives a new start, and is sent when it is up again', async () => {
    const world = await told();
    world.post.refuse({ why: 'timed-out', seconds: 20 });
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    expect(await given(world.accounts.sendNotices(changed))).toBeNull();
    world.post.refuse(undefined);
    await sent(world, await given(world.accounts.signIn(email, next)));
    expect(lines(world)).toEqual([`bob@example.org: ${email} password-changed`]);
  });

  test('of a month ago is not sent any more', async () => {
    const world = await told();
    world.post.refuse({ why: 'timed-out', seconds: 20 });
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    world.advance(31 * day);
    world.post.refuse(undefined);
    const again = await given(world.accounts.setCode(changed, world.accounts.newCode(changed)));
    await sent(world, again);
    world.post.posted.length = 0;
    expect(await given(world.accounts.sendNotices(await given(world.accounts.signIn(email, next))))).toBeNull();
  });

  test('is sent while its owner signs out: nothing is left open, nothing is lost', async () => {
    const world = await told();
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    const sending = world.accounts.sendNotices(changed);
    changed.close();
    await sending;
    await sent(world, await given(world.accounts.signIn(email, next)));
    expect(lines(world)).toEqual([`bob@example.org: ${email} password-changed`]);
  });
});

describe('the waiting rule', () => {
  test('is off unless it is chosen', async () => {
    const world = await told();
    const opened = await recovered(world, { otherEmail: 'new@example.org' });
    expect(opened.view.frozenUntil).toBeUndefined();
    expect(await world.accounts.changeInfo(opened, { phone: '+436601234567' })).toMatchObject({ ok: true });
  });

  test.each([3, 30] as const)('freezes security info for %i days after all of it was replaced', async (waitDays) => {
    const world = await told();
    const { accounts } = world;
    const chosen = await given(accounts.choose(world.opened, { waitDays }));
    expect(chosen.view.waitDays).toBe(waitDays);
    const opened = await recovered(world, { otherEmail: 'new@example.org' });
    const until = new Date(start + waitDays * day).toISOString();
    expect(opened.view.frozenUntil).toBe(until);
    expect(await refused(accounts.changeInfo(opened, { otherEmail: null }))).toEqual({ why: 'frozen', until });
    expect(await refused(accounts.choose(opened, { waitDays: 0 }))).toEqual({ why: 'frozen', until });

    world.advance(waitDays * day);
    const after = await given(accounts.signIn(email, next));
    expect(after.view.frozenUntil).toBeUndefined();
    expect(after.view.news.map(({ what }) => what)).toContain('waited');
    expect(await accounts.changeInfo(after, { otherEmail: null })).toMatchObject({ ok: true });
  });

  test('the old address hears of the beginning and of the end', async () => {
    const world = await told();
    await given(world.accounts.choose(world.opened, { waitDays: 3 }));
    await sent(world, await recovered(world, { otherEmail: 'new@example.org' }));
    expect(
      lines(world)
        .filter((line) => line.startsWith('bob@'))
        .join(),
    ).toMatch(/recovered.*waiting/);
    world.advance(3 * day);
    world.post.posted.length = 0;
    await sent(world, await given(world.accounts.signIn(email, next)));
    expect(lines(world)).toEqual([`bob@example.org: ${email} waited`, `new@example.org: ${email} waited`]);
  });

  test('begins only where there was security info', async () => {
    const world = await told();
    const chosen = await given(world.accounts.choose(world.opened, { waitDays: 3 }));
    await given(world.accounts.changeInfo(chosen, { otherEmail: null }));
    expect((await recovered(world)).view.frozenUntil).toBeUndefined();
  });
});

test('a second proof at sign-in is a choice', async () => {
  const { accounts, opened } = await told();
  const chosen = await given(accounts.choose(opened, { secondProof: true }));
  expect(chosen.view.secondProof).toBe(true);
  expect((await given(accounts.choose(chosen, { secondProof: false }))).view.secondProof).toBe(false);
});
