// The file-system calls of this room, as a port: few, so that a test can let each fail, stop or die in its turn.
// Errors are the system's own, with its `code`.

export interface Facts {
  /** The entry itself: a link is a link, wherever it points to. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Permission bits, 0o000 to 0o777. */
  readonly mode: number;
  readonly uid: number;
  /** In bytes. */
  readonly size: number;
  /** Device and inode: which file it is, whatever its name. */
  readonly id: string;
}

export interface OpenFile {
  facts(): Promise<Facts>;
  /** Fills `into` from `offset` of the file on. Gives how many bytes, maybe fewer than fit; 0 at the end. */
  read(into: Uint8Array, offset: number): Promise<number>;
  /** Writes `bytes` from `offset` on, at the same offset of the file. Gives how many were taken: maybe fewer than all. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  /** fsync: resolves when the data is on disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * How a file is opened, never through a link: `read`; `sync`, for reading and writing, as Windows syncs only what may be
 * written; `new`, for writing, mode 0600, EEXIST if there is one.
 */
export type Access = 'read' | 'sync' | 'new';

export interface Files {
  /** The user running this; undefined where files have no owners and modes as POSIX knows them (Windows). */
  readonly uid: number | undefined;
  /** Describes the entry at `path`, not following a link; undefined if there is none. */
  facts(path: string): Promise<Facts | undefined>;
  open(path: string, access: Access): Promise<OpenFile>;
  /** fsync of a folder: the names in it are on disk. Does nothing where folders cannot be synced. */
  syncFolder(path: string): Promise<void>;
  list(path: string): Promise<string[]>;
  /** Makes the folder and those above it, mode 0700. Gives the first it made; undefined if all were there. */
  makeFolder(path: string): Promise<string | undefined>;
  setMode(path: string, mode: number): Promise<void>;
  /** A second name for the same file; EEXIST if `to` is there. */
  link(from: string, to: string): Promise<void>;
  /** Takes the place of `to` in one step. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  realPath(path: string): Promise<string>;
}
