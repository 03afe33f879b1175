// The guides that come with the program, and a person's own in the folder `guides` beside the sealed accounts.
// Own files are read only if they are plain files of the person's own inside that folder; each refused file has a reason.

import { constants, existsSync } from 'node:fs';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseGuide, type Guide, type GuideRefusal, readGuide } from '../keyring/guide.ts';
import type { Kind } from '../keyring/kinds.ts';
import { systemCode } from '../store/failure.ts';

/** The program's own: beside `dist` or beside `dist/testing` where they are built, else at the top of the repository. */
export const bundledGuides =
  ['../guides/', '../../guides/'].map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync) ?? '';

const mostBytes = 64 * 1024;
const mostFiles = 200;

interface Folder {
  readonly guides: readonly Guide[];
  readonly refused: readonly GuideRefusal[];
}

// Windows has neither flag. O_NONBLOCK: a pipe without a writer would wait for ever.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

type Read = { readonly text: string } | Pick<GuideRefusal, 'why'>;

/** Reads `name` in `folder`, which is a real path. `uid`: whose the file must be; undefined: not asked. */
async function readInside(folder: string, name: string, uid: number | undefined): Promise<Read> {
  const real = await realpath(join(folder, name)).catch(() => undefined);
  if (real === undefined || !real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return { why: 'outside' };
  // Opening a device may already do something. A link put in the place of the file since then is not followed.
  if (!(await lstat(real)).isFile()) return { why: 'no-file' };
  const handle = await open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) return { why: 'no-file' };
    if (uid !== undefined && facts.uid !== uid) return { why: 'foreign' };
    // One byte more than is allowed, as the file may grow while it is read.
    const bytes = Buffer.alloc(mostBytes + 1);
    let length = 0;
    for (let got = -1; got !== 0 && length < bytes.length; length += got)
      got = (await handle.read(bytes, length, bytes.length - length, length)).bytesRead;
    if (length > mostBytes) return { why: 'large' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length)) };
  } finally {
    await handle.close();
  }
}

/** A socket cannot be opened, and says so with ENXIO; so does a device without a driver. */
const whyNotOpened = (error: unknown): GuideRefusal['why'] => {
  if (error instanceof TypeError) return 'wrong';
  const code = systemCode(error);
  if (code === 'ELOOP') return 'outside';
  return code === 'ENXIO' || code === 'EISDIR' ? 'no-file' : 'unreadable';
};

async function readOne(folder: string, name: string, uid: number | undefined): Promise<Guide | GuideRefusal> {
  const read = await readInside(folder, name, uid).catch((error) => ({ why: whyNotOpened(error) }));
  if ('why' in read) return { name, why: read.why };
  const { parse } = await import('yaml');
  try {
    const known = readGuide(parse(read.text, { maxAliasCount: 0 }));
    return 'guide' in known ? known.guide : { name, why: 'wrong', at: known.wrong };
  } catch {
    return { name, why: 'wrong' };
  }
}

const isRefusal = (one: Guide | GuideRefusal): one is GuideRefusal => 'why' in one;

/** Reads the `.yaml` files of a folder by their names' order. The folder itself may be a link. */
async function readFolder(path: string, uid?: number): Promise<Folder> {
  const folder = await realpath(path).catch(() => undefined);
  const names = folder === undefined ? [] : await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  const read = await Promise.all(files.slice(0, mostFiles).map((name) => readOne(folder ?? '', name, uid)));
  return {
    guides: read.filter((one): one is Guide => !isRefusal(one)),
    refused: [
      ...read.filter(isRefusal),
      ...files.slice(mostFiles).map((name): GuideRefusal => ({ name, why: 'too-many' })),
    ],
  };
}

/** Reads a person's own guides, with a reason for each file that is refused. `config`: the folder of the sealed accounts. */
export const ownGuides = (config: string, uid = process.geteuid?.()): Promise<Folder> =>
  readFolder(join(config, 'guides'), uid);

/** Finds the program's own guide for an entry, whoever runs it. */
export const bundledGuide = async (service: string, kind?: Kind): Promise<Guide | null> =>
  chooseGuide({ own: [], bundled: (await readFolder(bundledGuides)).guides }, service, kind);

/** Finds the guide for an entry; null where there is none. The files are read anew each time: somebody may be writing one. */
export const guidesOnDisk =
  (config: string) =>
  async (service: string, kind?: Kind): Promise<Guide | null> => {
    const [own, bundled] = await Promise.all([ownGuides(config), readFolder(bundledGuides)]);
    return chooseGuide({ own: own.guides, bundled: bundled.guides }, service, kind);
  };
