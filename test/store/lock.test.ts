// The lock: held by the living, stopped or not; free again once they are dead; never through a link.

import { readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IMPATIENT, PATIENT, withLock } from '../../src/store/lock.ts';
import { startChild } from './child.ts';
import { fails } from './contract.ts';
import { realFiles } from './samples.ts';
import { steppedFiles } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LOCK = 'sparekey.lock';
const take = (folder: string, patience = IMPATIENT): Promise<string> =>
  withLock(realFiles, folder, patience, async () => 'taken');

test('a holder that is stopped is not robbed, and once it is dead the lock is free', async () => {
  const folder = temporaryFolder();
  const holder = startChild('lock-child.ts', [folder]);
  await holder.says('held');
  holder.process.kill('SIGSTOP');
  const failure = await fails(take(folder, { tries: 20, pause: 100 }), 'busy');
  expect(failure.path).toBe(join(folder, LOCK));
  holder.process.kill('SIGKILL');
  expect((await holder.ended).signal).toBe('SIGKILL');
  expect(readdirSync(folder)).toEqual([LOCK]);
  expect(await take(folder)).toBe('taken');
});

test('who waits gets it when the holder lets go', async () => {
  const folder = temporaryFolder();
  const holder = startChild('lock-child.ts', [folder]);
  await holder.says('held');
  const waiting = take(folder, PATIENT);
  await fails(take(folder), 'busy');
  holder.process.stdin?.end();
  expect(await waiting).toBe('taken');
  expect((await holder.ended).said).toContain('let go');
});

test('within one process too, one at a time', async () => {
  const folder = temporaryFolder();
  await withLock(realFiles, folder, IMPATIENT, () => fails(take(folder), 'busy'));
  expect(await take(folder)).toBe('taken');
});

test('it is let go when the work fails, and the failure comes through', async () => {
  const folder = temporaryFolder();
  const work = withLock(realFiles, folder, IMPATIENT, async () => {
    throw new RangeError('broken');
  });
  await expect(work).rejects.toThrow(RangeError);
  expect(await take(folder)).toBe('taken');
});

test('nothing is written to its file, and one with contents is no lock', async () => {
  const folder = temporaryFolder();
  await take(folder);
  expect(readFileSync(join(folder, LOCK), 'utf8')).toBe('');
  const text = 'somebody’s notes, long enough to be looked at '.repeat(20);
  writeFileSync(join(folder, LOCK), text);
  await fails(take(folder), 'foreign');
  expect(readFileSync(join(folder, LOCK), 'utf8')).toBe(text);
});

test('a link in its place is refused', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'elsewhere'), '');
  symlinkSync(join(folder, 'elsewhere'), join(folder, LOCK));
  expect((await fails(take(folder), 'link')).path).toBe(join(folder, LOCK));
});

test('a file that took its place between looking and locking is not taken for it', async () => {
  const folder = temporaryFolder();
  await take(folder);
  let looks = 0;
  const files = steppedFiles(realFiles, ({ call, path }) => {
    looks += Number(call === 'facts' && path.endsWith(LOCK));
    if (looks !== 2) return;
    writeFileSync(join(folder, 'another'), '');
    renameSync(join(folder, 'another'), join(folder, LOCK));
  });
  const work = withLock(files, folder, IMPATIENT, async () => 'taken');
  await fails(work, 'busy');
  expect(looks).toBe(2);
});

test.each(['-journal', '-wal', '-shm'])('a planted %s beside it is not read, nor acted upon', async (suffix) => {
  const folder = temporaryFolder();
  await take(folder);
  writeFileSync(join(folder, `${LOCK}${suffix}`), 'planted');
  const failure = await fails(take(folder), 'foreign');
  expect(failure.path).toBe(join(folder, `${LOCK}${suffix}`));
  expect(readFileSync(join(folder, `${LOCK}${suffix}`), 'utf8')).toBe('planted');
});

test('a lock with something in it is not opened', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, LOCK), 'SQLite format 3\0', { mode: 0o600 });
  await fails(take(folder), 'foreign');
});
