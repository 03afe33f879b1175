// A password handed over on a file descriptor: its first line. Neither the process list nor the environment shows it.

import { createReadStream } from 'node:fs';

/** More than any mail server takes. */
const mostBytes = 4096;

/** The first line of what can be read there; undefined if it is empty, too long, or nothing can be read. */
export async function passwordFrom(fd: number): Promise<string | undefined> {
  let bytes = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream('', { fd, autoClose: false })) {
      bytes = Buffer.concat([bytes, piece]);
      if (bytes.includes('\n') || bytes.length > mostBytes) break;
    }
  } catch {
    return undefined;
  }
  const [line = ''] = bytes.toString('utf8').split(/\r?\n/);
  return bytes.length > mostBytes || line === '' ? undefined : line;
}
