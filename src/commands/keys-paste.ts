// Codes that come through a pipe, or are pasted at the terminal, unseen: read, sorted, and said back before anything is kept.
// A problem is named by its place, never by a part of a code. For `sparekey keys add` and `keys replace`.

import type { Problem } from '../keyring/check.ts';
import { nameOf } from '../keyring/names.ts';
import { type Described, problemIn, sparekeyCodesIn, understoodOf } from '../keyring/paste/drafts.ts';
import { mostLookedAt } from '../keyring/paste/readable.ts';
import type { Doubt, Sorted, Understood } from '../keyring/paste/sorted.ts';
import { longestNote } from '../keyring/read-entry.ts';
import { recognise } from '../keyring/recognise.ts';
import { textIn } from '../keyring/transfer/text-in.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import type { End } from './exit-status.ts';
import { exitStatus } from './exit-status.ts';
import { type Ask, stopped } from './on-account/asking.ts';
import type { AccountOptions, OnAccount } from './on-account/on-account.ts';
import { secretFrom } from './on-account/password-fd.ts';
import { say } from './output.ts';

export interface PasteOptions extends AccountOptions {
  readonly text?: true;
  readonly made?: string;
  readonly noteFd?: number;
  readonly yes?: true;
}

/** A pipe through which nothing comes for so long (ms) may be one that nobody fills. */
const quiet = 2_000;

/** More than is looked at: what is cut off here is too long already. */
const mostBytes = 4 * mostLookedAt;

/** All that comes through a pipe. */
export async function pipedText(
  { stdin: input, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>,
  words: Words,
  signal: AbortSignal,
): Promise<string | End> {
  const waits = setTimeout(() => say(stderr, words.keysCommand.waits), quiet);
  const pieces: Buffer[] = [];
  let bytes = 0;
  const stop = (): void => {
    input.destroy();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const piece of input) {
      clearTimeout(waits);
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
    clearTimeout(waits);
    signal.removeEventListener('abort', stop);
  }
}

/** Taking it as the text it is does not help these. */
const noText: readonly Problem['why'][] = ['nothing', 'too-long', 'too-many'];

export async function sorted(text: string, asText: boolean, what: Described, words: Words): Promise<Sorted | End> {
  const { newKey, keysCommand } = words;
  const found = await recognise(text, asText, what);
  const problem = problemIn(found);
  if (problem === undefined) return found;
  const then = noText.includes(problem.why) ? keysCommand.notKept : keysCommand.orAsText;
  return { sentence: `${newKey.problem(problem)} ${then}`, code: exitStatus.notDone };
}

export const askedText = (ask: Ask, name: string, { keysCommand, onAccount }: Words): Promise<string | End> =>
  ask(keysCommand.askCodes(name), onAccount.noTerminal, { lines: true });

/** Where both would come from standard input, neither can be told from the other. */
export const sameStream = (of: NodeJS.Process, fd: number | undefined, { keysCommand }: Words): End | undefined =>
  fd === 0 && !of.stdin.isTTY ? { sentence: keysCommand.sameStream, code: exitStatus.unusable } : undefined;

/** The start of that day, UTC; undefined for what is no day, or lies ahead. */
function dayMade(typed: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return undefined;
  const time = Date.parse(typed);
  // 2026-02-30 is read as a day of March.
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return day.startsWith(typed) && time <= Date.now() ? day : undefined;
}

/** The day and the note that were given beside the codes. */
export async function givenBeside(
  { made: day, noteFd: fd }: PasteOptions,
  words: Words,
): Promise<Pick<Described, 'made' | 'note'> | End> {
  const { keysCommand: said } = words;
  const made = day === undefined ? undefined : dayMade(day);
  if (day !== undefined && made === undefined) return { sentence: said.notADay, code: exitStatus.unusable };
  const note = fd === undefined ? undefined : await secretFrom(fd, said.noNoteThere(String(fd)), words);
  if (typeof note === 'object') return note;
  if (fd !== undefined && note !== undefined && note.length > longestNote)
    return { sentence: said.noNoteThere(String(fd)), code: exitStatus.unusable };
  return { ...(made !== undefined && { made }), ...(note !== undefined && { note }) };
}

/** Shows the reading of the paste, before anything is kept: never more than a quarter of a code. */
function linesOf({ entries, omitted, made, note, remarks }: Understood, { newKey, paste }: Words): readonly string[] {
  return [
    ...entries.flatMap((entry) => {
      const { kind, codes, characters } = entry;
      const is = newKey.is[kind](codes.length);
      const shown = kind === 'text' ? paste.characters(characters) : paste.ends(codes);
      return [`${entries.length > 1 ? `${nameOf(entry)}: ` : ''}${is}`, `  ${shown}`];
    }),
    ...(omitted.length > 0 ? [paste.leftOut(omitted)] : []),
    ...(made !== undefined ? [paste.made(made)] : []),
    ...(note !== undefined ? [paste.note(note)] : []),
    ...remarks.map(paste.remark),
  ].map(visible);
}

/** Whether a recovery code of sparekey in the paste is one of this very account, kept as text or not. */
export async function isOwnCode({ accounts, opened }: OnAccount, sorted: Sorted): Promise<boolean> {
  const all = sorted.kind === 'text' ? [sorted, await recognise(sorted.codes.join('\n'), false)] : [sorted];
  for (const code of new Set(all.flatMap(sparekeyCodesIn))) {
    const checked = await accounts.checkCode(opened.view.email, code);
    if (checked.ok && checked.value.is !== 'unknown') return true;
  }
  return false;
}

/** Asks where there is a doubt; what to end with where the answer is no. */
export async function agreed(
  { ask }: Pick<OnAccount, 'ask'>,
  doubts: readonly Doubt[],
  { yes }: PasteOptions,
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

/** Says what was understood, and every doubt about it. */
export function sayUnderstood(of: NodeJS.Process, sorted: Sorted, what: Described, words: Words): void {
  const doubts = sorted.doubts.map((one) => visible(words.paste.doubt(one)));
  for (const line of [...linesOf(understoodOf(sorted, '', what, Date.now()), words), ...doubts]) say(of.stderr, line);
}
