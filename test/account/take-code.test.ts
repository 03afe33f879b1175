// One code, taken: never twice, and put back where it could not be handed on.

import { expect, test } from 'vitest';
import type { Opened } from '../../src/account/types.ts';
import { email, fullDisk, given, happened, password, refused, start, type World, withAccount } from './world.ts';

const at = new Date(start).toISOString();

async function withKeys(...codes: string[]): Promise<World & { opened: Opened; id: string }> {
  const world = await withAccount();
  const opened = await given(
    world.accounts.addEntries(world.opened, [{ service: 'GitHub', account: '', kind: 'codes', codes }]),
  );
  return { ...world, opened, id: opened.view.entries[0]?.id ?? '' };
}

const again = (world: World): Promise<Opened> => given(world.accounts.signIn(email, password));
const used = (opened: Opened): readonly boolean[] | undefined => opened.view.entries[0]?.used;

test('the first that is not used, then the next, then none', async () => {
  const world = await withKeys('aaaa-1111', 'bbbb-2222');
  const first = await given(world.accounts.takeEntryCode(world.opened, world.id));
  expect(first?.taken).toEqual({ id: world.id, place: 0, text: 'aaaa-1111', at });
  expect(first && used(first.opened)).toEqual([true, false]);
  const second = first && (await given(world.accounts.takeEntryCode(first.opened, world.id)));
  expect(second?.taken.text).toBe('bbbb-2222');
  expect(second && (await given(world.accounts.takeEntryCode(second.opened, world.id)))).toBeNull();
  expect(used(await again(world))).toEqual([true, true]);
});

test('the one that is asked for, once', async () => {
  const world = await withKeys('aaaa-1111', 'bbbb-2222');
  const first = await given(world.accounts.takeEntryCode(world.opened, world.id, 1));
  expect(first?.taken).toMatchObject({ place: 1, text: 'bbbb-2222' });
  expect(first && (await given(world.accounts.takeEntryCode(first.opened, world.id, 1)))).toBeNull();
  expect(await given(world.accounts.takeEntryCode(await again(world), world.id, 7))).toBeNull();
});

test('two sessions that ask at once get two codes; of one code, one gets it and the other is told', async () => {
  const world = await withKeys('aaaa-1111', 'bbbb-2222', 'cccc-3333');
  const [one, two] = [await again(world), await again(world)];
  let faster: string | undefined;
  world.beforeNextPut(async () => {
    faster = (await given(world.accounts.takeEntryCode(two, world.id)))?.taken.text;
  });
  const slower = await given(world.accounts.takeEntryCode(one, world.id));
  expect([faster, slower?.taken.text]).toEqual(['aaaa-1111', 'bbbb-2222']);

  const [three, four] = [await again(world), await again(world)];
  world.beforeNextPut(async () => {
    faster = (await given(world.accounts.takeEntryCode(four, world.id)))?.taken.text;
  });
  expect(await given(world.accounts.takeEntryCode(three, world.id))).toBeNull();
  expect(faster).toBe('cccc-3333');
  expect(used(await again(world))).toEqual([true, true, true]);
});

test('put back: as if it had not been taken, and others stay taken', async () => {
  const world = await withKeys('aaaa-1111', 'bbbb-2222');
  const before = happened(world.opened);
  const first = await given(world.accounts.takeEntryCode(world.opened, world.id));
  if (first === null) throw new Error('none');
  world.advance(1000);
  const other = await given(world.accounts.takeEntryCode(await again(world), world.id));
  expect(other?.taken.text).toBe('bbbb-2222');
  const back = await given(world.accounts.putEntryCodeBack(first.opened, first.taken));
  expect(used(back)).toEqual([false, true]);
  expect(happened(back).filter((what) => what === 'key-used')).toHaveLength(1);
  expect(before).not.toContain('key-used');
  expect(await refused(world.accounts.putEntryCodeBack(back, first.taken))).toEqual({ why: 'changed' });
});

test('a disk that takes nothing: no code is given, and none is used', async () => {
  const world = await withKeys('aaaa-1111');
  world.failPuts(fullDisk);
  expect(await refused(world.accounts.takeEntryCode(world.opened, world.id))).toMatchObject({ why: 'files' });
  world.failPuts(undefined);
  expect(used(await again(world))).toEqual([false]);
});

test('an entry that is gone', async () => {
  const world = await withKeys('aaaa-1111');
  await given(world.accounts.changeEntry(await again(world), world.id, { change: 'remove' }));
  expect(await refused(world.accounts.takeEntryCode(world.opened, world.id))).toEqual({ why: 'gone' });
});
