// Sorts one text of an item, with the same rules as a paste. Nobody can be asked about each of a thousand items: what a paste would
// ask about is kept where all of it is kept, and told; and told alone where it is not.

import type { Problem } from '../check.ts';
import type { Kind } from '../kinds.ts';
import { recognise, type Sorted } from '../recognise.ts';

export interface SortedCode {
  readonly text: string;
  /** Used, and the day (ISO 8601, UTC) where it is known. */
  readonly used?: true | string;
}

/** The codes of one account in the text. */
export interface SortedEntry {
  readonly kind: Kind;
  readonly codes: readonly SortedCode[];
  /** The words above or before the codes. */
  readonly label?: string;
  readonly service?: string;
  readonly made?: string;
  readonly note?: string;
}

/** The entries and doubts that sorting tells beyond one kind and its codes, where it does. */
interface Told {
  readonly entries: readonly SortedEntry[];
  readonly doubts: readonly { readonly why: string; readonly sure?: boolean }[];
}

export interface SortedText {
  readonly entries: readonly SortedEntry[];
  /** Words around the codes that are not kept. */
  readonly leftOut: boolean;
  /** It looks like a kind, and is not one yet. */
  readonly problem?: Problem;
  /** More of it may be codes than what the entries have. */
  readonly more: boolean;
  /** It is, or holds, what an authenticator is set up with. */
  readonly app: boolean;
}

/** Doubts in which nothing of the text can be kept as codes: it is cut off, or it can be read in two ways. */
const stops: readonly string[] = ['cut-off', 'other-reading', 'unsorted', 'sparekey-code'];

const asEntry = ({ kind, codes }: Pick<Sorted, 'kind' | 'codes'>): SortedEntry => ({
  kind,
  codes: codes.map((text) => ({ text })),
});

export async function sortText(text: string): Promise<SortedText> {
  const sorted: Omit<Sorted, keyof Told> & Partial<Told> = await recognise(text);
  const { leftOut, problem, doubts = [], entries = [asEntry(sorted)] } = sorted;
  const none = { entries: [], leftOut, more: false, app: false };
  if (problem !== undefined) return { ...none, problem };
  if (doubts.some(({ why, sure }) => why === 'setup-key' && sure === true)) return { ...none, app: true };
  if (doubts.some(({ why }) => stops.includes(why))) return { ...none, more: true };
  return { entries, leftOut, more: doubts.some(({ why }) => why === 'could-be-code'), app: false };
}
