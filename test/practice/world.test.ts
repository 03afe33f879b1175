// The world of an exercise: cheap, seeded, and of a format of its own, so that nothing of it opens anything real.

import { expect, test } from 'vitest';
import { makeAccounts } from '../../src/account/accounts.ts';
import { read } from '../../src/code/read.ts';
import { readScenario } from '../../src/practice/read-scenario.ts';
import type { WorldSpec } from '../../src/practice/scenario.ts';
import { openScenario } from '../../src/practice/scenario-file.ts';
import { runScenario } from '../../src/practice/test-scenario.ts';
import { makeWorld, seeded, stoppedClock } from '../../src/practice/world.ts';
import { asRead } from '../../src/practice/world-account.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { parseSealed } from '../../src/vault/container.ts';
import { makeWorld as makeRealWorld } from '../account/world.ts';
import { scenarioText } from './samples.ts';

const start = Date.UTC(2026, 10, 22, 15);
const spec: WorldSpec = openScenario('lost-everything').scenario.world;
const worldOf = (wrong: Partial<WorldSpec['wentWrong']> = {}, seed = 'a') =>
  makeWorld(
    { ...spec, has: ['password', 'paper', 'newer-paper', 'app'], wentWrong: { ...spec.wentWrong, ...wrong } },
    seed,
    stoppedClock(start),
  );

test('the same seed is the same world, another seed another', async () => {
  const codes = await Promise.all(['a', 'a', 'b'].map(async (seed) => (await worldOf({}, seed)).value('code')));
  expect(codes[0]).toBe(codes[1]);
  expect(codes[0]).not.toBe(codes[2]);
});

test('its file is of the practice format, and the real program does not so much as read it', async () => {
  const world = await worldOf();
  const files: Uint8Array[] = [];
  // Puts anything into a store of the practice format, by way of a second account.
  const store = memoryStore();
  const real = makeRealWorld();
  const accounts = makeAccounts({
    ...real.ports,
    format: 'sparekey/practice',
    store: {
      ...store,
      put: async (name, bytes, expected) => {
        files.push(bytes);
        return store.put(name, bytes, expected);
      },
    },
  });
  await accounts.create('ada@example.com', 'seven quiet harbours');
  const [file] = files;
  if (file === undefined) throw new Error('Nothing was put.');
  expect(new TextDecoder().decode(file)).toContain('"fmt":"sparekey/practice"');
  expect(() => parseSealed(file, 'sparekey/v1')).toThrow('version');
  expect(world.value('code')).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
});

test('the same secrets give other keys in the two formats: a practice code opens no real account', async () => {
  // The same randomness and the same clock, so that only the format is another.
  const [practice, real] = [makeRealWorld('same'), makeRealWorld('same')];
  const inPractice = makeAccounts({ ...practice.ports, format: 'sparekey/practice' });
  const made = await inPractice.create('ada@example.com', 'seven quiet harbours');
  const there = await real.accounts.create('ada@example.com', 'seven quiet harbours');
  if (!made.ok || !there.ok) throw new Error('not made');
  const code = inPractice.newCode(made.value);
  await inPractice.setCode(made.value, code);
  expect((await inPractice.openWithCode('ada@example.com', code.code)).ok).toBe(true);
  expect(await real.accounts.openWithCode('ada@example.com', code.code)).toMatchObject({
    ok: false,
    refusal: { why: 'practice' },
  });
});

test('paper: two smudges are taken for something else and can be repaired', async () => {
  const world = await worldOf({ smudged: 2 });
  const [code = '', smudged = ''] = [world.value('code'), world.value('smudged_code')];
  const differing = [...code].filter((character, at) => character !== smudged[at]);
  expect(differing).toHaveLength(2);
  const reading = read(smudged);
  expect(reading.result).toBe('repaired');
  expect(JSON.stringify(reading)).toContain(code.replaceAll('-', ''));
});

