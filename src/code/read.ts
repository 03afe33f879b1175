// A recovery code as people type and paste it. Compatibility forms are read as plain characters (NFKC); case, spaces, dashes, quotes,
// invisible characters and what stands around a code do not matter; look-alikes are read as what they look like; what cannot be in a
// code is refused with its place. No secret is needed to tell: this tries nothing.

import { readCharacter } from './alphabet.ts';
import { aroundCode, type Range } from './around-code.ts';
import type { RecoveryCode } from './recovery-code.ts';
import { type Answer, hopeless, repair, type Typed } from './repair.ts';
import { typedText } from './typed-text.ts';

export interface Refused {
  /** Its place among the typed characters, from 0; refused ones count, skipped ones do not. */
  readonly at: number;
  readonly character: string;
}

/** `character`: one that cannot be in a code, the first of them named. `unreadable`: more `?` than the check symbols can make up for. */
export type Why = 'empty' | 'character' | 'too-short' | 'too-long' | 'unreadable' | 'beyond-repair';

export type Reading =
  | { readonly result: 'ok'; readonly code: RecoveryCode }
  | ({ readonly result: 'repaired' } & Answer)
  | { readonly result: 'choose'; readonly answers: readonly Answer[] }
  | ({ readonly result: 'refused'; readonly why: Why } & Partial<Refused>);

/** Between the characters: white space, and dashes of every script. */
const skipped = /[\s\p{Dash}]/u;

/** One typed character: as it is read, undefined where it cannot be in a code. `from`: its offset in the typed text. */
interface Cell {
  readonly character: string;
  readonly reads: Typed | undefined;
  readonly from: number;
}

function cellsOf(typed: string): readonly Cell[] {
  const { text, from } = typedText(typed);
  const all: (Cell & { readonly at: number })[] = [];
  let at = 0;
  for (const character of text) {
    if (!skipped.test(character)) all.push({ at, character, reads: readCharacter(character), from: from[at] ?? 0 });
    at += character.length;
  }
  const within = (ranges: readonly Range[]): readonly Cell[] =>
    all.filter((cell) => ranges.some(([start, end]) => cell.at >= start && cell.at < end));
  const around = aroundCode(
    text,
    (ranges) => {
      const cells = within(ranges);
      return cells.every(({ reads }) => reads !== undefined) ? cells.length : undefined;
    },
    (ranges) => isCodeword(within(ranges)),
  );
  return all.filter((cell) => !around.some(([start, end]) => cell.at >= start && cell.at < end));
}

/** Whether these are a code as it is, to be repaired nowhere. */
function isCodeword(cells: readonly Cell[]): boolean {
  const characters = cells.flatMap(({ reads }) => reads ?? []);
  if (characters.length !== cells.length) return false;
  return repair(characters).some(({ changes, extra }) => changes.length === 0 && extra === undefined);
}

export interface Spread {
  readonly characters: Typed[];
  readonly refused: Refused[];
  /** For each of the two together, in order: its offset in the typed text (UTF-16). */
  readonly from: number[];
}

/**
 * The parts of the typed text that a text field shows.
 *
 * @returns the canonical characters and `?`, in order, without spaces and dashes; and the refused ones apart
 */
export function spread(typed: string): Spread {
  const characters: Typed[] = [];
  const refused: Refused[] = [];
  const cells = cellsOf(typed);
  for (const [at, { character, reads }] of cells.entries()) {
    if (reads === undefined) refused.push({ at, character });
    else characters.push(reads);
  }
  return { characters, refused, from: cells.map(({ from }) => from) };
}

/** One group as typed: its characters as they are read, and as they are where they cannot be in a code. */
export const readGroup = (typed: string): string =>
  cellsOf(typed)
    .map(({ character, reads }) => reads ?? character)
    .join('');

/**
 * Reads a recovery code as typed: right as it is, repaired, one of several, or refused and why. A repair is only
 * proposed: whoever calls shows its changes and asks first.
 */
export function read(typed: string): Reading {
  const { characters, refused } = spread(typed);
  const [firstRefused] = refused;
  if (firstRefused !== undefined) return { result: 'refused', why: 'character', ...firstRefused };
  const why = hopeless(characters);
  if (why !== undefined) return { result: 'refused', why };
  const answers = repair(characters);
  const [first] = answers;
  if (first === undefined) return { result: 'refused', why: 'beyond-repair' };
  if (answers.length > 1) return { result: 'choose', answers };
  if (first.changes.length === 0 && first.extra === undefined) return { result: 'ok', code: first.code };
  return { result: 'repaired', ...first };
}
