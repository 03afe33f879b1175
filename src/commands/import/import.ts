// `sparekey import`: reads a file, says what is in it and what of it would be added, asks, and adds all of that in one write. What is
// here already is never overwritten.

import { isTooMuch } from '../../account/entries.ts';
import { readEntry } from '../../keyring/read-entry.ts';
import { type Plan, planFor } from '../../keyring/transfer/plan.ts';
import type { Read } from '../../keyring/transfer/reading.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../exit-status.ts';
import { exitCodes } from '../exit-status.ts';
import { stoppable, stopped } from '../on-account/asking.ts';
import { type AccountOptions, type OnAccount, refusedBy, withAccount } from '../on-account/on-account.ts';
import { say } from '../output.ts';
import { type ReadOptions, readImport } from './import-read.ts';

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
  { opened, ask }: OnAccount,
  { yes }: ImportOptions,
  { importKeys }: Words,
): Promise<End | undefined> {
  if (yes) return undefined;
  const typed = await ask(importKeys.ask(opened.view.email), importKeys.needsYes, { shown: true });
  if (typeof typed === 'object') return typed;
  return typed.trim().toLowerCase() === importKeys.yesWord
    ? undefined
    : { sentence: importKeys.notAdded, code: exitCodes.notDone };
}

async function importInto(
  at: OnAccount,
  read: Read,
  of: NodeJS.Process,
  options: ImportOptions,
  words: Words,
): Promise<End | undefined> {
  const { importKeys } = words;
  const { accounts, opened, signal } = at;
  const here = await accounts.exportKeys(opened);
  if (!here.ok) return refusedBy(here.refusal, words);
  const entries = here.value.flatMap((raw) => readEntry(raw) ?? []);
  const plan = planFor(read.drafts, entries);
  report(read, plan, of, words);
  if (plan.add.length === 0) {
    say(of.stdout, importKeys.nothing);
    return undefined;
  }
  if (isTooMuch([...here.value, ...plan.add])) return refusedBy({ why: 'full' }, words);
  if (options.dryRun) {
    say(of.stdout, importKeys.dry);
    return undefined;
  }
  const no = await confirmed(at, options, words);
  if (no !== undefined) return no;
  if (signal.aborted) return stopped(words);
  const added = await accounts.addKeys(opened, plan.add);
  if (!added.ok) return refusedBy(added.refusal, words);
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
  stoppable(of, words, async (asking) => {
    const read = await readImport(path, of, options, words, asking);
    if ('sentence' in read) return read;
    return withAccount(of, options, words, asking, (at) => importInto(at, read, of, options, words));
  });
