// The file of `sparekey import`, from its bytes to spare keys: opened with its passphrase where it is sealed, and read as what it is.

import { isAge, lookAtAge, openAge } from '../../keyring/transfer/age.ts';
import { type Origin, readText } from '../../keyring/transfer/read-text.ts';
import { mostBytes, type Read } from '../../keyring/transfer/reading.ts';
import { textIn } from '../../keyring/transfer/text-in.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../exit-status.ts';
import { exitCodes } from '../exit-status.ts';
import { type Asking, stopped } from '../on-account/asking.ts';
import { passwordFrom } from '../on-account/password-fd.ts';
import { say } from '../output.ts';
import { givenFile } from './given-file.ts';

export interface ReadOptions {
  readonly from?: Origin;
  readonly passphraseFd?: number;
}

/** As often as a passphrase may be mistyped: nobody else is kept out by it, who has the file can try without us. */
const tries = 3;

async function opened(
  file: Uint8Array,
  of: NodeJS.Process,
  { passphraseFd: fd }: ReadOptions,
  words: Words,
  { ask, signal }: Asking,
): Promise<Uint8Array | End> {
  const { importKeys, transfer } = words;
  for (let left = fd === undefined ? tries : 1; ; left -= 1) {
    const passphrase =
      fd === undefined
        ? await ask(importKeys.askPassphrase, importKeys.needsPassphrase)
        : ((await passwordFrom(fd)) ?? { sentence: transfer.noSecret(String(fd)), code: exitCodes.unusable });
    if (typeof passphrase === 'object') return passphrase;
    const open = await openAge(file, passphrase);
    if (signal.aborted) return stopped(words);
    if (typeof open !== 'string') return open.inside;
    if (open !== 'wrong' || left === 1) return { sentence: importKeys.unopened(open), code: exitCodes.notDone };
    say(of.stderr, importKeys.unopened('wrong'));
  }
}

async function bytesOf(
  path: string,
  { stdin }: NodeJS.Process,
  words: Words,
  { signal }: Asking,
): Promise<Uint8Array | End> {
  const { importKeys } = words;
  // Who writes into a pipe may never come to an end.
  const stop = (): unknown => stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  const given = await givenFile(path, stdin, mostBytes);
  signal.removeEventListener('abort', stop);
  if (signal.aborted) return stopped(words);
  if ('bytes' in given) return given.bytes;
  switch (given.why) {
    case 'none':
      return { sentence: importKeys.noFile(path), code: exitCodes.unusable };
    case 'may-not':
      return { sentence: importKeys.mayNot(path, given.code), code: exitCodes.notDone };
    case 'not-a-file':
      return { sentence: importKeys.notAFile(path), code: exitCodes.unusable };
    case 'too-large':
      return { sentence: importKeys.tooLarge(path, mostBytes / 1024 / 1024), code: exitCodes.notDone };
    case 'terminal':
      return { sentence: importKeys.fromTerminal, code: exitCodes.unusable };
  }
}

/** What is in the file, or the sentence that ends the command. Nothing of an account is needed for it. */
export async function readImport(
  path: string,
  of: NodeJS.Process,
  options: ReadOptions,
  words: Words,
  asking: Asking,
): Promise<Read | End> {
  const { importKeys } = words;
  const bytes = await bytesOf(path, of, words, asking);
  if ('sentence' in bytes) return bytes;
  let inside = bytes;
  if (isAge(bytes)) {
    const look = await lookAtAge(bytes);
    if (typeof look === 'string') return { sentence: importKeys.unopened(look), code: exitCodes.notDone };
    const open = await opened(look.file, of, options, words, asking);
    if ('sentence' in open) return open;
    inside = open;
  }
  const text = textIn(inside);
  if (text === undefined) return { sentence: importKeys.unread({ why: 'not-text' }), code: exitCodes.notDone };
  const reading = await readText(text, options.from);
  return reading.ok ? reading.read : { sentence: importKeys.unread(reading.unread), code: exitCodes.notDone };
}
