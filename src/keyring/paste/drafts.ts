// From what was understood of a paste to what is kept of it, and what only the account can tell: whether the same codes are kept already.

import { read } from '../../code/read.ts';
import type { RecoveryCode } from '../../code/recovery-code.ts';
import type { Draft, Entry } from '../entry.ts';
import type { Doubt, Sorted, SortedEntry } from './sorted.ts';

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

const bare = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

/** Told where a code of the paste is kept already, under whatever name; once for each of those names. */
export function sameCodes({ entries }: Pick<Sorted, 'entries'>, kept: readonly Entry[]): readonly Doubt[] {
  const codes = new Set(entries.flatMap((entry) => entry.codes.map(({ text }) => bare(text))));
  return kept
    .filter((one) => one.codes.some(({ text }) => codes.has(bare(text))))
    .map(({ service, account }) => ({ why: 'same-codes', name: account === '' ? service : `${service}/${account}` }));
}

/** The recovery codes of sparekey among what was pasted: whether one is this account's, the account tells. */
export const sparekeyCodesIn = ({ entries }: Pick<Sorted, 'entries'>): readonly RecoveryCode[] =>
  entries
    .flatMap(({ codes }) => codes.map(({ text }) => read(text)))
    .flatMap((reading) => (reading.result === 'ok' ? [reading.code] : []));
