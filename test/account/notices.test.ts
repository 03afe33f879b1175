// Notices (NIST SP 800-63B-4 §4.6, §4.2.3) and the waiting rule: who is told, when, and that nobody is forgotten.

import { describe, expect, test } from 'vitest';
import { makeAccounts } from '../../src/account/accounts.ts';
import type { Opened } from '../../src/account/types.ts';
import { mint } from '../../src/code/recovery-code.ts';
import { messagesIn } from '../../src/edge/messages.ts';
import { english } from '../../src/words/en.ts';
import { digitsAt, email, given, makeWorld, password, refused, seeded, start, type World, withCode } from './world.ts';

const still = new AbortController().signal;
const next = 'another good password';
const day = 24 * 60 * 60_000;

async function told(): Promise<World & Awaited<ReturnType<typeof withCode>>> {
  const world = await withCode();
  const enrolled = await given(world.accounts.changeInfo(world.opened, { otherEmail: 'bob@example.org' }));
  const opened = (await given(world.accounts.sendNotices(enrolled, true, still))) ?? enrolled;
  world.post.posted.length = 0;
  return { ...world, opened };
}

async function sent({ accounts }: World, opened: Opened): Promise<Opened> {
  return (await given(accounts.sendNotices(opened, false, still))) ?? opened;
}

const lines = ({ post }: World): string[] => post.posted.map(({ to, body }) => `${to}: ${body}`);

