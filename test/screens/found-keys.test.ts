// Entries found by the typed text: right for any list, and searched once for all that ask in one frame.

import { describe, expect, test } from 'vitest';
import { foundKeys, windowFrom } from '../../screens/other-accounts/found-entries.ts';
import type { EntryView } from '../../src/account/types.ts';

const key = (service: string, account = ''): EntryView => ({
  id: service,
  service,
  account,
  kind: 'text',
  made: '2026-01-01T00:00:00.000Z',
  used: [false],
});
const named = (keys: readonly EntryView[]): readonly string[] => keys.map(({ service }) => service);

describe('found', () => {
  const keys = [key('GitHub', 'ada'), key('Google', 'ada@example.com'), key('Proton')];

  test('by every word, in the name of the service or of the account', () => {
    expect(named(foundKeys(keys, ''))).toEqual(['GitHub', 'Google', 'Proton']);
    expect(named(foundKeys(keys, 'ADA goo'))).toEqual(['Google']);
    expect(named(foundKeys(keys, 'nothing'))).toEqual([]);
  });

  test('in the list that was asked about, whatever was asked before', () => {
    const others = [key('Gitea'), key('Apple')];
    expect(named(foundKeys(keys, 'git'))).toEqual(['GitHub']);
    expect(named(foundKeys(others, 'git'))).toEqual(['Gitea']);
    expect(named(foundKeys(keys, 'pro'))).toEqual(['Proton']);
    expect(named(foundKeys(keys, 'git'))).toEqual(['GitHub']);
  });

  test('once, however often it is asked for', () => {
    let looked = 0;
    const counted: EntryView = {
      ...key(''),
      get service() {
        looked++;
        return 'Counted';
      },
    };
    const list = [counted];
    for (let ask = 0; ask < 20; ask++) foundKeys(list, 'count');
    expect(looked).toBe(1);
  });
});

test('the window keeps the line in it, in the middle where it can be', () => {
  expect([windowFrom(1000, 0, 10), windowFrom(1000, 500, 10), windowFrom(1000, 999, 10)]).toEqual([0, 495, 990]);
  expect(windowFrom(3, 2, 10)).toBe(0);
});
