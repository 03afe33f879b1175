// The file of `sparekey import`, from its bytes to drafts: opened with its password where it is sealed, and read as what it is.

import { type Given, givenBytes } from '../../keyring/import/given.ts';
import { type ImportPorts, isUnread, type Locked } from '../../keyring/import/importer.ts';
import type { Origin } from '../../keyring/import/origins.ts';
import { readStore } from '../../keyring/import/password-store.ts';
import { readContents, readImport as readGiven } from '../../keyring/import/read-import.ts';
import { isAge, lookAtAge, openAge } from '../../keyring/transfer/age.ts';
import { mostBytes, type Read } from '../../keyring/transfer/reading.ts';
import { argon2Of, kdfWorker } from '../../vault/kdf.ts';
import { triedForms } from '../../vault/typed-secret.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../exit-status.ts';
import { exitStatus } from '../exit-status.ts';
import { type Asking, stopped } from '../on-account/asking.ts';
import { secretFrom } from '../on-account/password-fd.ts';
import { say } from '../output.ts';
import { givenFile } from './given-file.ts';
import { identityAt, mostFiles, openedStore, storeIn } from './password-store.ts';

export interface ReadOptions {
  readonly from?: Origin;
  readonly passphraseFd?: number;
  readonly keyFile?: string;
  readonly identity?: string;
}

/** As often as a password may be mistyped: nobody else is kept out by it, who has the file can try without us. */
const tries = 3;

/** Archives and databases carry attached files along. */
const mostPacked = 128 * 1024 * 1024;

const mebibytes = (bytes: number): number => bytes / 1024 / 1024;