/** Signs in, and sees what there is to tell. */
async function news({ accounts }: World, with_ = password): Promise<string[]> {
  const opened = await given(accounts.signIn(email, with_));
  await accounts.sendNotices(opened, true, still);
  return opened.view.news.map(({ what }) => what);
}

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
    expect(await given(world.accounts.sendNotices(after, false, still))).toBeNull();
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
    expect(lines(world)).toEqual([`bob@example.org: ${email} code-made info-removed`]);
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
    expect(await given(world.accounts.sendNotices(changed, false, still))).toBeNull();
    world.post.refuse(undefined);
    await sent(world, await given(world.accounts.signIn(email, next)));
    expect(lines(world)).toEqual([`bob@example.org: ${email} password-changed`]);
  });

  test('of a month ago is not sent any more, and no newer one is lost with it', async () => {
    const world = await told();
    const refusedMail = { why: 'timed-out', seconds: 20 } as const;
    world.post.refuse(refusedMail);
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    await given(world.accounts.sendNotices(changed, false, still));
    world.advance(31 * day);
    await given(world.accounts.setCode(changed, world.accounts.newCode(changed)));
    world.post.refuse(undefined);
    await sent(world, await given(world.accounts.signIn(email, next)));
    expect(lines(world)).toEqual([`bob@example.org: ${email} code-made`]);
  });

  test('that did not reach one address is sent there later, whole, and to nobody twice', async () => {
    const world = await told();
    const { accounts, ports, post } = world;
    const enrolled = await given(accounts.changeInfo(world.opened, { phone: '+436601234567' }));
    const coded = await given(accounts.setCode(enrolled, accounts.newCode(enrolled)));
    const flaky: typeof ports.sender.send = async (channel, ...message) =>
      channel === 'text'
        ? { sent: false, unsent: { why: 'refused', answer: '451 later' } }
        : ports.sender.send(channel, ...message);
    const bad = makeAccounts({ ...ports, sender: { ...ports.sender, send: flaky } });
    const same = await given(bad.signIn(email, password));
    await bad.sendNotices(same, false, still);
    coded.close();
    expect(lines(world)).toEqual([`bob@example.org: ${email} info-added code-made`]);
    await sent(world, await given(accounts.signIn(email, password)));
    await sent(world, await given(accounts.signIn(email, password)));
    expect(post.posted.map(({ channel, body }) => [channel, body])).toEqual([
      ['mail', `${email} info-added code-made`],
      ['text', `${email} code-made`],
    ]);
  });

  test('of a first set-up is one message an address, the text a short one, and nothing in it is untrue', async () => {
    const world = await makeWorld();
    const real = messagesIn(english, () => 'UTC');
    const accounts = makeAccounts({ ...world.ports, messages: real });
    let opened = await given(accounts.create(email, password));
    opened = await given(accounts.changeInfo(opened, { phone: '+436601234567' }));
    opened = await given(accounts.changeInfo(opened, { otherEmail: 'bob@example.org' }));
    const app = accounts.newApp(email);
    accounts.appShows(app, digitsAt(app.secret, start));
    opened = await given(accounts.changeInfo(opened, { app }));
    opened = await given(accounts.setCode(opened, accounts.newCode(opened)));
    await accounts.sendNotices(opened, true, still);
    expect(world.post.posted.map(({ channel }) => channel).toSorted()).toEqual(['mail', 'text']);
    for (const { channel, body } of world.post.posted) {
      expect(body).toContain('a new recovery code was made, no. 1');
      expect(body).not.toContain('The one before it');
      if (channel === 'text') expect(body.length).toBeLessThanOrEqual(2 * 153);
    }
    opened = await given(accounts.setCode(opened, accounts.newCode(opened)));
    await accounts.sendNotices(opened, true, still);
    expect(world.post.posted.find(({ channel, body }) => channel === 'mail' && body.includes('no. 2'))?.body).toContain(
      'The one before it works no more',
    );
  });

  test('is sent once, however often the page is come to meanwhile', async () => {
    const world = await told();
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    await Promise.all([1, 2, 3].map(() => world.accounts.sendNotices(changed, false, still)));
    expect(lines(world)).toEqual([`bob@example.org: ${email} password-changed`]);
  });

  test('does not go out any more once the program is being left', async () => {
    const world = await told();
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    expect(await given(world.accounts.sendNotices(changed, false, AbortSignal.abort()))).toBeNull();
    expect(lines(world)).toEqual([]);
  });

  test('is news until it was shown: who stops at the second proof has not seen it', async () => {
    const world = await told();
    const chosen = await given(world.accounts.choose(world.opened, { secondProof: true }));
    await given(world.accounts.changePassword(chosen, password, next));
    (await given(world.accounts.signIn(email, next))).close();
    expect(await news(world, next)).toContain('password-changed');
    expect(await news(world, next)).toEqual([]);
  });

  test('tells of guesses at the code and at security codes, once, and leaves them counted', async () => {
    const world = await told();
    for (let i = 0; i < 3; i++) await refused(world.accounts.openWithCode(email, mint(seeded(`guess ${i}`))));
    expect(await news(world)).toEqual(['failed']);
    expect(await news(world)).toEqual([]);
    expect(await refused(world.accounts.openWithCode(email, mint(seeded('more'))))).toMatchObject({ why: 'wait' });
  });

  test('of what matters is not pushed out by noise', async () => {
    const world = await told();
    world.post.refuse({ why: 'timed-out', seconds: 20 });
    let opened = await recovered(world);
    for (let i = 0; i < 40; i++) opened = await given(world.accounts.turnHostSlot(opened, i % 2 === 0));
    expect(await news(world, next)).toContain('recovered');
  });

  test('takes no older copy for the truth', async () => {
    const world = await told();
    const older = await world.bytes();
    const coded = await given(world.accounts.setCode(world.opened, world.accounts.newCode(world.opened)));
    await world.replaceFile(older);
    expect(await refused(world.accounts.sendNotices(coded, false, still))).toMatchObject({ why: 'older' });
    expect(await refused(world.accounts.signIn(email, password))).toMatchObject({ why: 'older' });
  });

  test('is sent while its owner signs out: nothing is left open, nothing is lost', async () => {
    const world = await told();
    const changed = await given(world.accounts.changePassword(world.opened, password, next));
    const sending = world.accounts.sendNotices(changed, false, still);
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

  test('goes on through another recovery, and nobody who was told is forgotten', async () => {
    const world = await told();
    await given(world.accounts.choose(world.opened, { waitDays: 30 }));
    const first = await recovered(world);
    const fresh = world.accounts.newCode(first);
    const coded = await given(world.accounts.setCode(first, fresh));
    world.post.posted.length = 0;
    const again = await recovered({ ...world, code: fresh, opened: coded });
    expect(again.view.frozenUntil).toBeDefined();
    await sent(world, again);
    expect(lines(world).join()).toMatch(/bob@example\.org: .*recovered/);
  });

  test('lets security info be entered where none was, and freezes it then', async () => {
    const world = await told();
    await given(world.accounts.choose(world.opened, { waitDays: 3 }));
    const opened = await recovered(world);
    const entered = await given(world.accounts.changeInfo(opened, { otherEmail: 'new@example.org' }));
    expect(await refused(world.accounts.changeInfo(entered, { otherEmail: null }))).toMatchObject({ why: 'frozen' });
  });

  test('begun by a clock that was years ahead does not run for years', async () => {
    const world = await told();
    await given(world.accounts.choose(world.opened, { waitDays: 3 }));
    world.advance(3650 * day);
    await recovered(world, { otherEmail: 'new@example.org' });
    world.advance(-3650 * day);
    const opened = await given(world.accounts.signIn(email, next));
    expect(opened.view.frozenUntil).toBeUndefined();
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