test('paper: more smudges cannot be read; a torn group is five question marks', () => {
  const none = spec.wentWrong;
  const code = '0123456789ABCDEFGHJKSENH7';
  expect(asRead(code, { ...none, smudged: 4 }, seeded('x')).match(/\?/g)).toHaveLength(4);
  expect(asRead(code, { ...none, tornGroup: 3 }, seeded('x'))).toBe('01234-56789-?????-FGHJK-SENH7');
});

test('what went wrong went wrong with the real operations', async () => {
  const old = await worldOf({ oldCode: true });
  const plain = (code = ''): never => code.replaceAll('-', '') as never;
  const { accounts } = old.effects;
  expect(await accounts.checkCode(spec.email, plain(old.value('code')))).toMatchObject({
    value: { is: 'retired', how: 'replaced' },
  });
  expect(await accounts.checkCode(spec.email, plain(old.value('newer_code')))).toMatchObject({
    value: { is: 'live', no: 2 },
  });
  const spent = await worldOf({ spentCode: true });
  expect(await spent.effects.accounts.checkCode(spec.email, plain(spent.value('code')))).toMatchObject({
    value: { is: 'retired', how: 'spent' },
  });
  const hacked = await worldOf({ infoChanged: true });
  expect(await hacked.effects.accounts.signIn(spec.email, spec.password)).toMatchObject({
    ok: false,
    refusal: { why: 'wrong' },
  });
  const full = await worldOf({ diskFull: true });
  const signedIn = await full.effects.accounts.signIn(spec.email, spec.password);
  if (!signedIn.ok) throw new Error('not signed in');
  const changed = await full.effects.accounts.changeInfo(signedIn.value, { phone: '+43 660 7654321' });
  expect(changed).toMatchObject({ ok: false, refusal: { why: 'files', code: 'ENOSPC' } });
});

const lockedOut = (wrong: string): string =>
  scenarioText({
    head: 'begins: recover',
    world: `  codes: [mail]\n  has: [other-email]\n  went_wrong: {${wrong}}`,
    steps: `
  - press: enter
    do:
      - type: $email
      - press: tab
      - type: $captcha
      - press: enter
    see: How do you want to receive your security code?
  - press: enter
    see: /complete|whole address|Complete/i
  - type: $other_email
    press: enter
    see: /6 digits/
  - type: $mail_code
    press: enter
    see: Choose a new password`.replace(/^\n/, ''),
  });

test('a security code arrives in the mailbox of the scenario, and lets its owner in', async () => {
  const { astray } = await runScenario(readScenario('x', lockedOut('')), { columns: 80, rows: 24, color: false });
  expect(astray).toBeUndefined();
});

test('a mail that never arrives was sent all the same, and nobody knows what it says', async () => {
  const ran = await runScenario(readScenario('x', lockedOut('mail_never_arrives: true')), {
    columns: 80,
    rows: 24,
    color: false,
  });
  expect(ran.astray?.said).toBe('There is no $mail_code at this point.');
});

test('codes of other accounts are kept in the account, sorted as a paste is, and come back with the paper', async () => {
  const spareKeys = [
    { service: 'Microsoft', codes: ['7KQ2M-9XF4T-BR6VD-3HNWE-7XBPR'] },
    { service: 'GitHub', codes: ['a1b2c-3d4e5', 'f6a7b-8c9d0', 'e1f2a-3b4c5'] },
  ];
  for (const wrong of [{}, { spentCode: true }]) {
    const world = await makeWorld(
      { ...spec, has: ['password', 'paper', 'newer-paper'], spareKeys, wentWrong: { ...spec.wentWrong, ...wrong } },
      'a',
      stoppedClock(start),
    );
    const opened = await world.effects.accounts.signIn(spec.email, spec.password);
    if (!opened.ok) throw new Error(opened.refusal.why);
    const kept = opened.value.view.entries.map(({ service, kind, used }) => [service, kind, used.length]);
    expect(kept).toEqual([
      ['GitHub', 'codes', 3],
      ['Microsoft', 'code-25', 1],
    ]);
  }
});
