// State files, in memory and on disk.

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskStateFiles, memoryStateFiles, type State, type StateFiles } from '../../src/store/state-files.ts';
import { fails } from './contract.ts';
import { realFiles } from './samples.ts';
import { steppedFiles, systemError } from './stepped-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const onDisk = (folder: string): StateFiles => diskStateFiles({ files: realFiles, folder });
const add = ({ value }: State): { next: object; result: unknown } => {
  const list =
    typeof value === 'object' && value !== null && 'list' in value && Array.isArray(value.list) ? value.list : [];
  return { next: { list: [...list, list.length] }, result: value };
};

describe.each<[string, () => StateFiles]>([
  ['in memory', memoryStateFiles],
  ['on disk', () => onDisk(join(temporaryFolder(), 'deep', 'state'))],
])('%s', (_, make) => {
  test('each change is given what the one before left', async () => {
    const files = make();
    expect(await files.read('a.json')).toBeUndefined();
    expect(await files.update('a.json', add)).toBeUndefined();
    expect(await files.update('a.json', add)).toEqual({ list: [0] });
    expect(await files.read('a.json')).toEqual({ list: [0, 1] });
    expect(await files.read('b.json')).toBeUndefined();
  });

  test('changes at once do not get lost', async () => {
    const files = make();
    await Promise.all(Array.from({ length: 8 }, () => files.update('a.json', add)));
    expect(await files.read('a.json')).toEqual({ list: [0, 1, 2, 3, 4, 5, 6, 7] });
  });

  test('a change may leave the file alone', async () => {
    const files = make();
    await files.update('a.json', add);
    expect(await files.update('a.json', () => ({ next: undefined, result: 7 }))).toBe(7);
    expect(await files.read('a.json')).toEqual({ list: [0] });
  });

  test('a change that throws changes nothing', async () => {
    const files = make();
    await files.update('a.json', add);
    const broken = files.update('a.json', () => {
      throw new RangeError('broken');
    });
    await expect(broken).rejects.toThrow(RangeError);
    expect(await files.read('a.json')).toEqual({ list: [0] });
  });

  test.each(['', 'a', '../a.json', 'A.json', 'a.json.new', '-.json'])('the name %j is refused', async (name) => {
    await expect(make().read(name)).rejects.toThrow(TypeError);
    await expect(make().update(name, add)).rejects.toThrow(TypeError);
  });
});

test.each(['', '{"list":', '[1]', 'null'])('the damaged file %j is told and kept aside', async (text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), text);
  const files = onDisk(folder);
  expect(await files.update('a.json', (state) => ({ next: { fresh: true }, result: state }))).toEqual({
    value: undefined,
    damaged: true,
  });
  expect(readFileSync(join(folder, 'a.json.damaged'), 'utf8')).toBe(text);
  expect(await files.update('a.json', (state) => ({ next: undefined, result: state }))).toEqual({
    value: { fresh: true },
    damaged: false,
  });
});

test('one that is longer than any state is damaged too, and shuts nobody out', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ list: ['x'.repeat(1_048_576)] }));
  const files = onDisk(folder);
  expect(await files.read('a.json')).toBeUndefined();
  expect(await files.update('a.json', (state) => ({ next: { fresh: true }, result: state.damaged }))).toBe(true);
  expect(await files.read('a.json')).toEqual({ fresh: true });
});

test('a change that did not reach the disk gives no result', async () => {
  const folder = temporaryFolder();
  await onDisk(folder).update('a.json', add);
  const files = steppedFiles(realFiles, ({ call }) => {
    if (call === 'file.sync') throw systemError('ENOSPC');
  });
  await fails(diskStateFiles({ files, folder }).update('a.json', add), 'files', 'ENOSPC');
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'sparekey.lock']);
  expect(await onDisk(folder).read('a.json')).toEqual({ list: [0] });
});

test('a link or a folder in its place is refused', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'elsewhere'), '{"list":[]}');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'a.json'));
  mkdirSync(join(folder, 'b.json'));
  for (const [name, why] of [
    ['a.json', 'link'],
    ['b.json', 'foreign'],
  ] as const) {
    await fails(onDisk(folder).read(name), why);
    await fails(onDisk(folder).update(name, add), why);
  }
});
