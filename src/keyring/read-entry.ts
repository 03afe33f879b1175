// Reads an entry out of a record that keeps entries as they are: what a newer version has written beside our fields is carried
// along, and what is no entry at all is left alone.

import * as v from 'valibot';
import type { Entry } from './entry.ts';
import { kinds, longestText, mostCodes } from './kinds.ts';

/** The longest name of a service or of an account there, and the longest note, in UTF-16 units. */
export const longestName = 100;
export const longestNote = 1000;

const time = v.pipe(v.string(), v.isoTimestamp());
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const some = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

const code = v.looseObject({ text: some(longestText), used: v.exactOptional(time) });

const entry = v.looseObject({
  id: some(128),
  service: some(longestName),
  account: text(longestName),
  kind: v.picklist(kinds),
  codes: v.pipe(v.array(v.pipe(code, v.readonly())), v.minLength(1), v.maxLength(mostCodes), v.readonly()),
  made: time,
  note: v.exactOptional(some(longestNote)),
  replaced: v.exactOptional(time),
});

export function readEntry(value: unknown): Entry | undefined {
  const read = v.safeParse(entry, value, { abortEarly: true });
  return read.success ? read.output : undefined;
}
