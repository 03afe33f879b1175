// The result of reading a file for an import: drafts to be kept, and by its place everything that was not understood. Nothing in
// here but the drafts holds a code: all else is shown to people.

import type { Problem } from '../check.ts';
import type { Draft } from '../entry.ts';
import { longestName, longestNote } from '../read-entry.ts';

/** More bytes than this are not read: twice what the spare keys of an account may take. */
export const mostBytes = 16 * 1024 * 1024;

/** More rows or entries than this are not looked at: as many spare keys as an account keeps. */
export const mostRows = 10_000;

export type LeftWhy =
  | Problem
  /** An entry that another version wrote, or nobody. */
  | { readonly why: 'not-an-entry' }
  | { readonly why: 'no-name' }
  /** The name, the account or the note is longer than a spare key takes, or has control characters in it. */
  | { readonly why: 'bad-name' | 'long-note' }
  /** Kept, without its day. */
  | { readonly why: 'not-a-day' }
  /** It is called as codes are, or looks like one, and one of the two is missing. */
  | { readonly why: 'not-sure' }
  /** Its codes are kept, and something beside them may be one more. */
  | { readonly why: 'more' }
  /** It lies in the bin of the program. */
  | { readonly why: 'in-bin' }
  /** An attached file that is no text. */
  | { readonly why: 'file' }
  /** Neither gpg nor age opened it. */
  | { readonly why: 'not-opened' };

export interface Left {
  /** Which row or entry of the file, from 1. */
  readonly at: number;
  /** Untrusted: to be shown through the sanitiser. */
  readonly name: string;
  /** The field of the entry, or the heading in its note. Untrusted. */
  readonly field?: string;
  readonly why: LeftWhy;
}

/** The parts of the file that are never taken over, or have nothing of a recovery code in them. */
export interface Besides {
  readonly passwords: number;
  readonly appSecrets: number;
  readonly others: number;
  /** Spare keys around whose codes other words stood. */
  readonly words: number;
  /** The columns of a table that are not known. Untrusted. */
  readonly columns: readonly string[];
}

export interface Read {
  /** The program that wrote the file, as people know it; empty for a table of somebody's own. */
  readonly program: string;
  /** It keeps secrets of authenticator apps, which are no recovery codes. */
  readonly authenticator: boolean;
  readonly drafts: readonly Draft[];
  readonly left: readonly Left[];
  readonly besides: Besides;
}

/** Whether the file can be deleted without anything being lost. */
export const isAllKept = ({ left, besides }: Read): boolean =>
  left.length === 0 &&
  besides.passwords + besides.appSecrets + besides.others + besides.words + besides.columns.length === 0;

/** Why a file is not read at all. `program`: the one that wrote it. */
export type Unread =
  | { readonly why: 'empty' }
  /** Neither UTF-8 nor UTF-16. */
  | { readonly why: 'not-text' }
  /** Cut off, or not what it begins as. */
  | { readonly why: 'broken' }
  | { readonly why: 'broken-row'; readonly row: number }
  | { readonly why: 'unknown' }
  | { readonly why: 'newer' }
  /** Encrypted to an account: only its program opens it. */
  | { readonly why: 'sealed'; readonly program: string }
  /** An authenticator app's, encrypted: there are no recovery codes in it. */
  | { readonly why: 'sealed-app'; readonly program: string }
  | { readonly why: 'sealed-pgp' }
  | { readonly why: 'locked-zip' }
  /** It asks for more memory or time than any program does by itself. */
  | { readonly why: 'too-costly'; readonly program: string }
  | { readonly why: 'too-old' | 'newer-than-known' | 'unknown-cipher'; readonly program: string }
  | { readonly why: 'unpacks-to-more'; readonly mebibytes: number }
  /** XML that defines what its own words mean. */
  | { readonly why: 'document-type' }
  | { readonly why: 'another-kind'; readonly kind: AnotherKind }
  /** Codes without a name: `keys add` is for these. */
  | { readonly why: 'codes-only' }
  | { readonly why: 'no-columns' }
  | { readonly why: 'too-many'; readonly most: number };

export type AnotherKind = 'pdf' | 'picture' | 'spreadsheet' | 'document' | 'database' | 'web-page';

export type Reading = { readonly ok: true; readonly read: Read } | { readonly ok: false; readonly unread: Unread };

export const unread = (reason: Unread): Reading => ({ ok: false, unread: reason });
export const tooMany = unread({ why: 'too-many', most: mostRows });
export const nothingBesides: Besides = { passwords: 0, appSecrets: 0, others: 0, words: 0, columns: [] };

interface Names {
  readonly service: string;
  readonly account: string;
  readonly note: string;
}

/** Why the names and the note of another program do not fit a spare key. They are not cut short: they are left, and that is said. */
export function wrongNames({ service, account, note }: Names): LeftWhy | undefined {
  if (service === '') return { why: 'no-name' };
  if (Math.max(service.length, account.length) > longestName) return { why: 'bad-name' };
  if (/\p{Cc}/u.test(service + account)) return { why: 'bad-name' };
  return note.length > longestNote ? { why: 'long-note' } : undefined;
}

/** In one line, as the program's own field for codes keeps a text. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
