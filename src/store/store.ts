// Where sealed files live (docs/architecture.md, "The store"). A store knows bytes and names, not what is in them:
// whether a file is whole and honest is for the vault to say. A caller who changes a file says which revision it read,
// and loses no one else's change.

import { createHash } from 'node:crypto';
import { StoreFailure } from './failure.ts';
import { parseJson } from './json.ts';

/** Which bytes are stored, opaque: equal exactly where the bytes are equal. */
export type Revision = string;

export interface Stored {
  /** Of the bytes as they are when it is asked for. */
  readonly revision: Revision;
  /** The file byte for byte, unjudged. A caller who changes them has another revision. */
  readonly bytes: Uint8Array;
}

/** Every name is 32 lower-case hex digits and `.json`; any other is a TypeError, as is putting what is no container. */
export interface Store {
  /**
   * The file called `name`, or undefined if there is none.
   *
   * @throws StoreFailure `size` above 24 MiB, before anything is read; `foreign`; `files`
   */
  get(name: string): Promise<Stored | undefined>;

  /**
   * Writes `bytes`, only if what is stored is `expected` (undefined: nothing yet) and has a lower `gen`. After it
   * resolves the data is on disk; after it rejects the old file or the new one is there, whole.
   *
   * @throws StoreFailure `conflict`, `busy`, `size`, `foreign`, `files`
   */
  put(name: string, bytes: Uint8Array, expected: Revision | undefined): Promise<Revision>;

  /** The names of all sealed files, sorted. */
  list(): Promise<string[]>;

  /** Where the file called `name` is or would be, to be shown to people. */
  path(name: string): string;
}

// The little a store must know of a sealed file (docs/architecture.md, "The store"): its name, its size, that it has
// the four fields, and its `gen` for refusing a step back. The vault judges the content of the fields.

/** The most bytes a sealed file may have (docs/architecture.md, "The store"). */
export const MAX_BYTES = 24 * 1024 * 1024;

interface Container {
  readonly fmt: string;
  readonly hdr: string;
  readonly mac: string;
  readonly body: string;
}

const FIELDS = ['body', 'fmt', 'hdr', 'mac'];

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === FIELDS.join() &&
  Object.values(value).every((field) => typeof field === 'string');

/** The four fields of a sealed file, or undefined if `bytes` are none. */
export const readContainer = (bytes: Uint8Array): Container | undefined => {
  const value = parseJson(bytes);
  return isContainer(value) ? value : undefined;
};

/** `gen` of the header, or undefined where it cannot be read. Nothing vouches for it here: it may only refuse. */
const genOf = (bytes: Uint8Array): number | undefined => {
  const header = parseJson(Buffer.from(readContainer(bytes)?.hdr ?? '', 'base64url'));
  const gen = typeof header === 'object' && header !== null && 'gen' in header ? header.gen : undefined;
  return typeof gen === 'number' ? gen : undefined;
};

/** The revision of a file: the SHA-256 of all its bytes, in hex. */
export const revisionOf = (bytes: Uint8Array): Revision => createHash('sha256').update(bytes).digest('hex');

/** The stored file. Its revision is worked out when it is asked for: a large file that is refused costs none. */
export const storedOf = (bytes: Uint8Array): Stored => ({
  bytes,
  get revision() {
    return revisionOf(bytes);
  },
});

/** Whether `name` is one that an account's file has. */
export const isName = (name: string): boolean => /^[0-9a-f]{32}\.json$/.test(name);

/** @throws TypeError if `name` is no sealed file's name: nothing else of the folder is ever touched */
export const checkName = (name: string): void => {
  if (!isName(name)) throw new TypeError('not the name of a sealed file');
};

/**
 * @throws StoreFailure `size` above 24 MiB
 * @throws TypeError if `bytes` are no container: that is a mistake of the caller, and must not reach the disk
 */
export const checkBytes = (bytes: Uint8Array, path: string): void => {
  if (bytes.length > MAX_BYTES) throw new StoreFailure('size', path);
  if (readContainer(bytes) === undefined) throw new TypeError('not a sealed file');
};

/**
 * Whether `next` may take the place of `stored`. To be asked under the lock: the whole file is compared, as two
 * writers may well reach the same `gen` with different contents.
 *
 * @throws StoreFailure `conflict` if `stored` is not `expected`, or if the `gen` would not grow
 */
export const checkSuccession = (
  stored: Uint8Array | undefined,
  expected: Revision | undefined,
  next: Uint8Array,
  path: string,
): void => {
  if ((stored && revisionOf(stored)) !== expected) throw new StoreFailure('conflict', path);
  const before = stored && genOf(stored);
  const after = genOf(next);
  if (before !== undefined && after !== undefined && after <= before) throw new StoreFailure('conflict', path);
};
