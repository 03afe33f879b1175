// Reminders outside the seal: kept, dropped, and read without trust.

import { expect, test } from 'vitest';
import { type Kept, makeReminders } from '../../src/store/reminders.ts';
import { memoryStateFiles, type StateFiles } from '../../src/store/state-files.ts';

const one = `${'a'.repeat(32)}.json`;
const other = `${'b'.repeat(32)}.json`;
const kept: Kept = { keys: 2, asks: [{ what: 'few' }, { what: 'old', from: '2027-01-02' }] };

/** State files, and how often they were changed. */
function counted(): { files: StateFiles; changes: () => number } {
  const files = memoryStateFiles();
  let changes = 0;
  return {
    changes: () => changes,
    files: {
      read: (name) => files.read(name),
      update(name, change) {
        changes += 1;
        return files.update(name, change);
      },
    },
  };
}

test('kept for one file, and the other keeps its own', async () => {
  const reminders = makeReminders(memoryStateFiles());
  await reminders.keep(one, kept);
  await reminders.keep(other, { keys: 0, asks: [] });
  expect(await reminders.of(one)).toEqual(kept);
  await reminders.drop(one);
  expect(await reminders.of(one)).toBeUndefined();
  expect(await reminders.of(other)).toEqual({ keys: 0, asks: [] });
});

test('where there is nothing to change, nothing is written', async () => {
  const { files, changes } = counted();
  const reminders = makeReminders(files);
  await reminders.drop(one);
  expect(changes()).toBe(0);
  await reminders.keep(one, kept);
  await reminders.keep(one, { ...kept });
  expect(changes()).toBe(1);
});

test('what cannot be read is as good as not kept, and written anew', async () => {
  const day = { what: 'old', from: '2027-01-02' };
  for (const spoilt of [
    [],
    { keys: -1, asks: [] },
    { keys: 1 },
    { keys: 1, asks: [{ what: 'few', from: 3 }] },
    { keys: 1, asks: [{ what: '\u001b[2J' }] },
    { keys: 1, asks: [{ ...day, from: '2027-01-02T00:00:00Z' }] },
    { keys: 1, asks: Array.from({ length: 10_101 }, () => day) },
  ]) {
    const files = memoryStateFiles();
    await files.update('due.json', () => ({ next: { [one]: spoilt, [other]: kept }, result: undefined }));
    const reminders = makeReminders(files);
    expect(await reminders.of(one)).toBeUndefined();
    expect(await reminders.of(other)).toEqual(kept);
    await reminders.keep(one, kept);
    expect(await reminders.of(one)).toEqual(kept);
  }
});
