// Which codes the typed characters may have been, and what was changed to get there.
//
// 25 characters are repaired within 2·wrong + unreadable ≤ 5. With 24 one was left out, with 26 one is too many: every
// place is tried, and an answer must then explain all other readable characters exactly. `?` uses up check symbols
// as well; one must be left over to tell right from wrong, or every place would give an answer.

import { alphabet, type Character } from './alphabet.ts';
import { type RecoveryCode, spell } from './recovery-code.ts';
import { codeLength, correct } from './reed-solomon.ts';

/** A character as read, `?` where one cannot be read. */
export type Typed = Character | '?';

export interface Change {
  /** The place in the code, 0 … 24. */
  readonly at: number;
  /** What was typed there: `?` could not be read, undefined was left out. */
  readonly typed: Typed | undefined;
  readonly becomes: string;
}

export interface Answer {
  readonly code: RecoveryCode;
  readonly changes: readonly Change[];
  /** Index in the typed characters of the one that is too many. In a run of equal ones, the first. */
  readonly extra?: number;
}

/**
 * How many `?` each length allows. Of 5 check symbols the place left out takes one and one must be left over; where
 * one is too many, only the latter.
 */
const mostUnreadable = new Map([
  [codeLength - 1, 3],
  [codeLength, 5],
  [codeLength + 1, 4],
]);

/** Why there is no use in trying to repair, or undefined if there is. */
export function hopeless(typed: readonly Typed[]): 'empty' | 'too-short' | 'too-long' | 'unreadable' | undefined {
  if (typed.length === 0) return 'empty';
  const most = mostUnreadable.get(typed.length);
  if (most === undefined) return typed.length < codeLength ? 'too-short' : 'too-long';
  return typed.filter((character) => character === '?').length > most ? 'unreadable' : undefined;
}

/**
 * Every code that the typed characters may have been, each once. Where two ways lead to the same code, the one with
 * fewer changes is told, then the first from the left. An unharmed code is an answer without changes.
 *
 * @returns none if beyond repair; for 25 characters at most one
 */
export function repair(typed: readonly Typed[]): Answer[] {
  if (hopeless(typed) !== undefined) return [];
  if (typed.length === codeLength) return answer(typed, 2);
  const answers = typed.length < codeLength ? withOneMore(typed) : withOneLess(typed);
  const byCode = new Map<RecoveryCode, Answer>();
  for (const each of answers.toSorted((one, other) => one.changes.length - other.changes.length)) {
    if (!byCode.has(each.code)) byCode.set(each.code, each);
  }
  return [...byCode.values()];
}

function withOneMore(typed: readonly Typed[]): Answer[] {
  const places = Array.from({ length: codeLength }, (_, at) => [...typed.slice(0, at), undefined, ...typed.slice(at)]);
  return places.flatMap((word) => answer(word, 0));
}

function withOneLess(typed: readonly Typed[]): Answer[] {
  return typed.flatMap((_, extra) => answer(typed.toSpliced(extra, 1), 0).map((found) => ({ ...found, extra })));
}

/** The one answer for 25 characters, as a list of one or none. */
function answer(word: readonly (Typed | undefined)[], mostWrong: number): Answer[] {
  const symbols = word.map((typed) => (typed === undefined || typed === '?' ? undefined : alphabet.indexOf(typed)));
  const codeword = correct(symbols, mostWrong);
  if (codeword === undefined) return [];
  const code = spell(codeword);
  const changes = word
    .map((typed, at) => ({ at, typed, becomes: code.charAt(at) }))
    .filter(({ typed, becomes }) => typed !== becomes);
  return [{ code, changes }];
}
