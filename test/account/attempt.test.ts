import { expect, test } from 'vitest';
import { mint } from '../../src/code/recovery-code.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { email, given, makeWorld, password, path, refused, seeded, start, withAccount, withCode } from './world.ts';

const stranger = 'nobody@example.com';

test('a try is counted before the KDF runs', async () => {
  const { accounts, events } = await withAccount();
  events.length = 0;
  await refused(accounts.signIn(email, 'wrong'));
  expect(events).toEqual(['count', 'derive']);
});

test('free tries are counted down, then each waits longer; nothing is checked before the wait is over', async () => {
  const { accounts, advance, events } = await withAccount();
  const wrong = () => refused(accounts.signIn(email, 'wrong'));
  expect(await wrong()).toEqual({ why: 'wrong', remaining: 2 });
  expect(await wrong()).toEqual({ why: 'wrong', remaining: 1 });
  expect(await wrong()).toEqual({ why: 'wrong', remaining: 0, until: start + 1000 });
  events.length = 0;
  expect(await refused(accounts.signIn(email, password))).toEqual({ why: 'wait', until: start + 1000 });
  expect(events).toEqual([]);
  advance(1000);
  expect(await wrong()).toEqual({ why: 'wrong', remaining: 0, until: start + 3000 });
  advance(2000);
  expect(await accounts.signIn(email, password)).toMatchObject({ ok: true });
  expect(await wrong()).toEqual({ why: 'wrong', remaining: 2 });
});

test('passwords and codes are counted apart', async () => {
  const { accounts, code } = await withCode();
  const other = mint(seeded('other'));
  for (let i = 0; i < 3; i++) await refused(accounts.signIn(email, 'wrong'));
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wait' });
  expect(await refused(accounts.openWithCode(email, other))).toEqual({ why: 'wrong', remaining: 2 });
  await given(accounts.openWithCode(email, code.code));
  expect(await refused(accounts.signIn(email, password))).toMatchObject({ why: 'wait' });
});

test('an unknown address gets the same answers, waits the same and costs the same', async () => {
  const { accounts, derivations, events, advance } = await withCode();
  const unknownCode = mint(seeded('other'));
  const run = async (address: string) => {
    derivations.length = 0;
    events.length = 0;
    const answers = [];
    for (let i = 0; i < 5; i++) {
      answers.push(await refused(accounts.signIn(address, 'wrong')));
      answers.push(await refused(accounts.openWithCode(address, unknownCode)));
    }
    return { answers, derivations: [...derivations], events: [...events] };
  };
  const known = await run(email);
  expect(known.answers.map(({ why }) => why)).toContain('wait');
  expect(known.derivations).toHaveLength(6);
  expect(await run(stranger)).toEqual(known);
  advance(300_000);
  expect(await refused(accounts.signIn(stranger, 'wrong'))).toMatchObject({ why: 'wrong', remaining: 0 });
});

test('an account without a code costs as much as one with a code', async () => {
  const { accounts, derivations } = await withAccount();
  derivations.length = 0;
  expect(await refused(accounts.openWithCode(email, mint(seeded('x'))))).toEqual({ why: 'wrong', remaining: 2 });
  expect(derivations).toEqual([{ m: 8192, t: 1, p: 1 }]);
});

test('where the try cannot be counted, nothing is tried', async () => {
  const { accounts, failState, events } = await withAccount();
  failState(new StoreFailure('files', '/state/throttle.json', 'EROFS'));
  events.length = 0;
  expect(await refused(accounts.signIn(email, password))).toEqual({
    why: 'files',
    code: 'EROFS',
    path: '/state/throttle.json',
  });
  expect(events).toEqual([]);
});

test('an error that nobody expected says nothing of itself', async () => {
  const { makeAccounts } = await import('../../src/account/accounts.ts');
  const world = makeWorld();
  const kdf = async () => {
    throw new Error(`could not derive ${password}`);
  };
  expect(await makeAccounts({ ...world.ports, kdf }).signIn(email, password)).toEqual({
    ok: false,
    refusal: { why: 'unexpected' },
  });
});

test.each([
  [new StoreFailure('busy', path), { why: 'busy', path }],
  [new StoreFailure('size', path), { why: 'damaged', path }],
  [new StoreFailure('foreign', path), { why: 'files', code: 'EPERM', path }],
  [new StoreFailure('files', path, 'EACCES'), { why: 'files', code: 'EACCES', path }],
  [new StoreFailure('files', path), { why: 'files', code: 'EIO', path }],
  [new StoreFailure('conflict', path), { why: 'changed' }],
])('a store that says "%s" is reported so', async (failure, refusal) => {
  const { accounts, opened, failPuts } = await withAccount();
  failPuts(failure);
  expect(await refused(accounts.changeInfo(opened, { phone: '+436601234567' }))).toEqual(refusal);
});

test('a password that is not UTF-8 is refused before a try is counted, and nothing is made with it', async () => {
  const { accounts, events } = await withAccount();
  events.length = 0;
  for (let tries = 0; tries < 5; tries += 1)
    expect(await refused(accounts.signIn(email, 'Gr\ufffd\ufffde läuft'))).toEqual({ why: 'not-utf8' });
  expect(events).toEqual([]);
});

test('a password opens in whatever form it is typed, as one try; other forms cost a KDF only where there are any', async () => {
  const { accounts, derivations, events } = await makeWorld();
  const made = 'Größe läuft über Brücken';
  (await given(accounts.create(email, made.normalize('NFD')))).close();
  for (const form of ['NFC', 'NFD'] as const) {
    const opened = await given(accounts.signIn(email, made.normalize(form)));
    opened.close();
  }
  const costOf = async (password: string): Promise<number> => {
    derivations.length = 0;
    events.length = 0;
    await refused(accounts.signIn(email, password));
    expect(events.filter((event) => event === 'count')).toEqual(['count']);
    return derivations.length;
  };
  expect(await costOf('wrong')).toBe(1);
  expect(await costOf('fälsch')).toBe(2);
});
