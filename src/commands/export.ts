// `sparekey export`: the spare keys of an account, in a file of their own. It is sealed unless somebody at a terminal has typed that
// anyone may read it.

import { randomBytes } from 'node:crypto';
import { judgePassword } from '../account/password.ts';
import { makeEstimateStrength } from '../account/strength.ts';
import { exportBytes, type KeyFilePorts, wholePath, writeKeys } from '../key-files.ts';
import { readEntry } from '../keyring/read-entry.ts';
import { plainWord } from '../machine/guards-keys.ts';
import { nodeFiles } from '../store/node-files.ts';
import { usualWork } from '../transfer/age-scrypt.ts';
import type { Words } from '../words/en.ts';
import type { End } from './mail-password.ts';
import { type AccountOptions, type OpenAccount, openAccount, refusedWith, stopped } from './open-account.ts';
import { passwordFrom } from './password-fd.ts';
import { notDone, say, usage } from './settings-at-hand.ts';
import { ask, askUnseen, canAsk, typedUnseen, untilSignal } from './until-signal.ts';
import { watchedBy } from './watched.ts';

export interface ExportOptions extends AccountOptions {
  /** `-` for a pipe. */
  readonly output: string;
  readonly plain?: true;
  readonly passphraseFd?: number;
}

const pipe = '-';

export const keyFilePorts = (of: NodeJS.Process): KeyFilePorts => ({
  files: nodeFiles(of.geteuid?.()),
  sealing: { work: usualWork, random: (bytes) => new Uint8Array(randomBytes(bytes)) },
  clock: () => Date.now(),
  folder: of.cwd(),
});

/** What keeps it from being written, as far as that can be told before anybody is asked anything. */
async function obstacle(of: NodeJS.Process, { output, plain }: ExportOptions, words: Words): Promise<End | undefined> {
  const { exportKeys } = words;
  const watched = watchedBy(of);
  if (watched !== undefined) return { sentence: words.cli.watched(watched), code: usage };
  if (output === pipe && plain) return { sentence: exportKeys.plainToPipe, code: usage };
  if (output === pipe && of.stdout.isTTY) return { sentence: exportKeys.toTerminal, code: usage };
  if (plain && !canAsk(of)) return { sentence: exportKeys.plainNeedsTerminal, code: usage };
  if (output === pipe) return undefined;
  const { files, folder } = keyFilePorts(of);
  const path = wholePath(output, folder);
  const there = await files.facts(path);
  return there && refusedWith({ why: 'files', code: 'EEXIST', path }, words);
}

/** What is wrong with a passphrase, if anything is. */
async function problemOf(
  passphrase: string,
  { opened, password }: OpenAccount,
  words: Words,
): Promise<string | undefined> {
  const { email } = opened.view;
  if (passphrase.normalize('NFC') === password.normalize('NFC')) return words.exportKeys.isPassword;
  const verdict = judgePassword(passphrase, email, await makeEstimateStrength()(passphrase, [email]));
  if (verdict.ok) return undefined;
  const why = ({ short: 'short', long: 'long', email: 'is-address', common: 'common' } as const)[verdict.why];
  return refusedWith({ why: `password-${why}` }, words).sentence;
}

async function passphraseFor(
  account: OpenAccount,
  of: NodeJS.Process,
  { passphraseFd }: ExportOptions,
  words: Words,
  signal: AbortSignal,
): Promise<string | End> {
  const { exportKeys, transfer } = words;
  if (passphraseFd !== undefined) {
    const given = await passwordFrom(passphraseFd);
    if (given === undefined) return { sentence: transfer.noSecret(String(passphraseFd)), code: usage };
    const problem = await problemOf(given, account, words);
    return problem === undefined ? given : { sentence: problem, code: usage };
  }
  if (!canAsk(of)) return { sentence: exportKeys.needsPassphrase, code: usage };
  for (;;) {
    const typed = await askUnseen(of, exportKeys.askPassphrase, signal);
    if (typed === undefined) return stopped(words);
    const problem = await typedUnseen(of, () => problemOf(typed, account, words));
    const again = problem === undefined ? await askUnseen(of, exportKeys.askAgain, signal) : typed;
    if (again === undefined) return stopped(words);
    if (problem === undefined && again === typed) return typed;
    say(of.stderr, problem ?? refusedWith({ why: 'passwords-differ' }, words).sentence);
  }
}

/** The warning, and whether its word was typed. */
async function agreed(count: number, of: NodeJS.Process, words: Words, signal: AbortSignal): Promise<End | undefined> {
  const { exportKeys } = words;
  say(of.stderr, exportKeys.plainWhat(count));
  say(of.stderr, exportKeys.plainAfter);
  const typed = await ask(of, exportKeys.plainType(plainWord), signal);
  if (typed === undefined) return stopped(words);
  return typed.trim().toLowerCase() === plainWord ? undefined : refusedWith({ why: 'not-the-word' }, words);
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
    if (!written.ok) return refusedWith(written.refusal, words);
    say(of.stdout, words.exportKeys.done(keys.length, written.value));
    return undefined;
  }
  const { bytes, isSame } = await exportBytes(keys, passphrase, ports);
  if (!(await isSame(bytes))) return refusedWith({ why: 'unexpected' }, words);
  return (await intoPipe(of.stdout, bytes)) ? undefined : { sentence: words.exportKeys.notWhole, code: notDone };
}

async function exportOf(
  account: OpenAccount,
  of: NodeJS.Process,
  options: ExportOptions,
  words: Words,
  signal: AbortSignal,
): Promise<End | undefined> {
  const { exportKeys } = words;
  const keys = await account.accounts.exportKeys(account.opened);
  if (!keys.ok) return refusedWith(keys.refusal, words);
  const all = keys.value;
  if (all.length === 0) return { sentence: exportKeys.none, code: notDone };
  const passphrase = options.plain ? null : await passphraseFor(account, of, options, words, signal);
  const no = passphrase === null ? await agreed(all.length, of, words, signal) : undefined;
  if (no !== undefined) return no;
  if (passphrase !== null && typeof passphrase !== 'string') return passphrase;
  if (signal.aborted) return stopped(words);
  const end = await write(all, passphrase, of, options, words);
  if (end !== undefined) return end;
  const others = all.filter((one) => readEntry(one) === undefined).length;
  if (others > 0) say(of.stderr, exportKeys.others(others));
  if (passphrase !== null && options.output !== pipe) say(of.stdout, exportKeys.open);
  return undefined;
}

export const exportCommand = (of: NodeJS.Process, options: ExportOptions, words: Words): Promise<number> =>
  untilSignal(of, async (signal) => {
    of.removeAllListeners('warning'); // Node 22's about SQLite
    const run = async (): Promise<End | undefined> => {
      const no = await obstacle(of, options, words);
      if (no !== undefined) return no;
      const account = await openAccount(of, options, words, signal);
      if ('sentence' in account) return account;
      try {
        return await exportOf(account, of, options, words, signal);
      } finally {
        account.opened.close();
      }
    };
    const end = await run();
    if (end !== undefined) say(of.stderr, end.sentence);
    return end?.code ?? 0;
  });
