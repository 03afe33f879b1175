// The host keys (design §6): one for each account that may be let back in by a security code on this computer. They
// stay in the state folder (0600), outside of what people sync. Whoever can read that folder and the sealed file opens
// the account; that is said where the key is made. A damaged file holds no keys: the accounts are sealed again.

import { object, pipe, record, regex, safeParse, string } from 'valibot';
import type { StateFiles } from './state-files.ts';

export interface HostKeys {
  /** 32 bytes; undefined where this computer has none for that file. The caller wipes them. */
  get(fileName: string): Promise<Uint8Array | undefined>;
  /** Keeps `key` in the place of one kept before. On disk when it resolves. @throws StoreFailure */
  put(fileName: string, key: Uint8Array): Promise<void>;
  /** @throws StoreFailure */
  forget(fileName: string): Promise<void>;
}

const FILE = 'host-keys.json';

/** 32 bytes in base64url. */
const schema = object({ keys: record(string(), pipe(string(), regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/))) });

const keysIn = (value: unknown): Readonly<Record<string, string>> => {
  const parsed = safeParse(schema, value);
  return parsed.success ? parsed.output.keys : {};
};

export const makeHostKeys = (stateFiles: StateFiles): HostKeys => ({
  async get(fileName) {
    const key = keysIn(await stateFiles.read(FILE))[fileName];
    return key === undefined ? undefined : new Uint8Array(Buffer.from(key, 'base64url'));
  },
  put: (fileName, key) =>
    stateFiles.update(FILE, ({ value }) => ({
      next: { keys: { ...keysIn(value), [fileName]: Buffer.from(key).toString('base64url') } },
      result: undefined,
    })),
  forget: (fileName) =>
    stateFiles.update(FILE, ({ value }) => {
      const { [fileName]: gone, ...keys } = keysIn(value);
      return { next: gone === undefined ? undefined : { keys }, result: undefined };
    }),
});
