// A file that somebody names to be read, or what another program writes into this one. How large it is, is looked at before any of it
// is read; what is no file (a pipe, a device) is never waited for.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { systemCode } from '../store/failure.ts';

export type GivenFile =
  | { readonly bytes: Uint8Array }
  | { readonly why: 'none' | 'not-a-file' | 'folder' | 'terminal' }
  | { readonly why: 'too-large'; readonly most: number }
  | { readonly why: 'may-not'; readonly code: string };

/** The most that is read of a file that begins so, in bytes. */
export type Most = (start: Uint8Array) => number;

/** Windows knows no O_NONBLOCK. */
const { O_RDONLY, O_NONBLOCK = 0 } = constants;

/** As many bytes as tell what kind of file it is. */
const startLength = 16;

async function readFile(path: string, mostOf: Most): Promise<GivenFile> {
  const file = await open(path, O_RDONLY | O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (facts.isDirectory()) return { why: 'folder' };
    if (!facts.isFile()) return { why: 'not-a-file' };
    const start = Buffer.alloc(startLength);
    const { bytesRead: began } = await file.read(start, 0, startLength, 0);
    const most = mostOf(start.subarray(0, began));
    if (facts.size > most) return { why: 'too-large', most };
    // One byte more than it may have: it may grow while it is read.
    const bytes = Buffer.alloc(Math.min(most, facts.size) + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { bytes: new Uint8Array(bytes.subarray(0, length)) };
  } finally {
    await file.close();
  }
}

async function readStdin(stdin: NodeJS.ReadStream | undefined, mostOf: Most): Promise<GivenFile> {
  if (stdin === undefined || stdin.isTTY) return { why: 'terminal' };
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stdin as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    length += piece.length;
    const most = mostOf(pieces[0] ?? piece);
    if (length > most) return { why: 'too-large', most };
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)) };
}

/** @param path `-`: what is written to stdin */
export async function givenFile(path: string, stdin: NodeJS.ReadStream | undefined, mostOf: Most): Promise<GivenFile> {
  try {
    return path === '-' ? await readStdin(stdin, mostOf) : await readFile(path, mostOf);
  } catch (error) {
    const code = systemCode(error) ?? 'EIO';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { why: 'none' };
    if (code === 'EISDIR') return { why: 'folder' };
    // The error codes of opening a FIFO, a socket or a device without a driver.
    return code === 'ENXIO' ? { why: 'not-a-file' } : { why: 'may-not', code };
  }
}
