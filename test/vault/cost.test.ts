// Costs: equal only in all three, and the codes of an account begin anew when one of them is raised.
import { expect, test } from 'vitest';
import { sameCost } from '../../src/vault/kdf.ts';
import * as seal from '../../src/vault/seal.ts';
import { cheap, making, newCode, plainRecord } from './accounts.ts';

test.each([
  ['memory', { ...cheap, m: 16_384 }],
  ['passes', { ...cheap, t: 2 }],
  ['lanes', { ...cheap, p: 2 }],
])('other %s is another cost: a new salt, and the retired list begins anew', async (_, cost) => {
  expect(sameCost(cheap, { ...cheap })).toBe(true);
  expect(sameCost(cheap, cost)).toBe(false);
  expect(sameCost(cost, cheap)).toBe(false);
  const making1 = making('cost');
  const first = await seal.create({ record: plainRecord, password: 'pass phrase', code: newCode('one') }, making1);
  const change = (no: number) => ({
    record: first.unlocked.record,
    code: newCode(`code ${no}`, no),
    why: 'replaced' as const,
  });
  const same = await seal.newCode(first.unlocked, change(2), making1);
  expect(same.unlocked.header.retired.map(({ no, why }) => ({ no, why }))).toEqual([{ no: 1, why: 'replaced' }]);
  expect(same.unlocked.header.codeSalt).toEqual(first.unlocked.header.codeSalt);
  const dearer = await seal.newCode(first.unlocked, change(2), { ...making1, cost });
  expect(dearer.unlocked.header.retired).toEqual([]);
  expect(dearer.unlocked.header.codeSalt).not.toEqual(first.unlocked.header.codeSalt);
});

test('the first code of an account retires none', async () => {
  const { unlocked } = await seal.create({ record: plainRecord, password: 'pass phrase' }, making('first'));
  const change = { record: unlocked.record, code: newCode('one'), why: 'replaced' as const };
  expect((await seal.newCode(unlocked, change, making('code'))).unlocked.header.retired).toEqual([]);
});
