// Back in with a security code, and step-up with one. Names of the rules: NIST SP 800-63B-4 §4.2.1.2 (sent codes),
// §3.2.2 (throttling); OWASP ASVS 5.0 6.3.8 (no enumeration).

import { describe, expect, test } from 'vitest';
import type { Host, NewApp, NewCode, Opened } from '../../src/account/types.ts';
import { fileName } from '../../src/vault/account-id.ts';
import { digitsAt, email, given, happened, name, password, refused, start, type World, withCode } from './world.ts';

const still = new AbortController().signal;
const info = { phone: '+436601234567', otherEmail: 'Bob@Example.org' } as const;

interface Let extends World {
  readonly code: NewCode;
  readonly opened: Opened;
  readonly host: Host;
  readonly app: NewApp;
}

/** An account with everything enrolled that this computer may let back in. */
async function withHost(): Promise<Let> {
  const world = await withCode();
  const app = world.accounts.newApp(email);
  const enrolled = await given(world.accounts.changeInfo(world.opened, { ...info, app }));
  const opened = await given(world.accounts.turnCodes(enrolled, true));
  const host = await world.accounts.waysBack(email);
  if (host === null) throw new Error('no way back');
  world.post.posted.length = 0;
  return { ...world, app, opened, host };
}

const digitsIn = ({ post }: World): string => post.posted.at(-1)?.body.slice(0, 6) ?? '';

/** Six digits that are not these. */
const others = (digits: string): string => (digits === '123456' ? '654321' : '123456');

describe('the host slot', () => {
  test('is off by default: the account is sealed, as is an address that nobody has', async () => {
    const { accounts, opened } = await withCode();
    expect(opened.view.codes).toBe('off');
    expect(await accounts.waysBack(email)).toBeNull();
    expect(await accounts.waysBack('nobody@example.com')).toBeNull();
  });

  test('turned on, it shows the masked ways and nothing else', async () => {
    const { host, opened } = await withHost();
    expect(opened.view.codes).toBe('here');
    expect(Object.keys(host).sort()).toEqual(['close', 'ways']);
    expect(host.ways).toEqual([
      { kind: 'phone', ending: '67' },
      { kind: 'email', masked: 'B••••@Example.org' },
      { kind: 'app' },
    ]);
    expect(JSON.stringify(host)).not.toMatch(/ob@|1234567/);
  });

  test('turned off, it is gone, and its key with it', async () => {
    const { accounts, opened, ports } = await withHost();
    expect((await given(accounts.turnCodes(opened, false))).view.codes).toBe('off');
    expect(await ports.hostKeys.get(name)).toBeUndefined();
    expect(await accounts.waysBack(email)).toBeNull();
  });

  test('on another computer there is no key, and it says so', async () => {
    const { accounts, ports } = await withHost();
    await ports.hostKeys.forget(name);
    expect(await accounts.waysBack(email)).toBeNull();
    expect((await given(accounts.signIn(email, password))).view.codes).toBe('elsewhere');
  });

  test('turned on again it has one key: that of before opens nothing', async () => {
    const { accounts, opened, ports } = await withHost();
    const old = await ports.hostKeys.get(name);
    await given(accounts.turnCodes(opened, true));
    if (old === undefined) throw new Error('no key');
    await ports.hostKeys.put(name, old);
    expect(await accounts.waysBack(email)).toBeNull();
  });

  test.each(['recovery', 'new locks'])('%s removes it', async (how) => {
    const { accounts, opened, code, ports } = await withHost();
    if (how === 'recovery') {
      const recovery = await given(accounts.openWithCode(email, code.code));
      const fresh = accounts.newCode(recovery);
      const again = { reason: 'forgot', password: 'another good password', info: {}, code: fresh } as const;
      expect((await given(accounts.recover(recovery, again))).view.codes).toBe('off');
    } else {
      const fresh = accounts.newCode(opened);
      const locked = await given(accounts.changeLocks(opened, password, 'another good password', fresh));
      expect(locked.view.codes).toBe('off');
    }
    expect(await ports.hostKeys.get(name)).toBeUndefined();
    expect(await accounts.waysBack(email)).toBeNull();
  });

  test('a normal change of the password keeps it', async () => {
    const { accounts, opened } = await withHost();
    expect((await given(accounts.changePassword(opened, password, 'another good password'))).view.codes).toBe('here');
    expect(await accounts.waysBack(email)).not.toBeNull();
  });

  test('a key of a damaged state file, or of another account, opens nothing', async () => {
    const { accounts, ports } = await withHost();
    await ports.hostKeys.put(name, new Uint8Array(32));
    expect(await accounts.waysBack(email)).toBeNull();
    expect(await ports.hostKeys.get(fileName('nobody@example.com'))).toBeUndefined();
  });

  test('an older copy of the file is not let in by a mailbox', async () => {
    const { accounts, bytes, opened, replaceFile } = await withHost();
    const older = await bytes();
    await given(accounts.changeInfo(opened, { phone: null }));
    await replaceFile(older);
    expect(await accounts.waysBack(email)).toBeNull();
  });
});

