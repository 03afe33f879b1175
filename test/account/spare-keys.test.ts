// Codes of other accounts: kept, used, replaced, removed; whatever else changes, and whoever else writes, none is lost.

import { describe, expect, test } from 'vitest';
import type { Opened } from '../../src/account/types.ts';
import type { Draft } from '../../src/keyring/entry.ts';
import * as seal from '../../src/vault/seal.ts';
import { email, fullDisk, given, password, refused, start, type World, withAccount, withCode } from './world.ts';

const at = new Date(start).toISOString();
const year = 365 * 86_400_000;
const github: Draft = {
  service: 'GitHub',
  account: 'ada',
  kind: 'codes',
  codes: ['aaaa-1111', 'bbbb-2222', 'cccc-3333'],
};
const microsoft: Draft = {
  service: 'Microsoft',
  account: 'ada@outlook.example',
  kind: 'code-25',
  codes: ['ABCDE-12345-FGHJK-67890-LMNPQ'],
  note: 'printed as well',
};

async function withKeys(): Promise<World & { opened: Opened; id: string }> {
  const world = await withAccount();
  const opened = await given(world.accounts.addEntries(world.opened, [github]));
  return { ...world, opened, id: opened.view.entries[0]?.id ?? '' };
}

const again = (world: World): Promise<Opened> => given(world.accounts.signIn(email, password));

describe('kept', () => {
  test('the view names it and counts it, and holds nothing secret', async () => {
    const world = await withKeys();
    const opened = await given(world.accounts.addEntries(world.opened, [microsoft]));
    expect(opened.view.entries).toEqual([
      { id: world.id, service: 'GitHub', account: 'ada', kind: 'codes', made: at, used: [false, false, false] },
      expect.objectContaining({ service: 'Microsoft', kind: 'code-25', used: [false] }),
    ]);
    expect(opened.view.entryCount).toBe(2);
    expect(JSON.stringify(opened.view)).not.toMatch(/aaaa|ABCDE|printed/);
    expect((await again(world)).view.entries).toEqual(opened.view.entries);
  });

  test('its codes are given to who asks for them', async () => {
    const world = await withKeys();
    expect(await given(world.accounts.revealEntry(world.opened, world.id))).toEqual({
      codes: [{ text: 'aaaa-1111' }, { text: 'bbbb-2222' }, { text: 'cccc-3333' }],
    });
    const opened = await given(world.accounts.addEntries(world.opened, [microsoft]));
    const id = opened.view.entries.find(({ service }) => service === 'Microsoft')?.id ?? '';
    expect(await given(world.accounts.revealEntry(opened, id))).toMatchObject({ note: 'printed as well' });
    opened.close();
    expect(await refused(world.accounts.revealEntry(opened, id))).toEqual({ why: 'unexpected' });
  });

  test('a full disk keeps nothing, and says so', async () => {
    const world = await withKeys();
    world.failPuts(fullDisk);
    expect(await refused(world.accounts.addEntries(world.opened, [microsoft]))).toMatchObject({ why: 'files' });
    world.failPuts(undefined);
    expect((await again(world)).view.entryCount).toBe(1);
  });

  test('too many, or too much, is refused whole', async () => {
    const world = await withKeys();
    const many = Array.from({ length: 10_000 }, () => github);
    expect(await refused(world.accounts.addEntries(world.opened, many))).toEqual({ why: 'full' });
    const large = Array.from({ length: 2100 }, () => ({ ...github, codes: ['x'.repeat(4096)] }));
    expect(await refused(world.accounts.addEntries(world.opened, large))).toEqual({ why: 'full' });
    expect((await again(world)).view.entryCount).toBe(1);
  });
});

