// The rollback memory (docs/architecture.md, "The store"): which `gen` and `mac` of each account was last seen on this computer, and which file
// names held an account. An older copy put back, or a file that vanished, is noticed that way. It holds no secret. A
// damaged memory begins anew: it can then only fail to warn, as on a new computer, and never locks anybody out.

import { number, object, record, safeParse, string } from 'valibot';
import type { StateFiles } from './state-files.ts';

/**
 * The relation of a file to the last one seen of its account: `forked` is the same `gen` with another `mac`, or another
 * account under a known file's name.
 */
export type Judgement = 'new' | 'same' | 'newer' | 'older' | 'forked';

/** One sighting: the file's name, the account's id and the header's `mac` as text, and its `gen`. */
type Sighting = [fileName: string, account: string, gen: number, mac: string];

export interface RollbackMemory {
  judge(...sighting: Sighting): Promise<Judgement>;
  /** Remembers a file that is new or newer; another leaves the memory as it is. */
  seen(...sighting: Sighting): Promise<void>;
  /** Remembers a file in any case: the user has said that it is a restored backup. */
  accept(...sighting: Sighting): Promise<void>;
  /** Whether a file of that name was ever seen: if it is missing now, that is an error and no new user. */
  knows(fileName: string): Promise<boolean>;
  /** Forgets a file's name and its account: it was deleted on purpose. */
  forget(fileName: string): Promise<void>;
}

const FILE = 'rollback.json';

const schema = object({
  accounts: record(string(), object({ gen: number(), mac: string() })),
  files: record(string(), string()),
});

interface Memory {
  readonly accounts: Readonly<Record<string, { readonly gen: number; readonly mac: string }>>;
  /** The account that each file name held. */
  readonly files: Readonly<Record<string, string>>;
}

const memoryOf = (value: unknown): Memory => {
  const parsed = safeParse(schema, value);
  return parsed.success ? parsed.output : { accounts: {}, files: {} };
};

const judgeBy = (memory: Memory, ...[fileName, account, gen, mac]: Sighting): Judgement => {
  if ((memory.files[fileName] ?? account) !== account) return 'forked';
  const last = memory.accounts[account];
  if (!last) return 'new';
  if (gen === last.gen) return mac === last.mac ? 'same' : 'forked';
  return gen > last.gen ? 'newer' : 'older';
};

const withSighting = ({ accounts, files }: Memory, ...[fileName, account, gen, mac]: Sighting): Memory => ({
  accounts: { ...accounts, [account]: { gen, mac } },
  files: { ...files, [fileName]: account },
});

/** The rollback memory, kept in `rollback.json` of the state files. Every method may throw their StoreFailure. */
export const makeRollbackMemory = (stateFiles: StateFiles): RollbackMemory => ({
  judge: async (...sighting) => judgeBy(memoryOf(await stateFiles.read(FILE)), ...sighting),
  knows: async (fileName) => memoryOf(await stateFiles.read(FILE)).files[fileName] !== undefined,
  accept: (...sighting) =>
    stateFiles.update(FILE, ({ value }) => ({ next: withSighting(memoryOf(value), ...sighting), result: undefined })),
  // Judged again inside the change: another process may have seen a newer one since.
  seen: (...sighting) =>
    stateFiles.update(FILE, ({ value }) => {
      const memory = memoryOf(value);
      const isNews = ['new', 'newer'].includes(judgeBy(memory, ...sighting));
      return { next: isNews ? withSighting(memory, ...sighting) : undefined, result: undefined };
    }),
  forget: (fileName) =>
    stateFiles.update(FILE, ({ value }) => {
      const { accounts, files } = memoryOf(value);
      const { [fileName]: account = '', ...otherFiles } = files;
      const { [account]: _, ...otherAccounts } = accounts;
      return { next: { accounts: otherAccounts, files: otherFiles }, result: undefined };
    }),
});
