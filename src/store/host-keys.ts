// The host keys (docs/architecture.md, "Security codes and the host slot"): of accounts that may be let back in by a
// security code on this computer. They stay in the state folder (0600), outside of what people sync. Anybody who can
// read that folder and the sealed file opens the account; the program says so where the key is made. Of a file there
// may be more than one key for a moment: the one that works stays until a new one does. An entry that cannot be read is
// no key, and costs the other accounts nothing.

import { array, is, pipe, regex, string } from 'valibot';
import type { StateFiles } from './state-files.ts';

export interface HostKeys {
  /** 32 bytes each, none where this computer has none for that file. The caller wipes them. */
  of(fileName: string): Promise<readonly Uint8Array[]>;
  /** Adds a key. On disk when it resolves. @throws StoreFailure */
  add(fileName: string, key: Uint8Array): Promise<void>;
  /** Keeps of a file's keys only those for which `stays` says so. @throws StoreFailure */
  keep(fileName: string, stays: (key: Uint8Array) => boolean): Promise<void>;
}

const FILE = 'host-keys.json';

/** 32 bytes in base64url. */
const keysSchema = array(pipe(string(), regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/)));

const written = (key: Uint8Array): string => Buffer.from(key).toString('base64url');
const read = (key: string): Uint8Array => new Uint8Array(Buffer.from(key, 'base64url'));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const filesIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

const keysIn = (value: unknown, fileName: string): readonly string[] => {
  const keys = filesIn(value)[fileName];
  return is(keysSchema, keys) ? keys : [];
};

export const makeHostKeys = (stateFiles: StateFiles): HostKeys => ({
  of: async (fileName) => keysIn(await stateFiles.read(FILE), fileName).map(read),
  add: (fileName, key) =>
    stateFiles.update(FILE, ({ value }) => ({
      next: {
        ...filesIn(value),
        [fileName]: [...keysIn(value, fileName).filter((one) => one !== written(key)), written(key)],
      },
      result: undefined,
    })),
  keep: (fileName, stays) =>
    stateFiles.update(FILE, ({ value }) => {
      const keys = keysIn(value, fileName);
      const kept = keys.filter((key) => stays(read(key)));
      const { [fileName]: _, ...others } = filesIn(value);
      const next = kept.length === 0 ? others : { ...others, [fileName]: kept };
      return { next: kept.length === keys.length ? undefined : next, result: undefined };
    }),
});
