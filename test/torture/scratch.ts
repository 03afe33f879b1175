// Folders of the tortures' own, in the system's temporary folder. They stay there: nothing here removes a tree. A
// program's folder that is no longer needed is emptied file by file, so that ten thousand of them do not fill the disk.

import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configIn, stateIn } from './program.ts';

/** Does `work` in a new folder, in the system's temporary folder or in `parent`. */
export const inScratch = <T>(work: (folder: string) => Promise<T>, parent = tmpdir()): Promise<T> =>
  work(realpathSync(mkdtempSync(join(parent, 'sparekey-torture-'))));

/** Removes a program's two folders and the files in them, and the folder that held them. Throws if there is more. */
export function remove(folder: string): void {
  for (const part of [configIn(folder), stateIn(folder)].filter(existsSync)) {
    // One that is gone already is no error: conf removes its own temporary file in its own time.
    for (const name of readdirSync(part)) rmSync(join(part, name), { force: true });
    rmdirSync(part);
  }
  rmdirSync(folder);
}

/** A copy of `template`, modes included, at `folder`, which must not be there yet. */
export function copyTo(template: string, folder: string): void {
  cpSync(template, folder, { recursive: true, errorOnExist: true });
}
