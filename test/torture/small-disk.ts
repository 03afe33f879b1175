// A disk of a few pages: a tmpfs, where this user may mount one.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In bytes: what a tmpfs gives and takes at a time. */
export const page = 4096;

export interface SmallDisk {
  readonly path: string;
  /** Leaves exactly so many free pages, by a file that fills the rest. */
  leave(pages: number): void;
  unmount(): void;
}

/** A disk of `pages` at `path`; undefined where it may not be mounted. */
export function mountSmallDisk(path: string, pages: number): SmallDisk | undefined {
  mkdirSync(path);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${pages * page},mode=0700`, 'tmpfs', path]);
  if (status !== 0) return undefined;
  const filler = join(path, 'filler');
  return {
    path,
    leave(free) {
      rmSync(filler, { force: true });
      const { bfree } = statfsSync(path);
      writeFileSync(filler, new Uint8Array(Math.max(0, bfree - free) * page));
    },
    unmount: () => {
      spawnSync('umount', [path]);
    },
  };
}
