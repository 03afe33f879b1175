// `sparekey keys add`: keeps the codes of one more account. They are piped in or pasted at the terminal, unseen, never an
// argument. A problem is named by its place, never by a part of a code.

import type { Problem } from '../keyring/check.ts';
import { longestText } from '../keyring/kinds.ts';
import { longestName, longestNote } from '../keyring/read-entry.ts';
import { recognise, type Sorted } from '../keyring/recognise.ts';
import type { Words } from '../words/en.ts';
import type { End } from './exit-status.ts';
import { exitStatus } from './exit-status.ts';
import { nameOf, sameName } from './keys.ts';
import { type Ask, stoppable, stopped } from './on-account/asking.ts';
import { type AccountOptions, type OnAccount, refusedBy, withAccount } from './on-account/on-account.ts';
import { passwordFrom } from './on-account/password-fd.ts';
import { say } from './output.ts';

/** More than is looked at: what is cut off here is too long already. */
const mostBytes = 32 * longestText;

/** All that comes through a pipe. */
async function pipedText(input: NodeJS.ReadStream, words: Words, signal: AbortSignal): Promise<string | End> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const stop = (): void => {
    input.destroy();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const piece of input) {
      pieces.push(Buffer.from(piece));
      bytes += piece.length;
      if (bytes > mostBytes) break;
    }
    if (signal.aborted) return stopped(words);
    return new TextDecoder('utf-8', { fatal: bytes <= mostBytes }).decode(Buffer.concat(pieces));
  } catch {
    return signal.aborted ? stopped(words) : { sentence: words.keysCommand.notText, code: exitStatus.notDone };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Taking it as the text it is does not help these. */
const noText: readonly Problem['why'][] = ['nothing', 'too-long', 'too-many'];

async function sorted(text: string, asText: boolean, words: Words): Promise<Sorted | End> {
  const { newKey, keysCommand } = words;
  const found = await recognise(text, asText);
  const { problem } = found;
  if (problem === undefined) return found;
  const then = noText.includes(problem.why) ? keysCommand.notKept : keysCommand.orAsText;
  return { sentence: `${newKey.problem(problem)} ${then}`, code: exitStatus.notDone };
}

const askedText = (ask: Ask, name: string, { keysCommand, onAccount }: Words): Promise<string | End> =>
  ask(keysCommand.askCodes(name), onAccount.noTerminal, { lines: true });

/** Where both would come from standard input, neither can be told from the other. */
const sameStream = (of: NodeJS.Process, fd: number | undefined, { keysCommand }: Words): End | undefined =>
  fd === 0 && !of.stdin.isTTY ? { sentence: keysCommand.sameStream, code: exitStatus.unusable } : undefined;

// Piped codes are checked before the password is asked for.

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
  if (service === '' || service.length > longestName) return { sentence: said.whatItIs, code: exitStatus.unusable };
  if (account.length > longestName) return { sentence: said.thereTooLong, code: exitStatus.unusable };
  const made = options.made === undefined ? undefined : dayMade(options.made);
  if (options.made !== undefined && made === undefined) return { sentence: said.notADay, code: exitStatus.unusable };
  const fd = options.noteFd;
  const note = fd === undefined ? undefined : await passwordFrom(fd);
  if (fd !== undefined && (note === undefined || note.length > longestNote))
    return { sentence: said.noNoteThere(String(fd)), code: exitStatus.unusable };
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
  const outcome = await accounts.addEntries(opened, [{ ...what, kind, codes }]);
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
      if (at.opened.view.entries.some((one) => sameName(one, what)))
        return { sentence: words.keysCommand.there(nameOf(what)), code: exitStatus.notDone };
      const codes = piped ?? (await sort(await askedText(at.ask, nameOf(what), words)));
      return 'sentence' in codes ? codes : keep(of, at, what, codes, words);
    });
  });
