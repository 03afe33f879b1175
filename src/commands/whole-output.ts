// Standard output into a file, all of it. Where a disk fills up in the middle, the system takes fewer bytes than it is given and
// calls it success; Node's stream for files does not look at the count, and half a code would pass for a code.

import { fstatSync, writeSync } from 'node:fs';

const isFile = (fd: number): boolean => {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
};

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const count = writeSync(fd, bytes, at);
    if (count === 0) throw Object.assign(new Error(), { code: 'ENOSPC' });
    at += count;
  }
}

/** From now on what the file does not take is a failure of the stream. A terminal and a pipe are left as they are. */
export function writeInFull(out: NodeJS.WriteStream & { readonly fd: 1 | 2 }): void {
  if (!isFile(out.fd)) return;
  out._write = (piece, encoding, done) => {
    try {
      writeAll(out.fd, typeof piece === 'string' ? Buffer.from(piece, encoding) : piece);
    } catch (error) {
      done(error instanceof Error ? error : new Error());
      return;
    }
    done();
  };
}
