// Where sealed files live (design §5). A store knows bytes and names, not what is in them: whether a file is whole and
// honest is for the vault to say. Whoever changes a file says which one was read, and loses no one else's change.

/** Which bytes are stored, opaque: equal exactly where the bytes are equal. */
export type Revision = string;

export interface Stored {
  /** Of the bytes as they are when it is asked for. */
  readonly revision: Revision;
  /** The file byte for byte, unjudged. Whoever changes them has another revision in hand. */
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
