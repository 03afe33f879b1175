// Practice and earnest: neither takes the other's codes, and says so; nothing is tried, nothing counted.

import { expect, test } from 'vitest';
import { makeAccounts } from '../../src/account/accounts.ts';
import { read } from '../../src/code/read.ts';
import { isPracticeCode, mint, mintForPractice } from '../../src/code/recovery-code.ts';
import { email, given, makeWorld, password, refused, seeded, withCode } from './world.ts';

test('a code of practice says what it is, and is a code like any other', () => {
  const code = mintForPractice(seeded('practice'));
  expect(code).toMatch(/^PRACT1CE.{17}$/);
  expect(isPracticeCode(code)).toBe(true);
  expect(read(code.toLowerCase())).toMatchObject({ result: 'ok', code });
  expect(mintForPractice(seeded('another'))).not.toBe(code);
});

test('real accounts refuse it with a sentence of its own, and count no try', async () => {
  const { accounts, derivations } = await withCode();
  const before = derivations.length;
  const code = mintForPractice(seeded('practice'));
  for (let times = 0; times < 5; times++)
    expect(await refused(accounts.openWithCode(email, code))).toEqual({ why: 'practice' });
  expect(await refused(accounts.checkCode(email, code))).toEqual({ why: 'practice' });
  expect(derivations.length).toBe(before);
  expect(await refused(accounts.openWithCode(email, mint(seeded('x'))))).toMatchObject({ why: 'wrong', remaining: 2 });
});

test('practice makes such codes, takes them, and refuses real ones', async () => {
  const practice = makeAccounts({ ...makeWorld().ports, format: 'sparekey/practice' });
  const opened = await given(practice.create(email, password));
  const fresh = practice.newCode(opened);
  expect(isPracticeCode(fresh.code)).toBe(true);
  await given(practice.setCode(opened, fresh));
  expect(await refused(practice.openWithCode(email, mint(seeded('x'))))).toEqual({ why: 'real-code' });
  expect(await practice.openWithCode(email, fresh.code)).toMatchObject({ ok: true });
});

test('a real code that would look like one is drawn again', async () => {
  const { ports } = makeWorld();
  const mark = [22, 24, 10, 12, 26, 1, 12, 14];
  let draws = 0;
  // The first code drawn after this is of practice by chance.
  const random = (bytes: number): Uint8Array => {
    const drawn = ports.random(bytes);
    if (bytes === 20 && draws++ === 0) drawn.set(mark);
    return drawn;
  };
  const accounts = makeAccounts({ ...ports, random });
  const opened = await given(accounts.create(email, password));
  draws = 0;
  expect(isPracticeCode(accounts.newCode(opened).code)).toBe(false);
  expect(draws).toBe(2);
});
