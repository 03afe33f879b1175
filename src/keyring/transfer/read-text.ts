// Which of the known files a text is, by its content unless somebody says; and what is in it.

import { isOwn, readOwn } from './own-file.ts';
import { isBitwarden, readBitwarden } from './read-bitwarden.ts';
import { readCsv } from './read-csv.ts';
import { type Reading, unread } from './reading.ts';
import { strictJson } from './strict-json.ts';

export const origins = ['sparekey', 'bitwarden', 'csv'] as const;
export type Origin = (typeof origins)[number];

const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** @param from what it is said to be */
export async function readText(text: string, from?: Origin): Promise<Reading> {
  if (text.trim() === '') return unread({ why: 'unknown' });
  if (from === 'csv' || (from === undefined && !looksLikeJson(text))) return readCsv(text);
  const json = strictJson(text);
  if (json === undefined) return unread({ why: 'broken' });
  if (from === 'sparekey' || (from === undefined && isOwn(json.value))) return readOwn(json.value);
  if (from === 'bitwarden' || isBitwarden(json.value)) return readBitwarden(json.value);
  return unread({ why: 'unknown' });
}
