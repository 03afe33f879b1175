// Throttling (docs/architecture.md, "Throttling"; NIST SP 800-63B-4 §3.2.2; OWASP ASVS 5.0 6.1.1): three free tries, then a wait of 1, 2, 4, … up
// to 300 s before each, for each kind apart, and never a lock for good. A try is counted as failed and on
// disk before the KDF runs, so that killing the program wins nothing. It holds for an address without an account
// too, so that waiting does not tell which there are.
//
// A damaged file: one try is allowed at once and the other two free ones are gone, so that spoiling the file neither gives
// tries nor shuts anybody out. A damaged entry is taken so by itself: the others keep what they have counted. A clock set back: counted from the new time, so that no wait grows beyond its length.

import { is, maxValue, minValue, number, object, optional, pipe, safeInteger } from 'valibot';
import type { StateFiles } from './state-files.ts';

/** The subject of a try; `digits`: a security code; `email` and `phone`: where one is to be sent, typed in full. */
export type Kind = 'password' | 'code' | 'digits' | 'email' | 'phone';

/**
 * The answer to "may I try?", times in milliseconds since 1970. If allowed, the try is counted already: `triesLeft` are
 * the free ones after it, `failedBefore` those that failed in a row before it, and `until` is when the next is allowed,
 * should this one fail and have to wait.
 */
export type Begun =
  | { readonly allowed: true; readonly triesLeft: number; readonly failedBefore: number; readonly until?: number }
  | { readonly allowed: false; readonly until: number };

/** The tries that failed before the one that succeeded, and when the last of them was (milliseconds since 1970). */
export interface Failures {
  readonly times: number;
  readonly last?: number;
}

/** `last`: ms since 1970. */
export interface Untold {
  readonly kind: Kind;
  readonly times: number;
  readonly last: number;
}

export interface Throttle {
  /**
   * Asks to try, at the time `now` (milliseconds since 1970), and counts the try as failed in advance.
   *
   * @param name the account's file name, whether there is such a file or not
   * @throws StoreFailure if it could not be counted: then nothing may be tried
   */
  begin(name: string, kind: Kind, now: number): Promise<Begun>;
  /** The try begun last was neither wrong nor let in: it counts as if it had not been made. */
  withdraw(name: string, kind: Kind): Promise<void>;
  /** Tries in a row that failed, of every kind, three or more, and that nobody was told of: they have been told now. */
  untold(name: string): Promise<readonly Untold[]>;
  /** The try begun last was right: clears the count, and says what failed since the one before. */
  succeeded(name: string, kind: Kind): Promise<Failures>;
}

export const FREE_TRIES = 3;

/** In milliseconds. */
export const LONGEST_WAIT = 300_000;

/** The most names that are counted for: anybody can think up addresses. */
const MOST_ENTRIES = 1000;

const FILE = 'throttle.json';

/** `failed` tries in a row, the `last` at that time, and the one `before` it. */
const count = pipe(number(), safeInteger(), minValue(0));
/** ms since 1970, as far as a Date goes (ECMA-262 §21.4.1.1). */
const time = pipe(number(), safeInteger(), minValue(-8.64e15), maxValue(8.64e15));
const entrySchema = object({ failed: count, last: time, before: optional(time), told: optional(count) });

interface Entry {
  readonly failed: number;
  readonly last: number;
  readonly before?: number | undefined;
  /** Of those that failed, so many were told. */
  readonly told?: number | undefined;
}

type Entries = Readonly<Record<string, Entry>>;

/** How long to wait after `failed` tries in a row, in milliseconds. */
export const waitAfter = (failed: number): number =>
  failed < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (failed - FREE_TRIES));

/** As many entries as are kept. Those with the fewest failures go first: thinking up addresses must not free a name. */
const bounded = (entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries)
      .sort(([, a], [, b]) => b.failed - a.failed || b.last - a.last)
      .slice(0, MOST_ENTRIES),
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stands for an entry that cannot be read: no free tries, and no wait. */
const spoiltEntry = (now: number): Entry => ({ failed: FREE_TRIES, last: now - LONGEST_WAIT });

