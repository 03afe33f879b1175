// From what was understood of a paste to what is kept of it, and what only the account can tell: whether the same codes are kept already.

import { read } from '../../code/read.ts';
import type { RecoveryCode } from '../../code/recovery-code.ts';
import type { Draft, Entry } from '../entry.ts';
import { longestText } from '../kinds.ts';
import { nameOf, sameName } from '../names.ts';
import { readEntry } from '../read-entry.ts';
import { type Doubt, endsOf, type Look, type Sorted, type SortedEntry, type Understood } from './sorted.ts';

export interface Described {
  readonly service: string;
  readonly account: string;
  /** ISO 8601, UTC. */
  readonly made?: string;
  readonly note?: string;
}

const longestName = 100;
const longestNote = 1000;

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();

/** Several entries of one paste go by their own names where it gives them any, and by their numbers otherwise. */
function namesOf(
  { service, label }: SortedEntry,
  at: number,
  of: number,
  typed: Described,
): Pick<Draft, 'service' | 'account'> {
  if (of === 1) return { service: typed.service, account: typed.account };
  const named = oneLine(label ?? '').slice(0, longestName);
  if (service !== undefined && service.toLowerCase() !== typed.service.toLowerCase())
    return { service, account: typed.account };
  const account = named === '' || named.toLowerCase() === typed.service.toLowerCase() ? String(at + 1) : named;
  return {
    service: typed.service,
    account: typed.account === '' ? account : `${typed.account} ${account}`.slice(0, longestName),
  };
}

/**
 * Makes the drafts that are kept of a paste, once every doubt has its yes. Typed names go before those in the paste.
 *
 * @param now ms since 1970: when a code counts as used whose mark bears no day; no day is kept that lies ahead of it
 */
export function draftsOf({ entries }: Pick<Sorted, 'entries'>, typed: Described, now: number): readonly Draft[] {
  const at = new Date(now).toISOString();
  const past = (day: string): boolean => Date.parse(day) <= now;
  return entries.map((entry, place): Draft => {
    const made = typed.made ?? (entry.made !== undefined && past(entry.made) ? entry.made : undefined);
    const note = [typed.note, entry.note]
      .filter((one) => one !== undefined && one !== '')
      .join('; ')
      .slice(0, longestNote);
    return {
      ...namesOf(entry, place, entries.length, typed),
      kind: entry.kind,
      codes: entry.codes.map(({ text, used }) => {
        if (used === undefined) return text;
        return { text, used: used === true || !past(used) ? at : used };
      }),
      ...(made !== undefined && { made }),
      ...(note !== '' && { note }),
    };
  });
}

/**
 * Makes of a sorted paste what may be shown of it, and kept in the data of a page.
 *
 * @param text the paste
 * @param now ms since 1970
 */
export function understoodOf(sorted: Sorted, text: string, typed: Described, now: number): Understood {
  const { entries, omitted, doubts, remarks } = sorted;
  const drafts = draftsOf(sorted, typed, now);
  const note = entries[0]?.note;
  const made = typed.made === undefined && entries[0]?.made !== undefined ? drafts[0]?.made : undefined;
  const whole = text.trim().length;
  return {
    entries: drafts.map(({ service, account, kind }, at) => {
      const codes = entries[at]?.codes ?? [];
      return {
        service,
        account,
        kind,
        codes: codes.map((code) => ({ ends: endsOf(code.text), used: code.used !== undefined })),
        characters: codes.length === 1 ? (codes[0]?.text.length ?? 0) : 0,
      };
    }),
    omitted,
    doubts,
    remarks,
    ...(made !== undefined && { made }),
    ...(note !== undefined && { note }),
    asText: whole > longestText ? null : whole,
  };
}

/** A paste of which nothing can be kept as it was understood. A text that is too long may hold entries all the same. */
export const problemIn = ({ problem, entries }: Sorted): Sorted['problem'] =>
  problem?.why === 'too-long' && entries.length > 0 ? undefined : problem;

export function lookOf(sorted: Sorted): Look {
  const { kind, codes, entries, doubts, leftOut } = sorted;
  const problem = problemIn(sorted);
  const [first] = entries;
  return {
    kind: first?.kind ?? kind,
    count: first?.codes.length ?? codes.length,
    entries: entries.length,
    leftOut,
    asks: doubts.length > 0,
    ...(problem !== undefined && { problem }),
  };
}

const bare = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

/** The entries that this version can read. */
export const readEntries = (kept: readonly object[]): readonly Entry[] => kept.flatMap((one) => readEntry(one) ?? []);

/** Told where a code of the paste is kept already, under whatever name; once for each of those names. */
export function sameCodes({ entries }: Pick<Sorted, 'entries'>, kept: readonly Entry[]): readonly Doubt[] {
  const codes = new Set(entries.flatMap((entry) => entry.codes.map(({ text }) => bare(text))));
  return kept
    .filter((one) => one.codes.some(({ text }) => codes.has(bare(text))))
    .map((one) => ({ why: 'same-codes', name: nameOf(one) }));
}

type Named = Pick<Draft, 'service' | 'account'>;

/** Tells which of the names that a paste's entries would have are taken; once for each. */
export const takenNames = (drafts: readonly Named[], kept: readonly Named[]): readonly Doubt[] =>
  drafts
    .filter((draft) => kept.some((one) => sameName(one, draft)))
    .map((draft) => ({ why: 'same-name', name: nameOf(draft) }));

/** The recovery codes of sparekey among what was pasted: whether one is this account's, the account tells. */
export const sparekeyCodesIn = ({ entries }: Pick<Sorted, 'entries'>): readonly RecoveryCode[] =>
  entries
    .flatMap(({ codes }) => codes.map(({ text }) => read(text)))
    .flatMap((reading) => (reading.result === 'ok' ? [reading.code] : []));
