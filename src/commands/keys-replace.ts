// `sparekey keys replace`: a new set of codes takes the place of the old ones of an entry, which are not kept. It reads and asks as
// `sparekey keys add` does.

import { nameOf } from '../keyring/names.ts';
import { type Described, draftsOf, sameCodes } from '../keyring/paste/drafts.ts';
import type { Sorted } from '../keyring/paste/sorted.ts';
import { readEntry } from '../keyring/read-entry.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import type { End } from './exit-status.ts';
import { exitStatus } from './exit-status.ts';
import { keyAsJson, keyFacts, namedKey } from './keys.ts';
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
import { asJson, handleOutputErrors, say } from './output.ts';

export interface ReplaceOptions extends PasteOptions {
  readonly json?: true;
}

/** The reading of a paste that is for this entry alone, said back below `before`, with everything asked that has to be. */
async function agreedReading(
  of: NodeJS.Process,
  at: OnAccount,
  what: Described,
  text: string,
  before: string,
  options: ReplaceOptions,
  words: Words,
): Promise<Sorted | End> {
  const { accounts, opened } = at;
  const { keysCommand: said, paste } = words;
  const found = await sorted(text, options.text === true, what, words);
  if ('sentence' in found) return found;
  say(of.stderr, before);
  sayUnderstood(of, found, what, words);
  if (found.entries.length > 1) return { sentence: said.forOneOnly(found.entries.length), code: exitStatus.notDone };
  if (await isOwnCode(at, found)) return { sentence: paste.own, code: exitStatus.notDone };
  const kept = await accounts.exportEntries(opened);
  if (!kept.ok) return refusedBy(kept.refusal, words);
  const entries = kept.value.flatMap((raw) => readEntry(raw) ?? []);
  const same = sameCodes(found, entries);
  for (const one of same) say(of.stderr, visible(paste.doubt(one)));
  return (await agreed(at, [...found.doubts, ...same], options, words)) ?? found;
}

async function replaceIn(
  of: NodeJS.Process,
  at: OnAccount,
  name: string,
  piped: string | undefined,
  beside: Pick<Described, 'made' | 'note'>,
  options: ReplaceOptions,
  words: Words,
): Promise<End | undefined> {
  const { accounts, opened, signal, days } = at;
  const { keysCommand: said } = words;
  const key = namedKey(opened.view.entries, name, words);
  if ('sentence' in key) return key;
  const what: Described = { service: key.service, account: key.account, ...beside };
  const text = piped ?? (await askedText(at.ask, nameOf(key), words));
  if (typeof text === 'object') return text;
  const before = said.inPlaceOf(nameOf(key), keyFacts(key, words, days).join(', '));
  const found = await agreedReading(of, at, what, text, before, options, words);
  if ('sentence' in found) return found;
  const [draft] = draftsOf(found, what, Date.now());
  if (draft === undefined) return refusedBy({ why: 'unexpected' }, words);
  if (signal.aborted) return stopped(words);
  const outcome = await accounts.changeEntry(opened, key.id, { change: 'replace', draft });
  if (!outcome.ok) return refusedBy(outcome.refusal, words);
  const now = outcome.value.view.entries.find(({ id }) => id === key.id);
  outcome.value.close();
  say(of.stderr, said.replaced(nameOf(key)));
  if (options.json === true && now !== undefined) {
    handleOutputErrors(of.stdout);
    of.stdout.write(asJson({ v: 1, ...keyAsJson(now) }));
  }
  return undefined;
}

export const replaceKey = (of: NodeJS.Process, options: ReplaceOptions, words: Words, name: string): Promise<number> =>
  stoppable(of, words, async (asking) => {
    const beside = sameStream(of, options.passwordFd, words) ?? (await givenBeside(options, words));
    if ('sentence' in beside) return beside;
    const piped = of.stdin.isTTY ? undefined : await pipedText(of, words, asking.signal);
    if (typeof piped === 'object') return piped;
    // The entry is known once the account is open; a text that can never be kept is refused before the password is asked for.
    const first =
      piped === undefined
        ? undefined
        : await sorted(piped, options.text === true, { service: name, account: '' }, words);
    if (first !== undefined && 'sentence' in first) return first;
    return withAccount(of, options, words, asking, (at) => replaceIn(of, at, name, piped, beside, options, words));
  });
