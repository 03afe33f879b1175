// Two windows on one account: each keeps the entry and the code that its person is at, by their ids, while the other window changes the list.

import { expect, test } from 'vitest';
import type { Opened } from '../../src/account/types.ts';
import { pages } from '../../src/journeys/pages.ts';
import type { Machine } from '../../src/machine/machine.ts';
import { signedIn } from '../../src/machine/session.ts';
import { fieldOf } from '../../src/machine/text-field.ts';
import { email, given, password, type World, withAccount } from '../account/world.ts';
import { dataAt, done, machineOn } from './on-account.ts';

const draft = (service: string) => ({ service, account: '', kind: 'codes', codes: ['aaaa-1', 'bbbb-2'] }) as const;

async function withList() {
  const world = await withAccount();
  const opened = await given(world.accounts.addEntries(world.opened, [draft('GitHub'), draft('Shop')]));
  const idOf = (service: string): string =>
    opened.view.entries.find((one) => one.service === service)?.id ?? 'not there';
  const session = signedIn(opened, world.ports.clock());
  const machine = machineOn(world, pages.entries.open({ session, focus: idOf('Shop') }));
  return { world, machine, idOf };
}

/** Another window, which changes the account in its own session. */
async function elsewhere(world: World, change: (opened: Opened) => Promise<unknown>): Promise<void> {
  await change(await given(world.accounts.signIn(email, password)));
}

const usedOf = (machine: Machine, id: string): readonly boolean[] | undefined =>
  dataAt(machine, 'entry').session.opened.view.entries.find((one) => one.id === id)?.used;

test('the mark, and what is taken back, are of my entry, wherever it has come to lie', async () => {
  const { world, machine, idOf } = await withList();
  const mine = idOf('Shop');
  machine.send({ type: 'openEntry', id: mine });
  await elsewhere(world, async (opened) => {
    const fewer = await given(world.accounts.changeEntry(opened, idOf('GitHub'), { change: 'remove' }));
    const more = await given(world.accounts.addEntries(fewer, ['Amazon', 'Bank', 'Zoo'].map(draft)));
    await given(world.accounts.changeEntry(more, mine, { change: 'used', code: 1 }));
  });
  await done(machine, { type: 'markUsed' });
  expect(machine.model()).toMatchObject({ at: 'entry', data: { id: mine, marked: 0 } });
  expect(usedOf(machine, mine)).toEqual([true, true]);
  expect(dataAt(machine, 'entry').session.opened.view.entries.map(({ service }) => service)).toEqual([
    'Amazon',
    'Bank',
    'Shop',
    'Zoo',
  ]);

  await done(machine, { type: 'markUnused' });
  expect(usedOf(machine, mine)).toEqual([false, true]);
  expect(dataAt(machine, 'entry')).toMatchObject({ id: mine, code: 0, marked: null });
  machine.send({ type: 'back' });
  expect(machine.model()).toMatchObject({ at: 'entries', data: { focus: mine } });
});

test('codes that the other window has replaced are not marked in the place of mine', async () => {
  const { world, machine, idOf } = await withList();
  machine.send({ type: 'openEntry', id: idOf('Shop') });
  await elsewhere(world, (opened) =>
    given(
      world.accounts.changeEntry(opened, idOf('Shop'), {
        change: 'replace',
        draft: { ...draft('Shop'), codes: ['cccc-3', 'dddd-4'] },
      }),
    ),
  );
  await done(machine, { type: 'markUsed' });
  expect(machine.model()).toMatchObject({ at: 'signIn', data: { note: { why: 'changed' } } });
  const now = await given(world.accounts.signIn(email, password));
  expect(now.view.entries.find(({ id }) => id === idOf('Shop'))?.used).toEqual([false, false]);
});

test('an entry that is gone has the focus no more, and no other gets it by its place', async () => {
  const { world, machine, idOf } = await withList();
  const mine = idOf('Shop');
  machine.send({ type: 'openEntry', id: idOf('GitHub') });
  await elsewhere(world, (opened) => given(world.accounts.changeEntry(opened, mine, { change: 'remove' })));
  await done(machine, { type: 'markUsed' });
  const { session } = dataAt(machine, 'entry');
  expect(pages.entries.open({ session, focus: mine }).focus).toBe('find');
  expect(pages.entries.open({ session, focus: idOf('GitHub') }).focus).toBe(idOf('GitHub'));
});

test('the entry that I add has the focus, whatever the other window adds meanwhile', async () => {
  const { world, machine } = await withList();
  machine.send({ type: 'addEntry' });
  for (const [field, text] of [
    ['service', 'Kiosk'],
    ['secret', 'cccc1-dddd2 eeee3-ffff4 gggg5-hhhh6'],
  ] as const)
    machine.send({ type: 'edit', field, content: fieldOf(text) });
  await done(machine, { type: 'submit' });
  await elsewhere(world, (opened) => given(world.accounts.addEntries(opened, ['Amazon', 'Bank'].map(draft))));
  await done(machine, { type: 'submit' });
  const { focus, session } = dataAt(machine, 'entries');
  const { entries } = session.opened.view;
  expect(entries.map(({ service }) => service)).toEqual(['Amazon', 'Bank', 'GitHub', 'Kiosk', 'Shop']);
  expect(entries.find(({ id }) => id === focus)?.service).toBe('Kiosk');
});
