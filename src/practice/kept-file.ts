// A file of a frame in its folder. A link is never followed, neither for the one nor for the other: whoever can put one
// there would choose what is read, and what is written over.

import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No frame has more: 240 × 100 cells, each with a look of its own. */
const mostFrameBytes = 4_194_304;

/** Something else lies where frames are kept. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

export const kindOf = (path: string): 'file' | 'folder' | 'nothing' | 'other' => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
};

function checked(folder: string, file: string): 'there' | 'nothing' {
  const kind = kindOf(folder);
  if (kind === 'nothing') return 'nothing';
  if (kind !== 'folder') throw new NotOurs(folder);
  const path = join(folder, file);
  const inside = kindOf(path);
  if (inside === 'nothing') return 'nothing';
  if (inside !== 'file') throw new NotOurs(path);
  return 'there';
}

/** Undefined where there is none. @throws NotOurs */
export function readKept(folder: string, file: string): string | undefined {
  if (checked(folder, file) === 'nothing') return undefined;
  const path = join(folder, file);
  if (lstatSync(path).size > mostFrameBytes) throw new NotOurs(path);
  return readFileSync(path, 'utf8');
}

/** @throws NotOurs */
export function writeKept(folder: string, file: string, text: string): void {
  if (checked(folder, file) === 'nothing') mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
}
