// Reminders, kept outside the seal where the owner has agreed to that: the number of entries, the reminders, and the
// day of each. Never which key, no name, no address. It says what is due without a password, and it is no more than a
// copy: what cannot be read is as good as not kept, and is written anew when the account is next opened.

import {
  array,
  exactOptional,
  is,
  maxLength,
  minValue,
  number,
  object,
  pipe,
  regex,
  safeInteger,
  string,
} from 'valibot';
import type { StateFiles } from './state-files.ts';

/** `from`: the first day (UTC, `2027-01-02`) on which it is due; without one it is due already. */
export interface KeptAsk {
  readonly what: string;
  readonly from?: string;
}

export interface Kept {
  /** The number of entries. */
  readonly keys: number;
  readonly asks: readonly KeptAsk[];
}

export interface Reminders {
  /** The reminders kept for that sealed file. @throws StoreFailure */
  of(fileName: string): Promise<Kept | undefined>;
  /** On disk when it resolves. @throws StoreFailure */
  keep(fileName: string, kept: Kept): Promise<void>;
  /** Gone from disk when it resolves. @throws StoreFailure */
  drop(fileName: string): Promise<void>;
}

const FILE = 'due.json';

/** More than the keys of an account, its code and its security info come to. */
const mostAsks = 10_100;

const keptSchema = object({
  keys: pipe(number(), safeInteger(), minValue(0)),
  asks: pipe(
    array(
      object({
        what: pipe(string(), regex(/^[a-z-]{1,16}$/)),
        from: exactOptional(pipe(string(), regex(/^\d{4}-\d\d-\d\d$/))),
      }),
    ),
    maxLength(mostAsks),
  ),
});

const filesIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};

/** The content of `due.json` of the state files. */
export const makeReminders = (stateFiles: StateFiles): Reminders => ({
  async of(fileName) {
    const kept = filesIn(await stateFiles.read(FILE))[fileName];
    return is(keptSchema, kept) ? kept : undefined;
  },
  // Read first, without the lock: mostly there is nothing to change.
  async keep(fileName, kept) {
    if (JSON.stringify(filesIn(await stateFiles.read(FILE))[fileName]) === JSON.stringify(kept)) return;
    await stateFiles.update(FILE, ({ value }) => ({
      next: { ...filesIn(value), [fileName]: kept },
      result: undefined,
    }));
  },
  async drop(fileName) {
    if (!Object.hasOwn(filesIn(await stateFiles.read(FILE)), fileName)) return;
    await stateFiles.update(FILE, ({ value }) => {
      const { [fileName]: _, ...others } = filesIn(value);
      return { next: others, result: undefined };
    });
  },
});
