import { expect, test } from 'vitest';
import { estimateStrength, judgePassword } from '../../src/account/password.ts';

const judge = (password: string) => judgePassword(password, 'ada.lovelace@example.com');

test('8 characters are enough, 15 are advised, 1024 are taken', () => {
  expect(judge('1234567')).toEqual({ ok: false, why: 'short' });
  expect(judge('12345678')).toEqual({ ok: true, advised: false });
  expect(judge('x'.repeat(14))).toEqual({ ok: true, advised: false });
  expect(judge('x'.repeat(15))).toEqual({ ok: true, advised: true });
  expect(judge('x'.repeat(1024))).toEqual({ ok: true, advised: true });
  expect(judge('x'.repeat(1025))).toEqual({ ok: false, why: 'long' });
});

test('characters are counted after NFC, and long ones as people see them', () => {
  expect(judge('e\u0301'.repeat(7))).toEqual({ ok: false, why: 'short' });
  expect(judge('\u{1f600}'.repeat(7))).toEqual({ ok: false, why: 'short' });
  expect(judge('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(1024))).toEqual({ ok: true, advised: true });
  expect(judge('x'.repeat(1_000_000))).toEqual({ ok: false, why: 'long' });
});

test('nothing is trimmed, every kind of character is taken', () => {
  expect(judge('       x')).toEqual({ ok: true, advised: false });
  expect(judge('        ')).toEqual({ ok: true, advised: false });
  expect(judge('\u0434\u043b\u0438\u043d\u043d\u044b\u0439!')).toEqual({ ok: true, advised: false });
});

test('the address and its name part are refused, in any spelling', () => {
  expect(judge('Ada.Lovelace@Example.com ')).toEqual({ ok: false, why: 'email' });
  expect(judge('ADA.LOVELACE')).toEqual({ ok: false, why: 'email' });
  expect(judge('ada.lovelace1')).toEqual({ ok: true, advised: false });
});

test('what the estimate calls common is refused', () => {
  expect(judgePassword('whatever it is', 'a@b', { score: 4, common: true })).toEqual({ ok: false, why: 'common' });
  expect(judgePassword('whatever it is', 'a@b', { score: 0, common: false })).toEqual({ ok: true, advised: false });
});

test('the real estimate knows common passwords, words that were given, and strong ones', async () => {
  expect(await estimateStrength('password', [])).toEqual({ score: 0, common: true });
  expect(await estimateStrength('p4ssw0rd', [])).toMatchObject({ common: true });
  expect(await estimateStrength('correct horse battery staple, tea', [])).toEqual({ score: 4, common: false });
  expect(await estimateStrength('password of my grandmother', [])).toMatchObject({ common: false });
  const told = await estimateStrength('lovelace-engine', ['lovelace-engine']);
  const untold = await estimateStrength('lovelace-engine', []);
  expect(told.score).toBeLessThan(untold.score);
});
