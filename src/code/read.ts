// A recovery code as people type and paste it. Case, spaces and dashes do not matter, look-alikes are read as what
// they look like, and what cannot be in a code is refused with its place. No secret is needed to tell: this tries nothing.

import { readCharacter } from './alphabet.ts';
import type { RecoveryCode } from './recovery-code.ts';
import { type Answer, hopeless, repair, type Typed } from './repair.ts';

export interface Refused {
  /** Its place among the typed characters, from 0; refused ones count, spaces and dashes do not. */
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

/** Skipped: white space (the BOM is one), dashes of every script, and what comes along unseen in a paste: the soft
 * hyphen and the zero-width space. */
const skipped = /[\s\p{Dash}\u00ad\u200b]/u;

/**
 * The parts of the typed text that a text field shows.
 *
 * @returns the canonical characters and `?`, in order, without spaces and dashes; and the refused ones apart
 */
export function spread(typed: string): { characters: Typed[]; refused: Refused[] } {
  const characters: Typed[] = [];
  const refused: Refused[] = [];
  for (const character of typed) {
    const canonical = readCharacter(character);
    if (canonical !== undefined) characters.push(canonical);
    else if (!skipped.test(character)) refused.push({ at: characters.length + refused.length, character });
  }
  return { characters, refused };
}

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
