// A file of another program, from its bytes to drafts: opened with its password where it is sealed, and read by its content. The
// command asks for the password at the terminal, the page in a field; the rest is the same for both.

import type { Draft } from '../keyring/entry.ts';
import type { FileRead, FileTrouble, FoundFile } from '../keyring/import/found-file.ts';
import { givenBytes } from '../keyring/import/given.ts';
import { type ImportPorts, isUnread, type Locked } from '../keyring/import/importer.ts';
import type { Origin } from '../keyring/import/origins.ts';
import { readContents, readImport } from '../keyring/import/read-import.ts';
import { endsOf } from '../keyring/paste/sorted.ts';
import { readEntry } from '../keyring/read-entry.ts';
import { isAge, lookAtAge, openAge } from '../keyring/transfer/age.ts';
import { planFor } from '../keyring/transfer/plan.ts';
import { isAllKept, mostBytes, type Read } from '../keyring/transfer/reading.ts';
import { argon2Of, kdfWorker } from '../vault/kdf.ts';
import { isBroken, triedForms } from '../vault/typed-secret.ts';
import { wholePath } from './export-file.ts';
import { type GivenFile, givenFile } from './given-file.ts';

/** Archives and databases carry attached files along. */
const mostPacked = 128 * 1024 * 1024;

/** Zip and KDBX, by how they begin. */
const isPacked = (start: Uint8Array): boolean =>
  Buffer.from(start.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004', 'latin1')) ||
  Buffer.from(start.subarray(0, 4)).equals(Buffer.from([0x03, 0xd9, 0xa2, 0x9a]));

/** The file that somebody names, as far as one is read. @param path `-`: what comes through `stdin` */
export const fileToImport = (path: string, stdin?: NodeJS.ReadStream): Promise<GivenFile> =>
  givenFile(path, stdin, (start) => (isPacked(start) ? mostPacked : mostBytes));

/** A file that was read, was refused, or waits for its password. `program`: empty for an age file. */
export type Opening =
  | { readonly read: Read }
  | { readonly trouble: Extract<FileTrouble, { why: 'unread' | 'unopened' }> }
  | { readonly program: string; open(password: string): Promise<Opening | 'wrong'> };

export const ports = (signal: AbortSignal): ImportPorts => ({
  argon2: argon2Of(kdfWorker),
  now: new Date().toISOString(),
  signal,
});

/** @param from the program that is said to have written it */
export async function openToImport(bytes: Uint8Array, given: ImportPorts, from?: Origin): Promise<Opening> {
  if (!isAge(bytes)) return openInside(bytes, given, from);
  const look = await lookAtAge(bytes);
  if (typeof look === 'string') return { trouble: { why: 'unopened', unopened: look } };
  return {
    program: '',
    async open(passphrase) {
      const opened = await openAge(look.file, passphrase);
      if (typeof opened !== 'string') return openInside(opened.inside, given, from);
      return opened === 'wrong' ? opened : { trouble: { why: 'unopened', unopened: opened } };
    },
  };
}

async function openInside(bytes: Uint8Array, given: ImportPorts, from: Origin | undefined): Promise<Opening> {
  const read = await readImport(givenBytes(bytes), given, from);
  if ('open' in read) return { program: read.program, open: (password) => openLocked(read, password, given) };
  return 'read' in read ? read : { trouble: { why: 'unread', unread: read.unread } };
}

async function openLocked({ open }: Locked, password: string, given: ImportPorts): Promise<Opening | 'wrong'> {
  let opened: Awaited<ReturnType<typeof open>> = 'wrong';
  for (const form of triedForms(password)) if (opened === 'wrong') opened = await open(form);
  if (opened === 'wrong') return opened;
  return isUnread(opened)
    ? { trouble: { why: 'unread', unread: opened } }
    : { read: await readContents(opened, given) };
}

// For pages: the drafts are kept here, out of reach of the page's data, and found again by what the page was told of them.

const drafts = new WeakMap<FoundFile, readonly Draft[]>();

/** The entries of a file that a page was told of. */
export const draftsOf = (file: FoundFile): readonly Draft[] => drafts.get(file) ?? [];

const trouble = (why: FileTrouble): FileRead => ({ is: 'trouble', trouble: why });

function told(path: string, read: Read, here: readonly object[]): FileRead {
  const { program, authenticator, left, besides } = read;
  const { add, beside, same } = planFor(
    read.drafts,
    here.flatMap((raw) => readEntry(raw) ?? []),
  );
  const file: FoundFile = {
    path,
    program,
    authenticator,
    left,
    besides,
    add: add.map(({ service, account, kind, codes, made }) => ({
      service,
      account,
      kind,
      codes: codes.map((code) =>
        typeof code === 'string'
          ? { ends: endsOf(code), used: false }
          : { ends: endsOf(code.text), used: code.used !== undefined },
      ),
      ...(made !== undefined && { made }),
    })),
    beside: beside.length,
    same: same.length,
    allKept: isAllKept(read),
  };
  drafts.set(file, add);
  return { is: 'found', file };
}

function troubleOf(given: Exclude<GivenFile, { bytes: Uint8Array }>, path: string): FileTrouble {
  switch (given.why) {
    case 'none':
      return { why: 'no-file', path };
    case 'may-not':
      return { why: 'may-not', path, code: given.code };
    case 'too-large':
      return { why: 'too-large', path, mebibytes: given.most / 1024 / 1024 };
    case 'folder':
      return { why: 'folder', path };
    case 'not-a-file':
    case 'terminal':
      return { why: 'not-a-file', path };
  }
}

/**
 * Reads a file for a page.
 *
 * @param typed its path: `~` is the home folder
 * @param secret its password; null where none was typed yet
 * @param here the keyring that it would be added to
 */
export async function readForPage(
  typed: string,
  secret: string | null,
  here: readonly object[],
  signal: AbortSignal,
  of: Pick<NodeJS.Process, 'cwd'>,
): Promise<FileRead> {
  if (secret !== null && isBroken(secret)) return trouble({ why: 'not-utf8' });
  const path = wholePath(typed, of.cwd());
  const given = await fileToImport(path);
  if (!('bytes' in given)) return trouble(troubleOf(given, path));
  let opening = await openToImport(given.bytes, ports(signal));
  while ('open' in opening) {
    const { program } = opening;
    if (secret === null) return { is: 'locked', program };
    const opened = await opening.open(secret);
    if (opened === 'wrong') return trouble({ why: 'wrong-password', program });
    opening = opened;
  }
  return 'trouble' in opening ? trouble(opening.trouble) : told(typed, opening.read, here);
}
