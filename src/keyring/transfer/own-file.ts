// sparekey's own export (docs/format.md, "The export of the keyring"): JSON, with the entries as they stand in the keyring.
// Fields that another version has written in or beside them are carried along.

import * as v from 'valibot';
import type { Draft } from '../entry.ts';
import { readEntry } from '../read-entry.ts';
import { type Left, mostRows, nothingBesides, type Reading, tooMany, unread } from './reading.ts';

export const format = 'sparekey-keys/v1';

const file = v.strictObject({
  fmt: v.literal(format),
  exported: v.pipe(v.string(), v.isoTimestamp()),
  keys: v.array(v.unknown()),
});

/** @param exported ISO 8601, UTC */
export const ownFile = (keys: readonly unknown[], exported: string): string =>
  `${JSON.stringify({ fmt: format, exported, keys }, undefined, 2)}\n`;

/** Whether it calls itself one of ours, of whatever version. */
export const isOwn = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'fmt' in value &&
  typeof value.fmt === 'string' &&
  value.fmt.startsWith('sparekey-keys/');

const nameOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'service' in raw && typeof raw.service === 'string' ? raw.service : '';

export function readOwn(value: unknown): Reading {
  if (isOwn(value) && (value as { readonly fmt: string }).fmt !== format) return unread({ why: 'newer' });
  const read = v.safeParse(file, value, { abortEarly: true });
  if (!read.success) return unread({ why: 'broken' });
  if (read.output.keys.length > mostRows) return tooMany;
  const drafts: Draft[] = [];
  const left: Left[] = [];
  for (const [at, raw] of read.output.keys.entries()) {
    const entry = readEntry(raw);
    if (entry === undefined) left.push({ at: at + 1, name: nameOf(raw), why: { why: 'not-an-entry' } });
    else {
      const { id: _, ...draft } = entry;
      drafts.push(draft);
    }
  }
  return { ok: true, read: { program: 'sparekey', authenticator: false, drafts, left, besides: nothingBesides } };
}
