// Sorts one text of an item, with the same rules as a paste. Nobody can be asked about each of a thousand items: what a paste would
// ask about is kept only where it cannot be wrong, and told otherwise.

import type { Problem } from '../check.ts';
import type { Kind } from '../kinds.ts';
import { recognise } from '../recognise.ts';

export interface SortedCode {
  readonly text: string;
  /** Used, and the day (ISO 8601, UTC) where it is known. */
  readonly used?: true | string;
}

/** The codes of one account in the text. */
export interface SortedEntry {
  readonly kind: Kind;
  readonly codes: readonly SortedCode[];
  /** What stands above or before them. */
  readonly label?: string;
  readonly service?: string;
  readonly made?: string;
  readonly note?: string;
}

export interface SortedText {
  readonly entries: readonly SortedEntry[];
  /** Words around the codes that are not kept. */
  readonly leftOut: boolean;
  /** It looks like a kind, and is not one yet. */
  readonly problem?: Problem;
  /** More of it may be codes than what the entries have. */
  readonly more: boolean;
}

export async function sortText(text: string): Promise<SortedText> {
  const { kind, codes, leftOut, problem } = await recognise(text);
  if (problem !== undefined) return { entries: [], leftOut, problem, more: false };
  return { entries: [{ kind, codes: codes.map((code) => ({ text: code })) }], leftOut, more: false };
}
