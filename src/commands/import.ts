// `sparekey import`: reads a file, says what is in it and what of it would be added, asks, and adds all of that in one write. What is
// here already is never overwritten.

import { isTooMuch } from '../account/spare-keys.ts';
import { readEntry } from '../keyring/read-entry.ts';
import { type Plan, planFor } from '../transfer/plan.ts';
import type { Read } from '../transfer/reading.ts';
import type { Words } from '../words/en.ts';
import { type ReadOptions, readImport } from './import-read.ts';
import type { End } from './mail-password.ts';
import { type AccountOptions, type OpenAccount, openAccount, refusedWith, stopped } from './open-account.ts';
import { notDone, say, usage } from './settings-at-hand.ts';
import { ask, canAsk, untilSignal } from './until-signal.ts';
import { watchedBy } from './watched.ts';

export interface ImportOptions extends AccountOptions, ReadOptions {
  readonly dryRun?: true;
  readonly yes?: true;
}

/** The longest name that is told, in characters. */
const longestTold = 60;

const told = (name: string): string => {
  const characters = Array.from(name);
  return characters.length <= longestTold ? name : `${characters.slice(0, longestTold).join('')}…`;
};

/** Everything that will not be there afterwards, and why; then what will. Names, never codes. */
function report(
  { left, besides }: Read,
  { add, beside, same }: Plan,
  of: NodeJS.Process,
  { importKeys: w }: Words,
): void {
  const tell = (count: number, sentence: (count: number) => string): void => {
    if (count > 0) say(of.stdout, sentence(count));
  };
  if (left.length > 0) say(of.stdout, w.left);
  for (const { at, name, why } of left) say(of.stdout, `  ${w.leftRow(at, told(name), w.leftWhy(why))}`);
  tell(besides.passwords, w.passwords);
  tell(besides.appSecrets, w.appSecrets);
  tell(besides.others, w.others);
  tell(besides.words, w.words);
  if (besides.columns.length > 0) say(of.stdout, w.columns(besides.columns.map(told).join(', ')));
  tell(same.length, w.same);
  tell(add.length, w.add);
  tell(beside.length, w.beside);
}

async function confirmed(
  { opened }: OpenAccount,
  of: NodeJS.Process,
  options: ImportOptions,
  words: Words,
  signal: AbortSignal,
): Promise<End | undefined> {
  if (options.yes) return undefined;
  if (!canAsk(of)) return { sentence: words.importKeys.needsYes, code: usage };
  const typed = await ask(of, words.importKeys.ask(opened.view.email), signal);
  if (typed === undefined) return stopped(words);
  return typed.trim().toLowerCase() === words.importKeys.yesWord
    ? undefined
    : { sentence: words.importKeys.notAdded, code: notDone };
}

async function importInto(
  account: OpenAccount,
  read: Read,
  of: NodeJS.Process,
  options: ImportOptions,
  words: Words,
  signal: AbortSignal,
): Promise<End | undefined> {
  const { importKeys } = words;
  const here = await account.accounts.exportKeys(account.opened);
  if (!here.ok) return refusedWith(here.refusal, words);
  const entries = here.value.flatMap((raw) => readEntry(raw) ?? []);
  const plan = planFor(read.drafts, entries);
  report(read, plan, of, words);
  if (plan.add.length === 0) {
    say(of.stdout, importKeys.nothing);
    return undefined;
  }
  if (isTooMuch([...here.value, ...plan.add])) return refusedWith({ why: 'full' }, words);
  if (options.dryRun) {
    say(of.stdout, importKeys.dry);
    return undefined;
  }
  const no = await confirmed(account, of, options, words, signal);
  if (no !== undefined) return no;
  const added = await account.accounts.addKeys(account.opened, plan.add);
  if (!added.ok) return refusedWith(added.refusal, words);
  added.value.close();
  say(of.stdout, importKeys.done(plan.add.length));
  say(of.stdout, importKeys.deleteIt);
  return undefined;
}

export const importCommand = (
  of: NodeJS.Process,
  path: string,
  options: ImportOptions,
  words: Words,
): Promise<number> =>
  untilSignal(of, async (signal) => {
    of.removeAllListeners('warning'); // Node 22's about SQLite
    const run = async (): Promise<End | undefined> => {
      const watched = watchedBy(of);
      if (watched !== undefined) return { sentence: words.cli.watched(watched), code: usage };
      const read = await readImport(path, of, options, words, signal);
      if ('sentence' in read) return read;
      const account = await openAccount(of, options, words, signal);
      if ('sentence' in account) return account;
      try {
        return await importInto(account, read, of, options, words, signal);
      } finally {
        account.opened.close();
      }
    };
    const end = await run();
    if (end !== undefined) say(of.stderr, end.sentence);
    return end?.code ?? 0;
  });
