// A secret handed over on a file descriptor: its first line. Neither the process list nor the environment shows it.

import { createReadStream } from 'node:fs';
import { textIn } from '../../keyring/transfer/text-in.ts';
import { isBroken } from '../../vault/typed-secret.ts';
import type { Words } from '../../words/en.ts';
import { type End, exitStatus } from '../exit-status.ts';

/** More than any mail server takes. */
const mostBytes = 4096;

/** Windows writes UTF-16 with this mark; a line end is two bytes in it. */
const isUtf16 = (bytes: Buffer): boolean => ['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'));

/** Gives the bytes up to the first line end, or up to the end; undefined where they are too many, or nothing can be read. */
async function lineFrom(fd: number): Promise<Buffer | undefined> {
  let bytes = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream('', { fd, autoClose: false })) {
      bytes = Buffer.concat([bytes, piece]);
      if (bytes.length > mostBytes || (bytes.includes('\n') && !isUtf16(bytes))) break;
    }
  } catch {
    return undefined;
  }
  if (bytes.length > mostBytes) return undefined;
  const end = isUtf16(bytes) ? -1 : bytes.indexOf('\n');
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/**
 * Gives the first line of what can be read there: UTF-8, or UTF-16 with a byte order mark, without its mark.
 *
 * @param none the sentence where it is empty, too long, or nothing can be read
 */
export async function secretFrom(fd: number, none: string, { onAccount }: Words): Promise<string | End> {
  const bytes = await lineFrom(fd);
  const text = bytes && textIn(bytes);
  if (bytes !== undefined && (text === undefined || isBroken(text)))
    return { sentence: onAccount.fdNotText(String(fd)), code: exitStatus.unusable };
  const [line = ''] = (text ?? '').split(/\r?\n/);
  return line === '' || line === '\r' ? { sentence: none, code: exitStatus.unusable } : line.replace(/\r$/, '');
}
