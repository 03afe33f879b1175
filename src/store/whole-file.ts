// Files read and written whole. The system may take or give fewer bytes than asked for and call it success (a nearly
// full disk does): every count is looked at.

import { StoreFailure } from './failure.ts';
import type { Files, OpenFile } from './files.ts';
import { ownerOnlyFile } from './owner-only.ts';

/** Up to `size` bytes from the start of the file; fewer if it ends before. */
const readUpTo = async (file: OpenFile, size: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const count = await file.read(bytes.subarray(length), length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
};

/** Uses an open file and closes it in every case. */
const using = async <T>(opening: Promise<OpenFile>, use: (file: OpenFile) => Promise<T>): Promise<T> => {
  const file = await opening;
  try {
    return await use(file);
  } finally {
    await file.close();
  }
};

/**
 * All bytes of our file at `path`, or undefined if there is none. Looked at again once open, as the name may have
 * passed to another file in between.
 *
 * @param most more bytes than this are refused before any is read
 * @throws StoreFailure `size`; `foreign`; `files` EIO if it gives fewer bytes than it has
 */
export const readWhole = async (files: Files, path: string, most: number): Promise<Uint8Array | undefined> => {
  if ((await ownerOnlyFile(files, path)) === undefined) return undefined;
  return using(files.open(path, 'read'), async (file) => {
    const { size } = await file.facts();
    if (size > most) throw new StoreFailure('size', path);
    const bytes = await readUpTo(file, size);
    if (bytes.length < size) throw new StoreFailure('files', path, 'EIO');
    return bytes;
  });
};

/** Read at a time, where a file is only looked at. */
const PIECE = 65_536;

/**
 * Looks at all bytes of our file at `path`, a piece at a time. Gives whether there is such a file.
 *
 * @throws StoreFailure as `readWhole`
 */
export const lookAt = async (
  files: Files,
  path: string,
  most: number,
  take: (piece: Uint8Array) => void,
): Promise<boolean> => {
  if ((await ownerOnlyFile(files, path)) === undefined) return false;
  return using(files.open(path, 'read'), async (file) => {
    const { size } = await file.facts();
    if (size > most) throw new StoreFailure('size', path);
    for (let at = 0; at < size; ) {
      const piece = new Uint8Array(Math.min(PIECE, size - at));
      const count = await file.read(piece, at);
      if (count === 0) throw new StoreFailure('files', path, 'EIO');
      take(piece.subarray(0, count));
      at += count;
    }
    return true;
  });
};

/**
 * Writes a new file (0600; EEXIST if there is one) and syncs it.
 *
 * @throws StoreFailure `files` ENOSPC if the system takes no more
 */
export const writeWhole = (files: Files, path: string, bytes: Uint8Array): Promise<void> =>
  using(files.open(path, 'new'), async (file) => {
    let length = 0;
    while (length < bytes.length) {
      const count = await file.write(bytes, length);
      if (count === 0) throw new StoreFailure('files', path, 'ENOSPC');
      length += count;
    }
    await file.sync();
  });

/**
 * Syncs the file at `path` and sees that it holds exactly `bytes`, whoever wrote it.
 *
 * @throws StoreFailure `files` ENOSPC if it is too short, as a full disk leaves it; EIO if it differs
 */
export const checkWhole = (files: Files, path: string, bytes: Uint8Array): Promise<void> =>
  using(files.open(path, 'sync'), async (file) => {
    await file.sync();
    const { size } = await file.facts();
    if (size < bytes.length) throw new StoreFailure('files', path, 'ENOSPC');
    if (size > bytes.length || Buffer.compare(await readUpTo(file, size), bytes) !== 0) {
      throw new StoreFailure('files', path, 'EIO');
    }
  });
