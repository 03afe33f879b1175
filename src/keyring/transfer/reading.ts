// What reading a file for an import gives: drafts to be kept, and by its place everything that was not understood. Nothing in
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
  | { readonly why: 'not-a-day' };

export interface Left {
  /** Which row or entry of the file, from 1. */
  readonly at: number;
  /** Untrusted: to be shown through the sanitiser. */
  readonly name: string;
  readonly why: LeftWhy;
}

/** What the file holds and is never taken over, or has nothing of a recovery code in it. */
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
  readonly drafts: readonly Draft[];
  readonly left: readonly Left[];
  readonly besides: Besides;
}

/** Why a file is not read at all. */
export type Unread =
  /** Neither UTF-8 nor UTF-16. */
  | { readonly why: 'not-text' }
  /** Cut off, or not what it begins as. */
  | { readonly why: 'broken' }
  | { readonly why: 'broken-row'; readonly row: number }
  | { readonly why: 'unknown' }
  | { readonly why: 'newer' }
  | { readonly why: 'sealed-elsewhere' }
  | { readonly why: 'no-columns' }
  | { readonly why: 'too-many'; readonly most: number };

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
