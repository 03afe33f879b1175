// `sparekey keys remove`: removes the codes of an account elsewhere, once their name was typed, as in the wizard. A script says the
// name a second time: no answer that fits every entry removes one.

import type { EntryView } from '../account/types.ts';
import { nameOf } from '../keyring/names.ts';
import type { Words } from '../words/en.ts';
import { type End, exitStatus } from './exit-status.ts';
import { keyAsJson, namedKey } from './keys.ts';
import { stopped } from './on-account/asking.ts';
import { type AccountOptions, type OnAccount, onAccount, refusedBy } from './on-account/on-account.ts';
import { asJson, handleOutputErrors, say } from './output.ts';

export interface RemoveOptions extends AccountOptions {
  readonly confirm?: string;
  readonly json?: true;
}

const plainly = (name: string): string => name.trim().normalize('NFC').toLowerCase();

const isNameOf = (typed: string, key: EntryView): boolean =>
  [key.service, nameOf(key), key.id].some((name) => plainly(name) === plainly(typed));

/** Gives the sentence that ends the command where the name was not typed. */
async function confirmed(
  of: NodeJS.Process,
  { ask }: Pick<OnAccount, 'ask'>,
  key: EntryView,
  { confirm }: RemoveOptions,
  words: Words,
): Promise<End | undefined> {
  const { removeKey, keysCommand: said } = words;
  if (confirm === undefined) say(of.stderr, removeKey.what(nameOf(key)));
  const typed = confirm ?? (await ask(removeKey.type(key.service), said.removeNeedsName, { shown: true }));
  if (typeof typed === 'object') return typed;
  return isNameOf(typed, key) ? undefined : { sentence: said.notThatName, code: exitStatus.notDone };
}

export const removeKey = (of: NodeJS.Process, options: RemoveOptions, words: Words, name: string): Promise<number> =>
  onAccount(of, options, words, async (at) => {
    const { accounts, opened, signal } = at;
    const key = namedKey(opened.view.entries, name, words);
    if ('sentence' in key) return key;
    const no = await confirmed(of, at, key, options, words);
    if (no !== undefined) return no;
    if (signal.aborted) return stopped(words);
    const outcome = await accounts.changeEntry(opened, key.id, { change: 'remove' });
    if (!outcome.ok) return refusedBy(outcome.refusal, words);
    outcome.value.close();
    say(of.stderr, words.keysCommand.removed(nameOf(key)));
    if (options.json === true) {
      handleOutputErrors(of.stdout);
      of.stdout.write(asJson({ v: 1, ...keyAsJson(key) }));
    }
    return undefined;
  });
