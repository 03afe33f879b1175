// The names and notes of another program, as a spare key takes them. What does not fit is not cut short: it is left, and said.

import { longestName, longestNote } from '../keyring/read-entry.ts';
import type { LeftWhy } from './reading.ts';

interface Names {
  readonly service: string;
  readonly account: string;
  readonly note: string;
}

export function wrongNames({ service, account, note }: Names): LeftWhy | undefined {
  if (service === '') return { why: 'no-name' };
  if (Math.max(service.length, account.length) > longestName) return { why: 'bad-name' };
  if (/\p{Cc}/u.test(service + account)) return { why: 'bad-name' };
  return note.length > longestNote ? { why: 'long-note' } : undefined;
}

/** In one line, as the program's own field for codes keeps a text. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
