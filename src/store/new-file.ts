// A file that was not there before, written for people to take away: 0600, never in the place of another, whole or not there at all.
// It is written beside its place under another name, synced and compared, and then given its own.

import { dirname } from 'node:path';
import { newName } from './durable-write.ts';
import { asFailure, StoreFailure, systemCode } from './failure.ts';
import type { Files } from './files.ts';
import { checkWhole, writeWhole } from './whole-file.ts';

const taken = (path: string): StoreFailure => new StoreFailure('files', path, 'EEXIST');

/** Gives the file its name, and refuses where something has it. Where file systems know no second names (a USB stick), it is looked first. */
async function name(files: Files, staged: string, target: string): Promise<void> {
  try {
    await files.link(staged, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || (await files.facts(target)) !== undefined) throw taken(target);
    await files.rename(staged, target);
  }
}

/**
 * When it resolves, the file is on disk.
 *
 * @throws StoreFailure `files` with the system's code: EEXIST where something has that name, ENOENT where there is no such
 *   folder. Nothing was written then.
 */
export const writeNew = async (files: Files, target: string, bytes: Uint8Array): Promise<void> => {
  const staged = newName(target);
  if ((await files.facts(target)) !== undefined) throw taken(target);
  if ((await files.facts(staged)) !== undefined) throw taken(staged);
  let named = false;
  try {
    await writeWhole(files, staged, bytes);
    await checkWhole(files, staged, bytes);
    await name(files, staged, target);
    named = true;
    if ((await files.facts(staged)) !== undefined) await files.remove(staged);
    await files.syncFolder(dirname(target));
    await checkWhole(files, target, bytes);
  } catch (error) {
    for (const path of named ? [staged, target] : [staged]) await files.remove(path).catch(() => undefined);
    throw asFailure(error, target);
  }
};
