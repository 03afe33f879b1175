// Promises that only separate processes can show: none of many changes is lost, and kill -9 or a full disk at any point
// leaves the old file or the new one.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confStore } from '../../src/store/conf-store.ts';
import { startChild } from './child.ts';
import { countsOf } from './counts.ts';
import { NAME, realFiles, sealed } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const OLD = sealed(1, 'old'.repeat(1000));
const NEW = sealed(2, 'new'.repeat(5000));

const folderWithOld = async (): Promise<{ folder: string; source: string; revision: string }> => {
  const [folder, source] = [temporaryFolder(), join(temporaryFolder(), 'new')];
  writeFileSync(source, NEW);
  const revision = await confStore({ files: realFiles, folder }).put(NAME, OLD, undefined);
  return { folder, source, revision };
};

test('of four processes with 50 changes each, none is lost', async () => {
  const folder = temporaryFolder();
  const writers = ['a', 'b', 'c', 'd'];
  const children = writers.map((writer) => startChild('count-child.ts', [folder, writer, '50']));
  for (const { ended } of children) expect(await ended).toMatchObject({ code: 0 });
  const stored = await confStore({ files: realFiles, folder }).get(NAME);
  expect(countsOf(stored?.bytes)).toEqual({ a: 50, b: 50, c: 50, d: 50 });
  expect(readdirSync(folder).sort()).toEqual([NAME, 'sparekey.lock']);
});

describe.each<[string, 'all' | 'conf', Readonly<Record<string, string>>, number]>([
  ['kill -9 at each step', 'all', {}, 35],
  ['kill -9 at each step of conf, as a snap, where it writes in place', 'conf', { SNAP: '/snap/sparekey/1' }, 3],
])('%s', (_, steps, env, fewest) => {
  /** Gives whether the child lived to the end. */
  const killedAt = async (step: number): Promise<boolean> => {
    const { folder, source, revision } = await folderWithOld();
    const end = await startChild('put-child.ts', [folder, String(step), source, revision, steps], { env }).ended;
    const lived = end.signal === null;
    if (lived) expect(end).toMatchObject({ code: 0, said: 'done\n' });
    else expect(end.signal).toBe('SIGKILL');
    const after = await confStore({ files: realFiles, folder }).get(NAME);
    const is = [OLD, NEW].findIndex((bytes) => after && Buffer.compare(after.bytes, bytes) === 0);
    expect(end.said === 'done\n' ? [1] : [0, 1], `step ${step}`).toContain(is);
    expect(readdirSync(folder).sort(), `step ${step}`).toEqual([NAME, 'sparekey.lock']);
    return lived;
  };

  test('leaves the old file or the new one whole, and nothing beside it after the next start', async () => {
    const together = 4;
    let lives = 0;
    let from = 1;
    for (; lives === 0; from += together) {
      const ends = await Promise.all(Array.from({ length: together }, (__, index) => killedAt(from + index)));
      lives = ends.filter((lived) => lived).length;
    }
    expect(from - 1 - lives).toBeGreaterThanOrEqual(fewest);
  });
});

test('a file that may not grow, as on a full disk, leaves the old one', async () => {
  const { folder, source, revision } = await folderWithOld();
  const { said } = await startChild('put-child.ts', [folder, '0', source, revision], { fileBlocks: 16 }).ended;
  expect(said).toMatch(/^files (?:ENOSPC|EFBIG)\n$/);
  expect(readFileSync(join(folder, NAME)).equals(OLD)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([NAME, 'sparekey.lock']);
});