/** The entries of the file, and whether any of it was damaged: then a name that is not there may have been. */
function read(value: unknown, now: number): { readonly entries: Entries; readonly spoilt: boolean } {
  if (value === undefined) return { entries: {}, spoilt: false };
  if (!isObject(value)) return { entries: {}, spoilt: true };
  const all = Object.entries(value);
  const entries = all.map(([key, entry]) => [key, is(entrySchema, entry) ? entry : spoiltEntry(now)] as const);
  return { entries: Object.fromEntries(entries), spoilt: all.some(([, entry]) => !is(entrySchema, entry)) };
}

const kinds: readonly Kind[] = ['password', 'code', 'digits', 'email', 'phone'];

const keyOf = (name: string, kind: Kind): string => `${name} ${kind}`;

/** The throttle, kept in `throttle.json` of the state files. */
export const makeThrottle = (stateFiles: StateFiles): Throttle => ({
  begin: (name, kind, now) =>
    stateFiles.update<Begun>(FILE, ({ value, damaged }) => {
      const { entries, spoilt } = read(value, now);
      const key = keyOf(name, kind);
      const none = damaged || spoilt ? spoiltEntry(now) : { failed: 0, last: now - LONGEST_WAIT };
      const entry = entries[key] ?? none;
      const wait = waitAfter(entry.failed);
      if (wait > 0 && now < entry.last + wait) {
        const last = Math.min(entry.last, now);
        const moved = last < entry.last ? { ...entries, [key]: { ...entry, last } } : undefined;
        return { next: moved, result: { allowed: false, until: last + wait } };
      }
      const failed = entry.failed + 1;
      const before = entry.failed === 0 ? {} : { before: entry.last };
      const counted: Entry = { failed, last: now, ...before, ...(entry.told !== undefined && { told: entry.told }) };
      const next = waitAfter(failed);
      return {
        next: { ...bounded({ ...entries, [key]: counted }), [key]: counted },
        result: {
          allowed: true,
          triesLeft: Math.max(0, FREE_TRIES - failed),
          failedBefore: entry.failed,
          ...(next > 0 && { until: now + next }),
        },
      };
    }),
  untold: (name) =>
    stateFiles.update<readonly Untold[]>(FILE, ({ value }) => {
      const entries = isObject(value) ? value : {};
      const found = kinds.flatMap((kind) => {
        const entry = entries[keyOf(name, kind)];
        if (!is(entrySchema, entry) || entry.failed - (entry.told ?? 0) < FREE_TRIES) return [];
        return [{ kind, entry }];
      });
      const told = found.map(({ kind, entry }) => [keyOf(name, kind), { ...entry, told: entry.failed }]);
      return {
        next: found.length === 0 ? undefined : { ...entries, ...Object.fromEntries(told) },
        result: found.map(({ kind, entry }) => ({ kind, times: entry.failed - (entry.told ?? 0), last: entry.last })),
      };
    }),
  withdraw: (name, kind) =>
    stateFiles.update(FILE, ({ value, damaged }) => {
      const entries = isObject(value) ? value : {};
      const { [keyOf(name, kind)]: entry, ...others } = entries;
      if (damaged || !is(entrySchema, entry)) return { next: undefined, result: undefined };
      const { failed, last, before = last, told } = entry;
      const less: Entry = { failed: failed - 1, last: before, ...(told !== undefined && { told }) };
      const next = failed <= 1 ? others : { ...entries, [keyOf(name, kind)]: less };
      return { next, result: undefined };
    }),
  succeeded: (name, kind) =>
    stateFiles.update<Failures>(FILE, ({ value }) => {
      const { [keyOf(name, kind)]: entry, ...others } = isObject(value) ? value : {};
      if (entry === undefined) return { next: undefined, result: { times: 0 } };
      if (!is(entrySchema, entry)) return { next: others, result: { times: 0 } };
      const last = entry.before === undefined ? {} : { last: entry.before };
      return { next: others, result: { times: Math.max(0, entry.failed - 1 - (entry.told ?? 0)), ...last } };
    }),
});