describe('a security code', () => {
  test('is sent once the address was typed in full, in capitals or not', async () => {
    const { accounts, host, post } = await withHost();
    expect(await refused(accounts.sendCode(host, 'email', 'b@example.org', still))).toEqual({ why: 'wrong', left: 2 });
    expect(post.posted).toEqual([]);
    await given(accounts.sendCode(host, 'email', ' BOB@example.org', still));
    expect(post.posted).toMatchObject([{ channel: 'mail', to: 'Bob@Example.org' }]);
    expect(post.posted[0]?.body).toMatch(/^\d{6} 10$/);
  });

  test("is sent to the phone once the number's last four digits were typed", async () => {
    const { accounts, host, post } = await withHost();
    expect(await refused(accounts.sendCode(host, 'phone', '67', still))).toMatchObject({ why: 'wrong' });
    await given(accounts.sendCode(host, 'phone', '45 67', still));
    expect(post.posted).toMatchObject([{ channel: 'text', to: '+436601234567' }]);
  });

  test('wrong addresses wait like any other try, and count for nothing else', async () => {
    const { accounts, host } = await withHost();
    for (let i = 0; i < 3; i++) await refused(accounts.sendCode(host, 'phone', '0000', still));
    expect(await refused(accounts.sendCode(host, 'phone', '4567', still))).toMatchObject({ why: 'wait' });
    expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
  });

  test('lets its owner set a new password; the recovery code and the host slot stay', async () => {
    const world = await withHost();
    const { accounts, host, code } = world;
    await given(accounts.sendCode(host, 'email', 'bob@example.org', still));
    const proven = await given(accounts.letIn(host, 'email', digitsIn(world)));
    const opened = await given(accounts.resetPassword(proven, 'another good password'));
    expect(opened.view.codes).toBe('here');
    expect(happened(opened)[0]).toBe('let-in');
    expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wrong' });
    expect(await accounts.signIn(email, 'another good password')).toMatchObject({ ok: true });
    expect(await accounts.openWithCode(email, code.code)).toMatchObject({ ok: true });
  });

  test('the app is a way back as well, each step once (RFC 6238 §5.2)', async () => {
    const { accounts, host, app } = await withHost();
    const digits = digitsAt(app.secret, start);
    const proven = await given(accounts.letIn(host, 'app', digits));
    const again = await accounts.waysBack(email);
    expect(again && (await refused(accounts.letIn(again, 'app', digits)))).toMatchObject({ why: 'wrong' });
    expect(await accounts.resetPassword(proven, 'another good password')).toMatchObject({ ok: true });
  });

  test('without digits no password is set', async () => {
    const { accounts, host } = await withHost();
    expect(await refused(accounts.resetPassword(host, 'another good password'))).toEqual({ why: 'unexpected' });
    expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
  });

  test('works once', async () => {
    const world = await withHost();
    const { accounts, host, opened } = world;
    await given(accounts.sendCode(host, 'email', 'bob@example.org', still));
    const digits = digitsIn(world);
    const proven = await given(accounts.letIn(host, 'email', digits));
    expect(await refused(accounts.letIn(proven, 'email', digits))).toEqual({ why: 'expired' });
    expect(await refused(accounts.proveDigits(opened, 'email', digits))).toEqual({ why: 'expired' });
  });

  test('works for ten minutes, and says that it is over, not that it is wrong (§4.4)', async () => {
    const world = await withHost();
    const { accounts, host, advance } = world;
    await given(accounts.sendCode(host, 'email', 'bob@example.org', still));
    advance(10 * 60_000);
    expect(await refused(accounts.letIn(host, 'email', digitsIn(world)))).toEqual({ why: 'expired' });
  });

  test('is over after five tries, right digits or not', async () => {
    const world = await withHost();
    const { accounts, host, advance } = world;
    await given(accounts.sendCode(host, 'email', 'bob@example.org', still));
    const right = digitsIn(world);
    for (let i = 0; i < 5; i++) {
      expect(await refused(accounts.letIn(host, 'email', others(right)))).toMatchObject({ why: 'wrong' });
      advance(10_000);
    }
    expect(await refused(accounts.letIn(host, 'email', right))).toEqual({ why: 'expired' });
  });

  test('wrong digits wait also when the program was started anew in between', async () => {
    const world = await withHost();
    const { accounts, host } = world;
    await given(accounts.sendCode(host, 'email', 'bob@example.org', still));
    for (let i = 0; i < 3; i++) await refused(accounts.letIn(host, 'email', others(digitsIn(world))));
    const again = await accounts.waysBack(email);
    if (again === null) throw new Error('no way back');
    await given(accounts.sendCode(again, 'email', 'bob@example.org', still));
    expect(await refused(accounts.letIn(again, 'email', digitsIn(world)))).toMatchObject({ why: 'wait' });
  });

  test('another one may be asked for after 30 seconds, and ends the one before', async () => {
    const world = await withHost();
    const { accounts, host, advance } = world;
    expect(await given(accounts.sendCode(host, 'email', 'bob@example.org', still))).toEqual({
      resendFrom: start + 30_000,
    });
    const first = digitsIn(world);
    advance(29_999);
    expect(await refused(accounts.sendCode(host, 'phone', '4567', still))).toEqual({
      why: 'too-soon',
      until: start + 30_000,
    });
    advance(1);
    await given(accounts.sendCode(host, 'email', 'bob@example.org', still));
    expect(digitsIn(world)).not.toBe(first);
    expect(await refused(accounts.letIn(host, 'email', first))).toMatchObject({ why: 'wrong' });
    expect(await accounts.letIn(host, 'email', digitsIn(world))).toMatchObject({ ok: true });
  });

  test('that did not leave is none: the sentence says why, and another may be asked for at once', async () => {
    const { accounts, host, post } = await withHost();
    post.refuse({ why: 'no-route', host: 'mail.example.com' });
    expect(await refused(accounts.sendCode(host, 'email', 'bob@example.org', still))).toEqual({
      why: 'unsent',
      channel: 'mail',
      unsent: { why: 'no-route', host: 'mail.example.com' },
    });
    expect(await refused(accounts.letIn(host, 'email', '123456'))).toEqual({ why: 'expired' });
    post.refuse(undefined);
    expect(await accounts.sendCode(host, 'email', 'bob@example.org', still)).toMatchObject({ ok: true });
  });

  test('that was called off is none', async () => {
    const { accounts, host } = await withHost();
    expect(await refused(accounts.sendCode(host, 'email', 'bob@example.org', AbortSignal.abort()))).toEqual({
      why: 'unsent',
      channel: 'mail',
      unsent: { why: 'cancelled' },
    });
  });

  test("goes out with the mail server's password, which is kept sealed", async () => {
    const { accounts, opened, post, bytes } = await withHost();
    const kept = await given(accounts.choose(opened, { mailPassword: 'of the mail server' }));
    expect(kept.view.mailPassword).toBe(true);
    const host = await accounts.waysBack(email);
    await given(accounts.sendCode(host as Host, 'email', 'bob@example.org', still));
    expect(post.posted[0]?.password).toBe('of the mail server');
    expect(Buffer.from(await bytes()).toString()).not.toContain('of the mail server');
    const gone = await given(accounts.choose(kept, { mailPassword: null }));
    expect(gone.view.mailPassword).toBe(false);
  });

  test('proves who is there, for somebody who is signed in', async () => {
    const world = await withHost();
    const { accounts, opened } = world;
    await given(accounts.sendCode(opened, 'phone', '4567', still));
    const digits = digitsIn(world);
    const failed = await refused(accounts.proveDigits(opened, 'phone', others(digits)));
    expect(failed).toEqual({ why: 'wrong', left: 2 });
    const proven = await given(accounts.proveDigits(opened, 'phone', digits));
    expect(happened(proven)[0]).toBe('failed');
  });
});

test.each([-90, 90])('a clock %i s off is explained, and nothing is accepted for it', async (seconds) => {
  const { accounts, host, app } = await withHost();
  const digits = digitsAt(app.secret, start + seconds * 1000);
  expect(await refused(accounts.letIn(host, 'app', digits))).toEqual({ why: 'clock', seconds });
});

test.each([-30, 30])('a clock %i s off is accepted', async (seconds) => {
  const { accounts, host, app, advance } = await withHost();
  advance(60_000);
  const digits = digitsAt(app.secret, start + 60_000 + seconds * 1000);
  expect(await accounts.letIn(host, 'app', digits)).toMatchObject({ ok: true });
});
