// The answer to a paste: what was understood of it, what is left out, and what has to be asked before it is kept. Types only.
// Nothing but `codes` and `text` holds a code: all else may be shown, written down and kept in a page's data.

import type { Problem } from '../check.ts';
import type { Kind } from '../kinds.ts';

/** The first and last characters of a code: at most a quarter of it, and one each of the shortest. */
export interface Ends {
  readonly first: string;
  readonly last: string;
  /** How many characters it has, without dashes and spaces. */
  readonly length: number;
}

export interface SortedCode {
  readonly text: string;
  /** Marked as used in the paste: the day (ISO 8601, UTC) where one stands beside it. */
  readonly used?: true | string;
}

/** One entry to be made of the paste. */
export interface SortedEntry {
  readonly kind: Kind;
  readonly codes: readonly SortedCode[];
  /** The words in front of it or above it: `Laptop C`, `Google`. Untrusted. */
  readonly label?: string;
  /** A service that is known by name, read in the label or anywhere in the paste. */
  readonly service?: string;
  /** The one mail address in the paste. Untrusted. */
  readonly account?: string;
  /** The one day in the paste that says when it was made: ISO 8601, UTC. */
  readonly made?: string;
  /** Worth keeping beside it: the identifier of a BitLocker key, another day with its words. Untrusted. */
  readonly note?: string;
}

export type LeftOutWhy =
  | 'words'
  | 'heading'
  | 'numbers'
  | 'date'
  | 'address'
  | 'link'
  | 'phone'
  | 'identifier'
  | 'twice'
  | 'could-be-code';

export interface LeftOut {
  readonly why: LeftOutWhy;
  readonly count: number;
}

/** Keeping it needs a yes. */
export type Doubt =
  /** Left over, and could be codes: what is kept may not be all. */
  | { readonly why: 'could-be-code'; readonly ends: readonly Ends[] }
  /** An ellipsis or blots stand at a code, a group or characters are missing, or a check over all of it fails. */
  | { readonly why: 'cut-off'; readonly ends: readonly Ends[] }
  /** The service gives `of`: codes of a set, or characters of a key. */
  | { readonly why: 'fewer'; readonly have: number; readonly of: number; readonly service: string }
  /** So many entries are in it. */
  | { readonly why: 'several'; readonly count: number }
  /** An authenticator's: `sure` where an `otpauth:` address or words say so, otherwise it looks like one. */
  | { readonly why: 'setup-key'; readonly sure: boolean }
  /** It is a recovery code of sparekey itself, with all its check characters right. */
  | { readonly why: 'sparekey-code' }
  /** These stand among the codes, are kept as codes, and read like words. */
  | { readonly why: 'maybe-words'; readonly ends: readonly Ends[] }
  /** Kept as one text, though so many things in it could be codes. */
  | { readonly why: 'unsorted'; readonly count: number }
  /** Every line is marked alike: all are used, or the mark says something else. */
  | { readonly why: 'all-used' }
  /** The lines could be read in another way: `as` codes. */
  | { readonly why: 'other-reading'; readonly as: number }
  /** The same codes are kept already, under this name. Untrusted. */
  | { readonly why: 'same-codes'; readonly name: string }
  /** Other codes are kept already under the name that this entry would have. Untrusted. */
  | { readonly why: 'same-name'; readonly name: string };

/** Told, and no reason to ask. */
export type Remark =
  /** `count` of the codes are longer or shorter than the others. */
  | { readonly why: 'other-lengths'; readonly count: number; readonly of: number }
  /** The paste names another account, or another day, than was typed. Untrusted. */
  | { readonly why: 'other-account'; readonly found: string }
  | { readonly why: 'other-day'; readonly found: string }
  /** It has all its characters, and its check over them fails: one may have been read wrongly. */
  | { readonly why: 'check-fails' }
  /** The words are none of BIP-39, or do not pass its checksum: nothing about them is checked. */
  | { readonly why: 'unchecked-phrase'; readonly count: number; readonly known: boolean };

export interface Sorted {
  /**
   * The kind and codes that may be kept without a question. Where there is a doubt, or more than one entry, the whole text.
   * A page that asks keeps `entries` instead.
   */
  readonly kind: Kind;
  readonly codes: readonly string[];
  /** Words around the codes that are not kept. */
  readonly leftOut: boolean;
  /** It looks like this kind, and is not one yet. `codes` holds it as it was typed then, and `entries` is empty. */
  readonly problem?: Problem;
  readonly entries: readonly SortedEntry[];
  readonly omitted: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
  readonly remarks: readonly Remark[];
}

/** The fields typed beside the paste: they settle some doubts, and differences are told. */
export interface Typed {
  readonly service?: string;
  readonly account?: string;
  /** ISO 8601, UTC. */
  readonly made?: string;
}

/** A code as it may be shown before it is kept. */
export interface UnderstoodCode {
  readonly ends: Ends;
  readonly used: boolean;
}

/** An entry that a paste would become, without its codes. Its names are untrusted. */
export interface UnderstoodEntry {
  readonly service: string;
  readonly account: string;
  readonly kind: Kind;
  readonly codes: readonly UnderstoodCode[];
  /** The length of its only code or text, in UTF-16 units; of a set, 0. */
  readonly characters: number;
}

/** The reading of a paste for the person who is to say whether it is right. No whole code is in it. */
export interface Understood extends Pick<Sorted, 'omitted' | 'doubts' | 'remarks'> {
  readonly entries: readonly UnderstoodEntry[];
  /** Found in the paste, and kept: ISO 8601, UTC. */
  readonly made?: string;
  /** Found in the paste, and kept. Untrusted. */
  readonly note?: string;
  /** The length of the whole text in UTF-16 units, where it can be kept as it is; null where it is too long. */
  readonly asText: number | null;
}

/** A first reading, while the paste is being typed. */
export interface Look {
  /** Of the first entry. */
  readonly kind: Kind;
  readonly count: number;
  readonly entries: number;
  readonly leftOut: boolean;
  /** There is something to ask before it is kept. */
  readonly asks: boolean;
  readonly problem?: Problem;
}

export function endsOf(code: string): Ends {
  const characters = [...code.replaceAll(/[\s-]/g, '')];
  const shown = Math.min(4, Math.max(1, Math.floor(characters.length / 8)));
  if (characters.length < 4) return { first: '', last: '', length: characters.length };
  return {
    first: characters.slice(0, shown).join(''),
    last: characters.slice(-shown).join(''),
    length: characters.length,
  };
}