/** Zip and KDBX, by how they begin. */
const isPacked = (start: Uint8Array): boolean =>
  Buffer.from(start.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004', 'latin1')) ||
  Buffer.from(start.subarray(0, 4)).equals(Buffer.from([0x03, 0xd9, 0xa2, 0x9a]));

interface At {
  readonly of: NodeJS.Process;
  readonly options: ReadOptions;
  readonly words: Words;
  readonly asking: Asking;
}

/** Asks until it opens, or as often as may be mistyped. `open` gives the sentence of what is wrong. */
async function unsealed<Opened extends object>(
  question: string,
  wrong: string,
  open: (password: string) => Promise<Opened | 'wrong' | End>,
  { of, options: { passphraseFd: fd }, words, asking: { ask, signal } }: At,
): Promise<Opened | End> {
  const { importKeys, transfer } = words;
  for (let left = fd === undefined ? tries : 1; ; left -= 1) {
    const password =
      fd === undefined
        ? await ask(question, importKeys.needsPassphrase)
        : await secretFrom(fd, transfer.noSecret(String(fd)), words);
    if (typeof password === 'object') return password;
    const opened = await open(password);
    if (signal.aborted) return stopped(words);
    if (opened !== 'wrong') return opened;
    if (left === 1) return { sentence: wrong, code: exitStatus.notDone };
    say(of.stderr, wrong);
  }
}

async function openedAge(bytes: Uint8Array, at: At): Promise<{ readonly inside: Uint8Array } | End> {
  const { importKeys } = at.words;
  const end = (why: Parameters<typeof importKeys.unopened>[0]): End => ({
    sentence: importKeys.unopened(why),
    code: exitStatus.notDone,
  });
  const look = await lookAtAge(bytes);
  if (typeof look === 'string') return end(look);
  return unsealed(
    importKeys.askPassphrase,
    importKeys.unopened('wrong'),
    async (passphrase) => {
      const opened = await openAge(look.file, passphrase);
      if (typeof opened !== 'string') return opened;
      return opened === 'wrong' ? opened : end(opened);
    },
    at,
  );
}

async function fileEnd(path: string, at: At): Promise<Uint8Array | 'folder' | End> {
  const { of, words, asking } = at;
  const { importKeys } = words;
  // The writer of a pipe may never come to an end.
  const stop = (): unknown => of.stdin.destroy();
  asking.signal.addEventListener('abort', stop, { once: true });
  const given = await givenFile(path, of.stdin, (start) => (isPacked(start) ? mostPacked : mostBytes));
  asking.signal.removeEventListener('abort', stop);
  if (asking.signal.aborted) return stopped(words);
  if ('bytes' in given) return given.bytes;
  switch (given.why) {
    case 'none':
      return { sentence: importKeys.noFile(path), code: exitStatus.unusable };
    case 'may-not':
      return { sentence: importKeys.mayNot(path, given.code), code: exitStatus.notDone };
    case 'not-a-file':
      return { sentence: importKeys.notAFile(path), code: exitStatus.unusable };
    case 'folder':
      return 'folder';
    case 'too-large':
      return { sentence: importKeys.tooLarge(path, mebibytes(given.most)), code: exitStatus.notDone };
    case 'terminal':
      return { sentence: importKeys.fromTerminal, code: exitStatus.unusable };
  }
}

const readingPorts = ({ signal }: Asking): Pick<ImportPorts, 'now' | 'signal'> => ({
  now: new Date().toISOString(),
  signal,
});

async function folderRead(folder: string, { of, options, words, asking }: At): Promise<Read | End> {
  const { importKeys } = words;
  const store = await storeIn(folder);
  if (store === undefined) return { sentence: importKeys.noStore(folder), code: exitStatus.unusable };
  if (store === 'too-many') return { sentence: importKeys.storeTooLarge(mostFiles), code: exitStatus.notDone };
  const { opener, paths } = store;
  const identity = opener === 'gpg' ? undefined : (options.identity ?? (await identityAt(of.env.HOME, of.env)));
  if (opener === 'age' && identity === undefined) return { sentence: importKeys.noIdentity, code: exitStatus.unusable };
  say(of.stderr, importKeys.opening(paths.length, opener));
  const entries = await openedStore(folder, store, identity, asking.signal);
  if (asking.signal.aborted) return stopped(words);
  if (entries === undefined) return { sentence: importKeys.noOpener(opener), code: exitStatus.notDone };
  return readContents(readStore('pass', entries), readingPorts(asking));
}

async function portsFor({ options: { keyFile }, ...at }: At): Promise<ImportPorts | End> {
  const ports = { argon2: argon2Of(kdfWorker), ...readingPorts(at.asking) };
  if (keyFile === undefined) return ports;
  const bytes = await fileEnd(keyFile, { ...at, options: {} });
  if (bytes === 'folder') return { sentence: at.words.importKeys.notAFile(keyFile), code: exitStatus.unusable };
  return 'sentence' in bytes ? bytes : { ...ports, keyFile: bytes };
}

/** A file under a password of its own. */
async function lockedRead({ program, open }: Locked, at: At): Promise<Read | End> {
  const { importKeys } = at.words;
  const contents = await unsealed(
    importKeys.askPassword(program),
    importKeys.wrongPassword(program),
    async (password) => {
      let opened: Awaited<ReturnType<typeof open>> = 'wrong';
      for (const form of triedForms(password)) if (opened === 'wrong') opened = await open(form);
      if (opened === 'wrong' || !isUnread(opened)) return opened;
      return { sentence: importKeys.unread(opened), code: exitStatus.notDone };
    },
    at,
  );
  return 'sentence' in contents ? contents : readContents(contents, readingPorts(at.asking));
}

/** Reads the file's entries, or gives the sentence that ends the command. Nothing of an account is needed for it. */
export async function readImport(
  path: string,
  of: NodeJS.Process,
  options: ReadOptions,
  words: Words,
  asking: Asking,
): Promise<Read | End> {
  const at: At = { of, options, words, asking };
  const bytes = await fileEnd(path, at);
  if (bytes === 'folder') return folderRead(path, at);
  if ('sentence' in bytes) return bytes;
  const ports = await portsFor(at);
  if ('sentence' in ports) return ports;
  const open = isAge(bytes) ? await openedAge(bytes, at) : { inside: bytes };
  if ('sentence' in open) return open;
  const given: Given = givenBytes(open.inside);
  const read = await readGiven(given, ports, options.from);
  if ('open' in read) return lockedRead(read, at);
  if (asking.signal.aborted) return stopped(words);
  return 'read' in read ? read.read : { sentence: words.importKeys.unread(read.unread), code: exitStatus.notDone };
}
