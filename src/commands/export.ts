// `sparekey export` writes the codes of other accounts to a file of their own. The file is sealed unless a person at a terminal
// has typed that anyone may read it.

import { estimateStrength, judgePassword } from '../account/password.ts';
import { exportBytes, keyFilePorts, wholePath, writeKeys } from '../edge/export-file.ts';
import { cleartextWord } from '../journeys/other-accounts.ts';
import { readEntry } from '../keyring/read-entry.ts';
import type { Words } from '../words/en.ts';
import { type End, exitStatus } from './exit-status.ts';
import { type Ask, type Asking, stoppable, stopped } from './on-account/asking.ts';
import { type AccountOptions, type OnAccount, refusedBy, withAccount } from './on-account/on-account.ts';
import { secretFrom } from './on-account/password-fd.ts';
import { say } from './output.ts';

export interface ExportOptions extends AccountOptions {
  /** `-` for a pipe. */
  readonly output: string;
  readonly plain?: true;
  readonly passphraseFd?: number;
}

const pipe = '-';

/** Finds the obstacles to writing it, as far as they can be told before anybody is asked anything. */
async function obstacle(
  of: NodeJS.Process,
  { output, plain }: ExportOptions,
  words: Words,
  { canAsk }: Asking,
): Promise<End | undefined> {
  const { exportKeys } = words;
  if (output === pipe && plain) return { sentence: exportKeys.plainToPipe, code: exitStatus.unusable };
  if (output === pipe && of.stdout.isTTY) return { sentence: exportKeys.toTerminal, code: exitStatus.unusable };
  if (plain && !canAsk()) return { sentence: exportKeys.plainNeedsTerminal, code: exitStatus.unusable };
  if (output === pipe) return undefined;
  const { files, folder } = keyFilePorts(of);
  const path = wholePath(output, folder);
  const there = await files.facts(path);
  return there && refusedBy({ why: 'files', code: 'EEXIST', path }, words);
}

/** That opened the account, until the file has another secret. */
interface Heard {
  password?: string;
}

/** Finds the fault of a passphrase, if it has any. */
async function problemOf(
  passphrase: string,
  email: string,
  { password }: Heard,
  words: Words,
): Promise<string | undefined> {
  if (passphrase.normalize('NFC') === password?.normalize('NFC')) return words.exportKeys.isPassword;
  const verdict = judgePassword(passphrase, email, await estimateStrength(passphrase, [email]));
  if (verdict.ok) return undefined;
  if (verdict.why === 'not-utf8') return refusedBy({ why: 'not-utf8' }, words).sentence;
  const why = ({ short: 'short', long: 'long', email: 'is-address', common: 'common' } as const)[verdict.why];
  return refusedBy({ why: `password-${why}` }, words).sentence;
}

async function passphraseFor(
  { ask, opened }: OnAccount,
  heard: Heard,
  of: NodeJS.Process,
  { passphraseFd }: ExportOptions,
  words: Words,
): Promise<string | End> {
  const { exportKeys, transfer } = words;
  const { email } = opened.view;
  if (passphraseFd !== undefined) {
    const given = await secretFrom(passphraseFd, transfer.noSecret(String(passphraseFd)), words);
    if (typeof given === 'object') return given;
    const problem = await problemOf(given, email, heard, words);
    return problem === undefined ? given : { sentence: problem, code: exitStatus.unusable };
  }
  for (;;) {
    const typed = await ask(exportKeys.askPassphrase, exportKeys.needsPassphrase);
    if (typeof typed === 'object') return typed;
    const problem = await problemOf(typed, email, heard, words);
    const again = problem === undefined ? await ask(exportKeys.askAgain, exportKeys.needsPassphrase) : typed;
    if (typeof again === 'object') return again;
    if (problem === undefined && again === typed) return typed;
    say(of.stderr, problem ?? refusedBy({ why: 'passwords-differ' }, words).sentence);
  }
}

/** The warning, and whether its word was typed. */
async function agreed(count: number, ask: Ask, of: NodeJS.Process, words: Words): Promise<End | undefined> {
  const { exportKeys } = words;
  say(of.stderr, exportKeys.plainWhat(count));
  say(of.stderr, exportKeys.plainAfter);
  const typed = await ask(exportKeys.plainType(cleartextWord), exportKeys.plainNeedsTerminal, { shown: true });
  if (typeof typed === 'object') return typed;
  return typed.trim().toLowerCase() === cleartextWord ? undefined : refusedBy({ why: 'not-the-word' }, words);
}

/** All of it into the pipe, or whether it was closed before. */
const intoPipe = (stream: NodeJS.WritableStream, bytes: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => {
    stream.once('error', () => resolve(false));
    stream.write(bytes, (error) => resolve(!error));
  });

async function write(
  keys: readonly object[],
  passphrase: string | null,
  of: NodeJS.Process,
  { output }: ExportOptions,
  words: Words,
): Promise<End | undefined> {
  const ports = keyFilePorts(of);
  if (output !== pipe) {
    const written = await writeKeys(keys, output, passphrase, ports);
    if (!written.ok) return refusedBy(written.refusal, words);
    say(of.stdout, words.exportKeys.done(keys.length, written.value));
    return undefined;
  }
  const { bytes, isSame } = await exportBytes(keys, passphrase, ports);
  if (!(await isSame(bytes))) return refusedBy({ why: 'unexpected' }, words);
  return (await intoPipe(of.stdout, bytes))
    ? undefined
    : { sentence: words.exportKeys.notWhole, code: exitStatus.notDone };
}

async function exportOf(
  at: OnAccount,
  heard: Heard,
  of: NodeJS.Process,
  options: ExportOptions,
  words: Words,
): Promise<End | undefined> {
  const { exportKeys } = words;
  const keys = await at.accounts.exportEntries(at.opened);
  if (!keys.ok) return refusedBy(keys.refusal, words);
  const all = keys.value;
  if (all.length === 0) return { sentence: exportKeys.none, code: exitStatus.notDone };
  const passphrase = options.plain ? null : await passphraseFor(at, heard, of, options, words);
  delete heard.password;
  const no = passphrase === null ? await agreed(all.length, at.ask, of, words) : undefined;
  if (no !== undefined) return no;
  if (passphrase !== null && typeof passphrase !== 'string') return passphrase;
  if (at.signal.aborted) return stopped(words);
  const end = await write(all, passphrase, of, options, words);
  if (end !== undefined) return end;
  const noted = await at.accounts.noteExport(at.opened, all.length);
  if (noted.ok) noted.value.close();
  else say(of.stderr, exportKeys.notNoted);
  const others = all.filter((one) => readEntry(one) === undefined).length;
  if (others > 0) say(of.stderr, exportKeys.others(others));
  if (passphrase !== null && options.output !== pipe) say(of.stdout, exportKeys.open);
  return undefined;
}

export const exportCommand = (of: NodeJS.Process, options: ExportOptions, words: Words): Promise<number> =>
  stoppable(of, words, async (asking) => {
    const no = await obstacle(of, options, words, asking);
    if (no !== undefined) return no;
    const heard: Heard = {};
    const work = (at: OnAccount): Promise<End | undefined> => exportOf(at, heard, of, options, words);
    return withAccount(of, options, words, asking, work, (password) => {
      if (!options.plain) heard.password = password;
    });
  });
