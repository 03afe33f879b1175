// Back in with a security code, and step-up with one. Names of the rules: NIST SP 800-63B-4 §4.2.1.2 (sent codes),
// §3.2.2 (throttling); OWASP ASVS 5.0 6.3.8 (no enumeration).

import { describe, expect, test } from 'vitest';
import { makeAccounts } from '../../src/account/accounts.ts';
import type { HostAccess, NewApp, NewCode, Opened } from '../../src/account/types.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { fileName } from '../../src/vault/format.ts';
import { digitsAt, email, given, happened, name, password, refused, start, type World, withCode } from './world.ts';

const still = new AbortController().signal;
const info = { phone: '+436601234567', otherEmail: 'Bob@Example.org' } as const;

interface Let extends World {
  readonly code: NewCode;
  readonly opened: Opened;
  readonly host: HostAccess;
  readonly app: NewApp;
}

/** An account with everything enrolled that this computer may let back in. */
async function withHost(): Promise<Let> {
  const world = await withCode();
  const app = world.accounts.newApp(email);
  const enrolled = await given(world.accounts.changeInfo(world.opened, { ...info, app }));
  const opened = await given(world.accounts.turnHostSlot(enrolled, true));
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
    const { accounts, opened, derivations } = await withCode();
    expect(opened.view.hostSlot).toBe('off');
    const before = derivations.length;
    expect(await accounts.waysBack(email)).toBeNull();
    expect(await accounts.waysBack('nobody@example.com')).toBeNull();
    // The same work for both: no key derivation (OWASP ASVS 5.0 6.3.8).
    expect(derivations.length).toBe(before);
  });

  test('turned on, it shows the masked ways and nothing else', async () => {
    const { host, opened } = await withHost();
    expect(opened.view.hostSlot).toBe('here');
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
    expect((await given(accounts.turnHostSlot(opened, false))).view.hostSlot).toBe('off');
    expect(await ports.hostKeys.of(name)).toEqual([]);
    expect(await accounts.waysBack(email)).toBeNull();
  });

  test('on another computer there is no key, and it says so', async () => {
    const { accounts, ports } = await withHost();
    await ports.hostKeys.keep(name, () => false);
    expect(await accounts.waysBack(email)).toBeNull();
    expect((await given(accounts.signIn(email, password))).view.hostSlot).toBe('elsewhere');
  });

  test('turned on again it has one key: that of before opens nothing', async () => {
    const { accounts, opened, ports } = await withHost();
    const [old] = await ports.hostKeys.of(name);
    await given(accounts.turnHostSlot(opened, true));
    if (old === undefined) throw new Error('no key');
    expect(await ports.hostKeys.of(name)).toHaveLength(1);
    await ports.hostKeys.keep(name, () => false);
    await ports.hostKeys.add(name, old);
    expect(await accounts.waysBack(email)).toBeNull();
    expect((await given(accounts.signIn(email, password))).view.hostSlot).toBe('elsewhere');
  });

  test('a turning-on that was refused leaves the key that works', async () => {
    const { accounts, opened, ports, failPuts } = await withHost();
    failPuts(new StoreFailure('files', '/disk', 'ENOSPC'));
    expect(await refused(accounts.turnHostSlot(opened, true))).toMatchObject({ why: 'files' });
    failPuts(undefined);
    expect(await ports.hostKeys.of(name)).toHaveLength(1);
    expect(await accounts.waysBack(email)).not.toBeNull();
  });

  test('two windows: the one that comes too late breaks nothing', async () => {
    const { accounts, opened } = await withHost();
    const other = await given(accounts.signIn(email, password));
    const on = await given(accounts.turnHostSlot(opened, true));
    expect(await refused(accounts.turnHostSlot(other, true))).toEqual({ why: 'changed' });
    expect(await accounts.waysBack(email)).not.toBeNull();
    expect(on.view.hostSlot).toBe('here');
  });

  test.each(['recovery', 'new locks'])('%s removes it', async (how) => {
    const { accounts, opened, code, ports } = await withHost();
    if (how === 'recovery') {
      const recovery = await given(accounts.openWithCode(email, code.code));
      const fresh = accounts.newCode(recovery);
      const again = { reason: 'forgot', password: 'another good password', info: {}, code: fresh } as const;
      expect((await given(accounts.recover(recovery, again))).view.hostSlot).toBe('off');
    } else {
      const fresh = accounts.newCode(opened);
      const locked = await given(accounts.changeLocks(opened, password, 'another good password', fresh));
      expect(locked.view.hostSlot).toBe('off');
    }
    expect(await ports.hostKeys.of(name)).toEqual([]);
    expect(await accounts.waysBack(email)).toBeNull();
  });

  test('a normal change of the password keeps it', async () => {
    const { accounts, opened } = await withHost();
    expect((await given(accounts.changePassword(opened, password, 'another good password'))).view.hostSlot).toBe(
      'here',
    );
    expect(await accounts.waysBack(email)).not.toBeNull();
  });

  test('a key of a damaged state file, or of another account, opens nothing', async () => {
    const { accounts, ports } = await withHost();
    await ports.hostKeys.keep(name, () => false);
    await ports.hostKeys.add(name, new Uint8Array(32));
    expect(await accounts.waysBack(email)).toBeNull();
    expect(await ports.hostKeys.of(fileName('nobody@example.com'))).toEqual([]);
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
    expect(await refused(accounts.sendSecurityCode(host, 'email', 'b@example.org', still))).toEqual({
      why: 'wrong',
      remaining: 2,
    });
    expect(post.posted).toEqual([]);
    await given(accounts.sendSecurityCode(host, 'email', ' BOB@example.org', still));
    expect(post.posted).toMatchObject([{ channel: 'mail', to: 'Bob@Example.org' }]);
    expect(post.posted[0]?.body).toMatch(/^\d{6} 10$/);
  });

  test("is sent to the phone once the number's last four digits were typed", async () => {
    const { accounts, host, post } = await withHost();
    expect(await refused(accounts.sendSecurityCode(host, 'phone', '67', still))).toMatchObject({ why: 'wrong' });
    await given(accounts.sendSecurityCode(host, 'phone', '45 67', still));
    expect(post.posted).toMatchObject([{ channel: 'text', to: '+436601234567' }]);
  });

  test('wrong addresses wait like any other try, and count for nothing else', async () => {
    const { accounts, host } = await withHost();
    for (let i = 0; i < 3; i++) await refused(accounts.sendSecurityCode(host, 'phone', '0000', still));
    expect(await refused(accounts.sendSecurityCode(host, 'phone', '4567', still))).toMatchObject({ why: 'wait' });
    expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
  });

  test('lets its owner set a new password; the recovery code and the host slot stay', async () => {
    const world = await withHost();
    const { accounts, host, code } = world;
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    const proven = await given(accounts.letIn(host, 'email', digitsIn(world)));
    const opened = await given(accounts.resetPassword(proven, 'another good password'));
    expect(opened.view.hostSlot).toBe('here');
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
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    const digits = digitsIn(world);
    const proven = await given(accounts.letIn(host, 'email', digits));
    expect(await refused(accounts.letIn(proven, 'email', digits))).toEqual({ why: 'expired' });
    expect(await refused(accounts.proveSecurityCode(opened, 'email', digits))).toEqual({ why: 'expired' });
  });

  test('works for ten minutes, and says that it is over, not that it is wrong (§4.4)', async () => {
    const world = await withHost();
    const { accounts, host, advance } = world;
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    advance(10 * 60_000);
    expect(await refused(accounts.letIn(host, 'email', digitsIn(world)))).toEqual({ why: 'expired' });
  });

  test('is over after five tries, right digits or not', async () => {
    const world = await withHost();
    const { accounts, host, advance } = world;
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
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
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    for (let i = 0; i < 3; i++) await refused(accounts.letIn(host, 'email', others(digitsIn(world))));
    const anew = makeAccounts(world.ports);
    const again = await anew.waysBack(email);
    if (again === null) throw new Error('no way back');
    await given(anew.sendSecurityCode(again, 'email', 'bob@example.org', still));
    expect(await refused(anew.letIn(again, 'email', digitsIn(world)))).toMatchObject({ why: 'wait' });
  });

  test('another one may be asked for after 30 seconds, and ends the one before', async () => {
    const world = await withHost();
    const { accounts, host, advance } = world;
    expect(await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still))).toEqual({
      resendFrom: start + 30_000,
    });
    const first = digitsIn(world);
    advance(29_999);
    expect(await refused(accounts.sendSecurityCode(host, 'phone', '4567', still))).toEqual({
      why: 'too-soon',
      until: start + 30_000,
      sent: false,
    });
    advance(1);
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    expect(digitsIn(world)).not.toBe(first);
    expect(await refused(accounts.letIn(host, 'email', first))).toMatchObject({ why: 'wrong' });
    expect(await accounts.letIn(host, 'email', digitsIn(world))).toMatchObject({ ok: true });
  });

  test('that did not leave is none: the sentence says why, and another may be asked for at once', async () => {
    const { accounts, host, post } = await withHost();
    post.refuse({ why: 'no-route', host: 'mail.example.com' });
    expect(await refused(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still))).toEqual({
      why: 'unsent',
      channel: 'mail',
      unsent: { why: 'no-route', host: 'mail.example.com' },
    });
    expect(await refused(accounts.letIn(host, 'email', '123456'))).toEqual({ why: 'expired' });
    post.refuse(undefined);
    expect(await accounts.sendSecurityCode(host, 'email', 'bob@example.org', still)).toMatchObject({ ok: true });
  });

  test('that was called off is none', async () => {
    const { accounts, host } = await withHost();
    expect(await refused(accounts.sendSecurityCode(host, 'email', 'bob@example.org', AbortSignal.abort()))).toEqual({
      why: 'unsent',
      channel: 'mail',
      unsent: { why: 'cancelled' },
    });
  });

  test('that cannot be sent again leaves the one before it as it is', async () => {
    const world = await withHost();
    const { accounts, host, post, advance } = world;
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    const first = digitsIn(world);
    expect(await refused(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still))).toMatchObject({
      sent: true,
    });
    advance(30_000);
    post.refuse({ why: 'timed-out', seconds: 20 });
    await refused(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    expect(await accounts.letIn(host, 'email', first)).toMatchObject({ ok: true });
  });

  test('is not sent more often through a new door', async () => {
    const { accounts, host } = await withHost();
    await given(accounts.sendSecurityCode(host, 'phone', '4567', still));
    const again = (await accounts.waysBack(email)) as HostAccess;
    expect(await refused(accounts.sendSecurityCode(again, 'phone', '4567', still))).toMatchObject({
      why: 'too-soon',
      sent: false,
    });
  });

  test('knowing the address frees no guess at the number', async () => {
    const { accounts, host, advance } = await withHost();
    await refused(accounts.sendSecurityCode(host, 'phone', '0000', still));
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    advance(30_000);
    await refused(accounts.sendSecurityCode(host, 'phone', '0001', still));
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    expect(await refused(accounts.sendSecurityCode(host, 'phone', '0002', still))).toMatchObject({ remaining: 0 });
  });

  test('is not sent to an address that is not enrolled any more, whatever an open window remembers', async () => {
    const world = await withHost();
    const { accounts, host, opened, post } = world;
    await given(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still));
    const digits = digitsIn(world);
    const old = await given(accounts.signIn(email, password));
    await given(accounts.turnHostSlot(await given(accounts.changeInfo(opened, { otherEmail: null })), false));
    expect(await refused(accounts.letIn(host, 'email', digits))).toEqual({ why: 'changed' });
    post.posted.length = 0;
    expect(await refused(accounts.sendSecurityCode(host, 'email', 'bob@example.org', still))).toEqual({
      why: 'changed',
    });
    expect(await refused(accounts.sendSecurityCode(old, 'email', 'bob@example.org', still))).toEqual({
      why: 'changed',
    });
    expect(post.posted).toEqual([]);
  });

  test("goes out with the mail server's password, which is kept sealed and goes to no other server", async () => {
    const { opened, ports, post, bytes } = await withHost();
    const login = 'me@example.com at mail.example.com:465';
    const accounts = makeAccounts({ ...ports, sender: { ...ports.sender, login } });
    const locked = await given(accounts.signIn(email, password));
    expect(locked.view).toMatchObject({ mail: 'locked', mailPassword: false });
    expect(locked.view.ways.map(({ kind }) => kind)).toEqual(['phone', 'app']);
    const kept = await given(accounts.choose(locked, { mailPassword: 'of the mail server' }));
    expect(kept.view).toMatchObject({ mail: 'ready', mailPassword: true });
    post.posted.length = 0;
    await given(accounts.sendSecurityCode(kept, 'email', 'bob@example.org', still));
    expect(post.posted[0]?.password).toBe('of the mail server');
    expect(Buffer.from(await bytes()).toString()).not.toContain('of the mail server');

    const elsewhere = makeAccounts({ ...ports, sender: { ...ports.sender, login: 'me at evil.example:465' } });
    expect((await given(elsewhere.signIn(email, password))).view.mail).toBe('locked');
    const gone = await given(accounts.choose(kept, { mailPassword: null }));
    expect(gone.view).toMatchObject({ mail: 'locked', mailPassword: false });
    opened.close();
  });

  test('proves who is there, for somebody who is signed in', async () => {
    const world = await withHost();
    const { accounts, opened } = world;
    await given(accounts.sendSecurityCode(opened, 'phone', '4567', still));
    const digits = digitsIn(world);
    const failed = await refused(accounts.proveSecurityCode(opened, 'phone', others(digits)));
    expect(failed).toEqual({ why: 'wrong', remaining: 2 });
    const proven = await given(accounts.proveSecurityCode(opened, 'phone', digits));
    expect(happened(proven)[0]).toBe('failed');
  });
});

test.each([-90, 90])(
  'a clock %i s off is explained, and nothing is accepted for it, not later either',
  async (seconds) => {
    const { accounts, host, app, advance } = await withHost();
    const digits = digitsAt(app.secret, start + seconds * 1000);
    expect(await refused(accounts.letIn(host, 'app', digits))).toEqual({ why: 'clock', seconds });
    advance(Math.max(0, seconds * 1000));
    expect(await refused(accounts.letIn(host, 'app', digits))).toMatchObject({ why: seconds > 0 ? 'wrong' : 'clock' });
  },
);

test.each([-30, 30])('a clock %i s off is accepted', async (seconds) => {
  const { accounts, host, app, advance } = await withHost();
  advance(60_000);
  const digits = digitsAt(app.secret, start + 60_000 + seconds * 1000);
  expect(await accounts.letIn(host, 'app', digits)).toMatchObject({ ok: true });
});
