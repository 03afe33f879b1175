// Finds guides: the person's own in the folder `guides` beside the sealed accounts first, then those of the program. A file
// that cannot be read as a guide is passed over; the tests check that none of the program's is.

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Guide, guideFor, readGuide } from '../keyring/guide.ts';

/** The program's own: beside `dist` or beside `dist/testing` where they are built, else at the top of the repository. */
export const bundledGuides =
  ['../guides/', '../../guides/'].map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync) ?? '';

const mostBytes = 64 * 1024;
const mostFiles = 200;

async function readOne(path: string): Promise<readonly Guide[]> {
  try {
    if ((await stat(path)).size > mostBytes) return [];
    const [{ parse }, source] = await Promise.all([import('yaml'), readFile(path, 'utf8')]);
    const read = readGuide(parse(source, { maxAliasCount: 0 }));
    return 'guide' in read ? [read.guide] : [];
  } catch {
    return [];
  }
}

async function guidesIn(folder: string): Promise<readonly Guide[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  return (await Promise.all(files.slice(0, mostFiles).map((name) => readOne(join(folder, name))))).flat();
}

/** The program's own guide for a service, whoever runs it. */
export const bundledGuide = async (service: string): Promise<Guide | null> =>
  guideFor(await guidesIn(bundledGuides), service) ?? null;

/** Finds the guide for a service; null where there is none. The files are read anew each time: somebody may be writing one. */
export const guidesOnDisk =
  (own: string) =>
  async (service: string): Promise<Guide | null> => {
    const theirs = await guidesIn(join(own, 'guides'));
    return guideFor(theirs, service) ?? (await bundledGuide(service));
  };