describe('changed', () => {
  test('used is used, and the first time stays', async () => {
    const world = await withKeys();
    const change = { change: 'used', code: 1 } as const;
    const once = await given(world.accounts.changeEntry(world.opened, world.id, change));
    world.advance(1000);
    const twice = await given(world.accounts.changeEntry(once, world.id, change));
    expect(twice.view.entries).toMatchObject([{ used: [false, true, false], attention: 'few' }]);
    const { codes } = await given(world.accounts.revealEntry(twice, world.id));
    expect(codes[1]).toEqual({ text: 'bbbb-2222', used: at });
    expect(twice.view.activity[0]).toMatchObject({ what: 'key-used', service: 'GitHub' });
  });

  test('two sessions use two codes, and both are used', async () => {
    const world = await withKeys();
    const other = await again(world);
    await given(world.accounts.changeEntry(other, world.id, { change: 'used', code: 0 }));
    const opened = await given(world.accounts.changeEntry(world.opened, world.id, { change: 'used', code: 2 }));
    expect(opened.view.entries[0]?.used).toEqual([true, false, true]);
  });

  test('a code that was replaced elsewhere meanwhile is not marked in its place', async () => {
    const world = await withKeys();
    const draft = { ...github, codes: ['dddd-4444', 'eeee-5555'] };
    await given(world.accounts.changeEntry(await again(world), world.id, { change: 'replace', draft }));
    const late = world.accounts.changeEntry(world.opened, world.id, { change: 'used', code: 0 });
    expect(await refused(late)).toEqual({ why: 'changed' });
    expect((await again(world)).view.entries[0]?.used).toEqual([false, false]);
  });

  test('a mark of use is taken back: the code counts again, and the log keeps both', async () => {
    const world = await withKeys();
    const used = await given(world.accounts.changeEntry(world.opened, world.id, { change: 'used', code: 1 }));
    const back = await given(world.accounts.changeEntry(used, world.id, { change: 'unused', code: 1 }));
    expect(back.view.entries[0]?.used).toEqual([false, false, false]);
    const { codes } = await given(world.accounts.revealEntry(back, world.id));
    expect(codes[1]).toEqual({ text: 'bbbb-2222' });
    expect(back.view.activity.slice(0, 2).map(({ what }) => what)).toEqual(['key-unused', 'key-used']);
    const draft = { ...github, codes: ['dddd-4444', 'eeee-5555'] };
    await given(world.accounts.changeEntry(await again(world), world.id, { change: 'replace', draft }));
    const late = world.accounts.changeEntry(back, world.id, { change: 'unused', code: 1 });
    expect(await refused(late)).toEqual({ why: 'changed' });
  });

  test('an export is noted with its count, and where it cannot be noted that is said', async () => {
    const world = await withKeys();
    const noted = await given(world.accounts.noteExport(world.opened, 3));
    expect(noted.view.activity[0]).toEqual({ what: 'keys-exported', count: 3, at });
    expect((await again(world)).view.activity).toContainEqual({ what: 'keys-exported', count: 3, at });
    world.failPuts(fullDisk);
    expect(await refused(world.accounts.noteExport(noted, 3))).toMatchObject({ why: 'files' });
  });

  test('replaced: the old codes are gone, the place and the name stay', async () => {
    const world = await withKeys();
    const known = await given(world.accounts.changeEntry(world.opened, world.id, { change: 'replaced-elsewhere' }));
    expect(known.view.entries).toMatchObject([{ replaced: at, attention: 'replaced' }]);
    world.advance(5000);
    const draft = { ...github, codes: ['dddd-4444', 'eeee-5555', 'ffff-6666'] };
    const opened = await given(world.accounts.changeEntry(known, world.id, { change: 'replace', draft }));
    expect(opened.view.entries).toMatchObject([{ id: world.id, made: new Date(start + 5000).toISOString() }]);
    expect(opened.view.entries[0]).not.toHaveProperty('attention');
    expect(JSON.stringify(await given(world.accounts.revealEntry(opened, world.id)))).not.toContain('aaaa');
  });

  test('removed; and what is removed elsewhere is said to be gone', async () => {
    const world = await withKeys();
    const other = await again(world);
    const opened = await given(world.accounts.changeEntry(world.opened, world.id, { change: 'remove' }));
    expect(opened.view.entryCount).toBe(0);
    const late = world.accounts.changeEntry(other, world.id, { change: 'used', code: 0 });
    expect(await refused(late)).toEqual({ why: 'gone' });
    expect(await refused(world.accounts.revealEntry(opened, world.id))).toEqual({ why: 'gone' });
  });
});

describe('attention', () => {
  test('older than a year, few, used up: the most pressing', async () => {
    const world = await withKeys();
    const { accounts, id } = world;
    world.advance(year + 1);
    let opened = await again(world);
    const attention = (): unknown => opened.view.entries[0]?.attention;
    expect(attention()).toBe('old');
    opened = await given(accounts.changeEntry(opened, id, { change: 'used', code: 0 }));
    expect(attention()).toBe('few');
    opened = await given(accounts.changeEntry(opened, id, { change: 'used', code: 1 }));
    opened = await given(accounts.changeEntry(opened, id, { change: 'used', code: 2 }));
    expect(attention()).toBe('used-up');
  });

  test('one code is never few', async () => {
    const world = await withAccount();
    const opened = await given(world.accounts.addEntries(world.opened, [microsoft]));
    expect(opened.view.entries[0]).not.toHaveProperty('attention');
  });
});

test('what another version has written stays as it is', async () => {
  const world = await withAccount();
  const strange = [
    { id: 'a', from: 'later', codes: 3 },
    { id: 'k', later: [1], ...github, codes: [{ text: 'x', later: true }], made: at },
  ];
  const { store, random } = world.ports;
  const { accountOf } = await import('../../src/account/handles.ts');
  const { name, revision, unlocked } = accountOf(world.opened);
  await store.put(
    name,
    seal.next(unlocked, { record: { ...unlocked.record, keyring: strange } }, random).bytes,
    revision,
  );
  const opened = await given(world.accounts.refresh(world.opened));
  expect(opened.view).toMatchObject({ entryCount: 2, entries: [{ id: 'k' }] });
  const used = await given(world.accounts.changeEntry(opened, 'k', { change: 'used', code: 0 }));
  expect(accountOf(used).unlocked.record.keyring).toEqual([
    strange[0],
    { ...strange[1], codes: [{ text: 'x', later: true, used: at }] },
  ]);
});

test('back in with the recovery code, every entry is there', async () => {
  const world = await withCode();
  const kept = await given(world.accounts.addEntries(world.opened, [github, microsoft]));
  const recovery = await given(world.accounts.openWithCode(email, world.code.code));
  expect(recovery.view.entries).toEqual(kept.view.entries);
  const code = world.accounts.newCode(recovery);
  const now = { reason: 'someone-else', password: 'nine loud mountains', info: {}, code } as const;
  const back = await given(world.accounts.recover(recovery, now));
  expect(back.view.entries).toEqual(kept.view.entries);
  for (const { id } of kept.view.entries)
    expect(await given(world.accounts.revealEntry(back, id))).toMatchObject({
      codes: [{ text: expect.any(String) }, ...Array(id === kept.view.entries[0]?.id ? 2 : 0).fill(expect.anything())],
    });
});
