// The file of `sparekey import`, from its bytes to drafts: opened with its password where it is sealed, and read as what it is.

import { fileToImport, type Opening, openToImport, ports } from '../../edge/import-file.ts';
import type { ImportPorts } from '../../keyring/import/importer.ts';
import type { Origin } from '../../keyring/import/origins.ts';
import { readStore } from '../../keyring/import/password-store.ts';
import { readContents } from '../../keyring/import/read-import.ts';
import type { Read } from '../../keyring/transfer/reading.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../exit-status.ts';
import { exitStatus } from '../exit-status.ts';
import { type Asking, stopped } from '../on-account/asking.ts';
import { secretFrom } from '../on-account/password-fd.ts';
import { say } from '../output.ts';
import { identityAt, mostFiles, openedStore, storeIn } from './password-store.ts';

export interface ReadOptions {
  readonly from?: Origin;
  readonly passphraseFd?: number;
  readonly keyFile?: string;
  readonly identity?: string;
}

/** As often as a password may be mistyped: nobody else is kept out by it, who has the file can try without us. */
const tries = 3;

const mebibytes = (bytes: number): number => bytes / 1024 / 1024;

interface At {
  readonly of: NodeJS.Process;
  readonly options: ReadOptions;
  readonly words: Words;
  readonly asking: Asking;
}

/** Asks until it opens, or as often as may be mistyped. */
async function unsealed(
  { program, open }: Extract<Opening, { program: string }>,
  { of, options: { passphraseFd: fd }, words, asking: { ask, signal } }: At,
): Promise<Opening | End> {
  const { importKeys, transfer } = words;
  const [question, wrong] =
    program === ''
      ? [importKeys.askPassphrase, importKeys.unopened('wrong')]
      : [importKeys.askPassword(program), importKeys.wrongPassword(program)];
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

async function fileEnd(path: string, at: At): Promise<Uint8Array | 'folder' | End> {
  const { of, words, asking } = at;
  const { importKeys } = words;
  // The writer of a pipe may never come to an end.
  const stop = (): unknown => of.stdin.destroy();
  asking.signal.addEventListener('abort', stop, { once: true });
  const given = await fileToImport(path, of.stdin);
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
  return readContents(readStore('pass', entries), ports(asking.signal));
}

async function portsFor({ options: { keyFile }, ...at }: At): Promise<ImportPorts | End> {
  const given = ports(at.asking.signal);
  if (keyFile === undefined) return given;
  const bytes = await fileEnd(keyFile, { ...at, options: {} });
  if (bytes === 'folder') return { sentence: at.words.importKeys.notAFile(keyFile), code: exitStatus.unusable };
  return 'sentence' in bytes ? bytes : { ...given, keyFile: bytes };
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
  const given = await portsFor(at);
  if ('sentence' in given) return given;
  let opening: Opening | End = await openToImport(bytes, given, options.from);
  while ('open' in opening) opening = await unsealed(opening, at);
  if ('sentence' in opening) return opening;
  if (asking.signal.aborted) return stopped(words);
  if ('read' in opening) return opening.read;
  const { importKeys } = words;
  const { trouble } = opening;
  const sentence = trouble.why === 'unread' ? importKeys.unread(trouble.unread) : importKeys.unopened(trouble.unopened);
  return { sentence, code: exitStatus.notDone };
}
