// `sparekey keys add`: keeps the codes of one more account. They are piped in or pasted at the terminal, unseen, never an
// argument. A problem is named by its place, never by a part of a code.

import type { Problem } from '../keyring/check.ts';
import { type Described, draftsOf, sameCodes, sparekeyCodesIn } from '../keyring/paste/drafts.ts';
import { mostLookedAt } from '../keyring/paste/readable.ts';
import { type Doubt, endsOf, type Sorted } from '../keyring/paste/sorted.ts';
import { longestName, longestNote, readEntry } from '../keyring/read-entry.ts';
import { recognise } from '../keyring/recognise.ts';
import { textIn } from '../keyring/transfer/text-in.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import type { End } from './exit-status.ts';
import { exitStatus } from './exit-status.ts';
import { nameOf, sameName } from './keys.ts';
import { type Ask, stoppable, stopped } from './on-account/asking.ts';
import { type AccountOptions, type OnAccount, refusedBy, withAccount } from './on-account/on-account.ts';
import { secretFrom } from './on-account/password-fd.ts';
import { say } from './output.ts';

/** More than is looked at: what is cut off here is too long already. */
const mostBytes = 4 * mostLookedAt;

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
    const all = Buffer.concat(pieces);
    // Cut within a character perhaps: it is too long, and that is said.
    if (bytes > mostBytes) return all.toString('utf8');
    return textIn(all) ?? { sentence: words.keysCommand.notText, code: exitStatus.notDone };
  } catch {
    return signal.aborted ? stopped(words) : { sentence: words.keysCommand.notText, code: exitStatus.notDone };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Taking it as the text it is does not help these. */
const noText: readonly Problem['why'][] = ['nothing', 'too-long', 'too-many'];

async function sorted(text: string, asText: boolean, what: Described, words: Words): Promise<Sorted | End> {
  const { newKey, keysCommand } = words;
  const found = await recognise(text, asText, what);
  const { problem } = found;
  // A paste that is too long for a text may hold entries all the same.
  if (problem === undefined || (found.entries.length > 0 && problem.why === 'too-long')) return found;
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
  readonly yes?: true;
}

/** The start of that day, UTC; undefined for what is no day, or lies ahead. */
function dayMade(typed: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return undefined;
  const time = Date.parse(typed);
  // 2026-02-30 is read as a day of March.
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return day.startsWith(typed) && time <= Date.now() ? day : undefined;
}

async function described(name: string, options: AddOptions, words: Words): Promise<Described | End> {
  const { keysCommand: said } = words;
  const [service, account] = [name.trim(), (options.accountThere ?? '').trim()];
  if (service === '' || service.length > longestName) return { sentence: said.whatItIs, code: exitStatus.unusable };
  if (account.length > longestName) return { sentence: said.thereTooLong, code: exitStatus.unusable };
  const made = options.made === undefined ? undefined : dayMade(options.made);
  if (options.made !== undefined && made === undefined) return { sentence: said.notADay, code: exitStatus.unusable };
  const fd = options.noteFd;
  const note = fd === undefined ? undefined : await secretFrom(fd, said.noNoteThere(String(fd)), words);
  if (typeof note === 'object') return note;
  if (fd !== undefined && note !== undefined && note.length > longestNote)
    return { sentence: said.noNoteThere(String(fd)), code: exitStatus.unusable };
  return { service, account, ...(made !== undefined && { made }), ...(note !== undefined && { note }) };
}

/** Shows the reading of the paste, before anything is kept: never more than a quarter of a code. */
function understood(sorted: Sorted, what: Described, { newKey, paste }: Words): readonly string[] {
  const drafts = draftsOf(sorted, what, Date.now());
  const several = drafts.length > 1;
  const { note, made } = sorted.entries[0] ?? {};
  return [
    ...drafts.flatMap((draft, at) => {
      const codes = sorted.entries[at]?.codes ?? [];
      const is = newKey.is[draft.kind](codes.length);
      const ends = codes.map(({ text, used }) => ({ ends: endsOf(text), used: used !== undefined }));
      const shown = draft.kind === 'text' ? paste.characters(codes[0]?.text.length ?? 0) : paste.ends(ends);
      return [visible(`${several ? `${nameOf(draft)}: ` : ''}${is}`), `  ${visible(shown)}`];
    }),
    ...(sorted.omitted.length > 0 ? [paste.leftOut(sorted.omitted)] : []),
    ...(made !== undefined && what.made === undefined ? [paste.made(made)] : []),
    ...(note !== undefined ? [visible(paste.note(note))] : []),
    ...sorted.remarks.map((one) => visible(paste.remark(one))),
  ];
}

/** Whether a pasted recovery code of sparekey is one of this very account. */
async function isOwnCode({ accounts, opened }: OnAccount, sorted: Sorted): Promise<boolean> {
  if (!sorted.doubts.some(({ why }) => why === 'sparekey-code')) return false;
  for (const code of sparekeyCodesIn(sorted)) {
    const checked = await accounts.checkCode(opened.view.email, code);
    if (checked.ok && checked.value.is !== 'unknown') return true;
  }
  return false;
}

/** Asks where there is a doubt; what to end with where the answer is no. */
async function agreed(
  { ask }: Pick<OnAccount, 'ask'>,
  doubts: readonly Doubt[],
  { yes }: AddOptions,
  { paste }: Words,
): Promise<End | undefined> {
  if (doubts.length === 0 || yes) return undefined;
  const typed = await ask(paste.ask, paste.needsYes, { shown: true });
  if (typeof typed === 'object')
    return { ...typed, code: typed.code === exitStatus.unusable ? exitStatus.notDone : typed.code };
  return typed.trim().toLowerCase() === paste.yesWord
    ? undefined
    : { sentence: paste.notKept, code: exitStatus.notDone };
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
  const same = sameCodes(
    sorted,
    kept.value.flatMap((raw) => readEntry(raw) ?? []),
  );
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
      if ('sentence' in found) return found;
      const doubts = found.doubts.map((one) => visible(words.paste.doubt(one)));
      for (const line of [...understood(found, what, words), ...doubts]) say(of.stderr, line);
      return found;
    };
    const piped = of.stdin.isTTY ? undefined : await sort(await pipedText(of.stdin, words, asking.signal));
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
