// Folders that are gone when the work is done.

import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'sparekey-torture-';

/** A new folder, to be removed by `remove`. */
export const newScratch = (): string => realpathSync(mkdtempSync(join(tmpdir(), prefix)));

/** Removes a folder that `newScratch` made, and refuses any other path. */
export function remove(folder: string): void {
  if (!folder.startsWith(join(realpathSync(tmpdir()), prefix))) throw new Error(`not a scratch folder: ${folder}`);
  rmSync(folder, { recursive: true, force: true });
}

/** Does `work` in a folder of its own. */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = newScratch();
  try {
    return await work(folder);
  } finally {
    remove(folder);
  }
}

/** A copy of `template`, modes included, at `folder`, which must not be there yet. */
export function copyTo(template: string, folder: string): void {
  cpSync(template, folder, { recursive: true, errorOnExist: true });
}
