// Reads a file as `sparekey import` does, without a terminal: `password` opens what is under one.

import { givenBytes } from '../../../src/keyring/import/given.ts';
import { type ImportPorts, isUnread } from '../../../src/keyring/import/importer.ts';
import type { Origin } from '../../../src/keyring/import/origins.ts';
import { readContents, readImport } from '../../../src/keyring/import/read-import.ts';
import type { Read, Reading } from '../../../src/keyring/transfer/reading.ts';
import { argon2Of, kdfWorker } from '../../../src/vault/kdf.ts';

export const now = '2026-11-29T12:00:00.000Z';
export const ports: ImportPorts = { argon2: argon2Of(kdfWorker), now };

const encoder = new TextEncoder();

export async function reading(
  file: string | Uint8Array,
  {
    from,
    password = '',
    keyFile,
  }: { readonly from?: Origin | undefined; readonly password?: string; readonly keyFile?: Uint8Array } = {},
): Promise<Reading | 'wrong'> {
  const given = givenBytes(typeof file === 'string' ? encoder.encode(file) : file);
  const read = await readImport(given, { ...ports, ...(keyFile !== undefined && { keyFile }) }, from);
  if ('read' in read) return { ok: true, read: read.read };
  if ('unread' in read) return { ok: false, unread: read.unread };
  const opened = await read.open(password);
  if (opened === 'wrong') return opened;
  return isUnread(opened) ? { ok: false, unread: opened } : { ok: true, read: await readContents(opened, ports) };
}

/** Reads a text that is under no password; says why, where it cannot be read. */
export async function readText(text: string, from?: Origin): Promise<Reading> {
  const got = await reading(text, { from });
  if (got === 'wrong') throw new Error('It is under a password');
  return got;
}

export async function readAll(file: string | Uint8Array, options: Parameters<typeof reading>[1] = {}): Promise<Read> {
  const got = await reading(file, options);
  if (got === 'wrong' || !got.ok) throw new Error(got === 'wrong' ? got : got.unread.why);
  return got.read;
}
