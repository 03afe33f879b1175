// The rollback memory: what was seen last, and what an older copy, another copy or a missing file is beside it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRollbackMemory, type RollbackMemory } from '../../src/store/rollback-memory.ts';
import { diskStateFiles, memoryStateFiles } from '../../src/store/state-files.ts';
import { NAME, OTHER_NAME, realFiles } from './samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const rememberingGen5 = async (): Promise<RollbackMemory> => {
  const memory = makeRollbackMemory(memoryStateFiles());
  await memory.seen(NAME, 'account', 5, 'mac5');
  return memory;
};

test('an account never seen is new', async () => {
  const memory = makeRollbackMemory(memoryStateFiles());
  expect(await memory.judge(NAME, 'account', 5, 'mac5')).toBe('new');
  expect(await memory.knows(NAME)).toBe(false);
});

describe('after gen 5 was seen', () => {
  test.each<[string, number, string, string]>([
    ['account', 5, 'mac5', 'same'],
    ['account', 5, 'another', 'forked'],
    ['account', 6, 'mac6', 'newer'],
    ['account', 4, 'mac4', 'older'],
    ['account', 4, 'mac5', 'older'],
    ['another', 6, 'mac6', 'forked'],
  ])('%s with gen %i and mac %s is %s', async (account, gen, mac, judgement) => {
    expect(await (await rememberingGen5()).judge(NAME, account, gen, mac)).toBe(judgement);
  });

  test('its name is known, another is not; the account under another name is the same', async () => {
    const memory = await rememberingGen5();
    expect(await memory.knows(NAME)).toBe(true);
    expect(await memory.knows(OTHER_NAME)).toBe(false);
    expect(await memory.judge(OTHER_NAME, 'account', 5, 'mac5')).toBe('same');
  });

  test('seeing a newer one moves it on', async () => {
    const memory = await rememberingGen5();
    await memory.seen(NAME, 'account', 6, 'mac6');
    expect(await memory.judge(NAME, 'account', 5, 'mac5')).toBe('older');
  });

  test.each<[string, number, string]>([
    ['account', 4, 'mac4'],
    ['account', 5, 'another'],
    ['another', 9, 'mac9'],
  ])('seeing %s with gen %i and mac %s does not', async (...sighting) => {
    const memory = await rememberingGen5();
    await memory.seen(NAME, ...sighting);
    expect(await memory.judge(NAME, 'account', 5, 'mac5')).toBe('same');
  });

  test('an older one is accepted as a restored backup', async () => {
    const memory = await rememberingGen5();
    await memory.accept(NAME, 'account', 4, 'mac4');
    expect(await memory.judge(NAME, 'account', 4, 'mac4')).toBe('same');
    expect(await memory.judge(NAME, 'account', 5, 'mac5')).toBe('newer');
  });

  test('it is forgotten with its account, and no other is', async () => {
    const memory = await rememberingGen5();
    await memory.seen(OTHER_NAME, 'other', 2, 'mac2');
    await memory.forget(NAME);
    expect(await memory.knows(NAME)).toBe(false);
    expect(await memory.judge(NAME, 'account', 1, 'mac1')).toBe('new');
    expect(await memory.judge(OTHER_NAME, 'other', 2, 'mac2')).toBe('same');
    await memory.forget(NAME);
  });
});

test.each(['{"', '{"accounts":{}}', '{"accounts":{"account":{"gen":"5"}},"files":{}}'])(
  'a memory spoilt to %s begins anew',
  async (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'rollback.json'), text);
    const memory = makeRollbackMemory(diskStateFiles({ files: realFiles, folder }));
    expect(await memory.judge(NAME, 'account', 5, 'mac5')).toBe('new');
    await memory.seen(NAME, 'account', 5, 'mac5');
    expect(await memory.judge(NAME, 'account', 5, 'mac5')).toBe('same');
  },
);
