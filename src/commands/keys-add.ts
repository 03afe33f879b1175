// `sparekey keys add`: keeps the codes of one more account. They are piped in or pasted at the terminal, unseen, never an
// argument.

import { nameOf, sameName } from '../keyring/names.ts';
import { type Described, draftsOf, readEntries, sameCodes } from '../keyring/paste/drafts.ts';
import type { Sorted } from '../keyring/paste/sorted.ts';
import { longestName } from '../keyring/read-entry.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import type { End } from './exit-status.ts';
import { exitStatus } from './exit-status.ts';
import {
  agreed,
  askedText,
  givenBeside,
  isOwnCode,
  type PasteOptions,
  pipedText,
  sameStream,
  sayUnderstood,
  sorted,
} from './keys-paste.ts';
import { stoppable, stopped } from './on-account/asking.ts';
import { type OnAccount, refusedBy, withAccount } from './on-account/on-account.ts';
import { say } from './output.ts';

// Piped codes are checked before the password is asked for.

export interface AddOptions extends PasteOptions {
  readonly accountThere?: string;
}

async function described(name: string, options: AddOptions, words: Words): Promise<Described | End> {
  const { keysCommand: said } = words;
  const [service, account] = [name.trim(), (options.accountThere ?? '').trim()];
  if (service === '' || service.length > longestName) return { sentence: said.whatItIs, code: exitStatus.unusable };
  if (account.length > longestName) return { sentence: said.thereTooLong, code: exitStatus.unusable };
  const beside = await givenBeside(options, words);
  return 'sentence' in beside ? beside : { service, account, ...beside };
}

async function keep(
  of: NodeJS.Process,
  at: OnAccount,
  what: Described,
  sorted: Sorted,
  options: AddOptions,
  words: Words,
): Promise<End | undefined> {
  const { accounts, opened, signal } = at;
  const { keysCommand: said, paste } = words;
  if (signal.aborted) return stopped(words);
  if (await isOwnCode(at, sorted)) return { sentence: paste.own, code: exitStatus.notDone };
  // Several entries of one paste bring names of their own.
  const taken = draftsOf(sorted, what, Date.now()).find((draft) =>
    opened.view.entries.some((one) => sameName(one, draft)),
  );
  if (taken !== undefined) return { sentence: visible(said.there(nameOf(taken))), code: exitStatus.notDone };
  const kept = await accounts.exportEntries(opened);
  if (!kept.ok) return refusedBy(kept.refusal, words);
  const same = sameCodes(sorted, readEntries(kept.value));
  for (const one of same) say(of.stderr, visible(paste.doubt(one)));
  const refused = await agreed(at, [...sorted.doubts, ...same], options, words);
  if (refused !== undefined) return refused;
  if (signal.aborted) return stopped(words);
  const drafts = draftsOf(sorted, what, Date.now());
  const outcome = await accounts.addEntries(opened, drafts);
  if (!outcome.ok) return refusedBy(outcome.refusal, words);
  outcome.value.close();
  for (const draft of drafts) say(of.stderr, visible(said.kept(nameOf(draft))));
  return undefined;
}

export const addKey = (of: NodeJS.Process, options: AddOptions, words: Words, name: string): Promise<number> =>
  stoppable(of, words, async (asking) => {
    const what = sameStream(of, options.passwordFd, words) ?? (await described(name, options, words));
    if ('sentence' in what) return what;
    const asText = options.text === true;
    /** Sorts, and says what was understood. */
    const sort = async (text: string | End): Promise<Sorted | End> => {
      const found = typeof text === 'object' ? text : await sorted(text, asText, what, words);
      if (!('sentence' in found)) sayUnderstood(of, found, what, words);
      return found;
    };
    const piped = of.stdin.isTTY ? undefined : await sort(await pipedText(of, words, asking.signal));
    if (piped !== undefined && 'sentence' in piped) return piped;
    if (piped !== undefined && piped.doubts.length > 0 && options.yes !== true && !asking.canAsk())
      return { sentence: words.paste.needsYes, code: exitStatus.notDone };
    return withAccount(of, options, words, asking, async (at) => {
      if (at.opened.view.entries.some((one) => sameName(one, what)))
        return { sentence: words.keysCommand.there(nameOf(what)), code: exitStatus.notDone };
      const codes = piped ?? (await sort(await askedText(at.ask, nameOf(what), words)));
      return 'sentence' in codes ? codes : keep(of, at, what, codes, options, words);
    });
  });
