// `sparekey keys add`: one more spare key. What is piped in is looked at before anybody is asked for a password.

import { longestName, longestNote } from '../../keyring/read-entry.ts';
import type { Sorted } from '../../keyring/recognise.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { stopped } from '../on-account/asking.ts';
import { type OnAccount, refusedBy, withAccount } from '../on-account/on-account.ts';
import { passwordFrom } from '../on-account/password-fd.ts';
import type { AccountOptions } from '../on-account/signed-in.ts';
import { stoppable } from '../on-account/stoppable.ts';
import { notDone, say, usage } from '../settings-at-hand.ts';
import { askedText, pipedText, sameStream, sorted } from './codes-given.ts';
import { nameOf, sameName } from './named-key.ts';

export interface AddOptions extends AccountOptions {
  readonly accountThere?: string;
  readonly text?: true;
  readonly made?: string;
  readonly noteFd?: number;
}

/** What people call it, and what else they say of it. `made`: ISO 8601, UTC. */
interface Described {
  readonly service: string;
  readonly account: string;
  readonly made?: string;
  readonly note?: string;
}

/** The start of that day, UTC; undefined for what is no day, or lies ahead. */
function dayMade(typed: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return undefined;
  const time = Date.parse(typed);
  // 2026-02-30 is read as a day of March.
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return day.startsWith(typed) && time <= Date.now() ? day : undefined;
}

async function described(name: string, options: AddOptions, { keysCommand: said }: Words): Promise<Described | End> {
  const [service, account] = [name.trim(), (options.accountThere ?? '').trim()];
  if (service === '' || service.length > longestName) return { sentence: said.whatItIs, code: usage };
  if (account.length > longestName) return { sentence: said.thereTooLong, code: usage };
  const made = options.made === undefined ? undefined : dayMade(options.made);
  if (options.made !== undefined && made === undefined) return { sentence: said.notADay, code: usage };
  const fd = options.noteFd;
  const note = fd === undefined ? undefined : await passwordFrom(fd);
  if (fd !== undefined && (note === undefined || note.length > longestNote))
    return { sentence: said.noNoteThere(String(fd)), code: usage };
  return { service, account, ...(made !== undefined && { made }), ...(note !== undefined && { note }) };
}

async function keep(
  of: NodeJS.Process,
  { accounts, opened, signal }: OnAccount,
  what: Described,
  { kind, codes, leftOut }: Sorted,
  words: Words,
): Promise<End | undefined> {
  const { keysCommand: said, newKey } = words;
  if (signal.aborted) return stopped(words);
  const outcome = await accounts.addKeys(opened, [{ ...what, kind, codes }]);
  if (!outcome.ok) return refusedBy(outcome.refusal, words);
  outcome.value.close();
  const is = newKey.is[kind](codes.length);
  say(of.stderr, [said.kept(nameOf(what)), is, ...(leftOut ? [newKey.leftOut] : [])].join(' '));
  return undefined;
}

export const addKey = (of: NodeJS.Process, options: AddOptions, words: Words, name: string): Promise<number> =>
  stoppable(of, words, async (asking) => {
    const what = sameStream(of, options.passwordFd, words) ?? (await described(name, options, words));
    if ('sentence' in what) return what;
    const asText = options.text === true;
    const sort = async (text: string | End): Promise<Sorted | End> =>
      typeof text === 'object' ? text : sorted(text, asText, words);
    const piped = of.stdin.isTTY ? undefined : await sort(await pipedText(of.stdin, words, asking.signal));
    if (piped !== undefined && 'sentence' in piped) return piped;
    return withAccount(of, options, words, asking, async (at) => {
      if (at.opened.view.keys.some((one) => sameName(one, what)))
        return { sentence: words.keysCommand.there(nameOf(what)), code: notDone };
      const codes = piped ?? (await sort(await askedText(at.ask, nameOf(what), words)));
      return 'sentence' in codes ? codes : keep(of, at, what, codes, words);
    });
  });
