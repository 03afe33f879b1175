// `sparekey import`: reads a file, says what is in it and what of it would be added, asks, and adds all of that in one
// write. An entry that is here already is never overwritten.

import { isTooMuch } from '../../account/entries.ts';
import { readEntry } from '../../keyring/read-entry.ts';
import { planFor } from '../../keyring/transfer/plan.ts';
import { isAllKept, type Read } from '../../keyring/transfer/reading.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../exit-status.ts';
import { exitStatus } from '../exit-status.ts';
import { stoppable, stopped } from '../on-account/asking.ts';
import { type AccountOptions, type OnAccount, refusedBy, withAccount } from '../on-account/on-account.ts';
import { say } from '../output.ts';
import { type ReadOptions, readImport } from './import-read.ts';
import { report } from './import-report.ts';

export interface ImportOptions extends AccountOptions, ReadOptions {
  readonly dryRun?: true;
  readonly yes?: true;
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
    : { sentence: importKeys.notAdded, code: exitStatus.notDone };
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
  const here = await accounts.exportEntries(opened);
  if (!here.ok) return refusedBy(here.refusal, words);
  const entries = here.value.flatMap((raw) => readEntry(raw) ?? []);
  const plan = planFor(read.drafts, entries);
  report(read, plan, of.stdout, words);
  if (plan.add.length === 0) {
    if (plan.same.length === 0)
      return { sentence: read.left.length > 0 ? importKeys.noneTaken : importKeys.noCodes, code: exitStatus.notDone };
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
  const added = await accounts.addEntries(opened, plan.add);
  if (!added.ok) return refusedBy(added.refusal, words);
  added.value.close();
  say(of.stdout, importKeys.done(plan.add.length));
  say(of.stdout, isAllKept(read) ? importKeys.deleteIt : importKeys.keepRest);
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
