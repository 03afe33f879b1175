// A file that somebody names to be read, or what another program writes into this one. How large it is, is looked at before any of it
// is read; what is no file (a pipe, a device, a folder) is never waited for.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { systemCode } from '../../store/failure.ts';

export type Given =
  | { readonly bytes: Uint8Array }
  | { readonly why: 'none' | 'not-a-file' | 'too-large' | 'terminal' }
  | { readonly why: 'may-not'; readonly code: string };

/** Windows knows no O_NONBLOCK. */
const { O_RDONLY, O_NONBLOCK = 0 } = constants;

async function readFile(path: string, most: number): Promise<Given> {
  const file = await open(path, O_RDONLY | O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return { why: 'not-a-file' };
    if (facts.size > most) return { why: 'too-large' };
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

async function readStdin(stdin: NodeJS.ReadStream, most: number): Promise<Given> {
  if (stdin.isTTY) return { why: 'terminal' };
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stdin as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) return { why: 'too-large' };
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)) };
}

/** @param path `-`: what is written to stdin. @param most in bytes */
export async function givenFile(path: string, stdin: NodeJS.ReadStream, most: number): Promise<Given> {
  try {
    return path === '-' ? await readStdin(stdin, most) : await readFile(path, most);
  } catch (error) {
    const code = systemCode(error) ?? 'EIO';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { why: 'none' };
    // What a FIFO, a socket or a device without a driver says to being opened.
    return code === 'ENXIO' || code === 'EISDIR' ? { why: 'not-a-file' } : { why: 'may-not', code };
  }
}
