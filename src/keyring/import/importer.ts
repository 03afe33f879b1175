// The type of every importer. An importer knows the files of one program by their content, and reads them into items.

import type { Draft } from '../entry.ts';
import type { Left, Unread } from '../transfer/reading.ts';
import type { Given } from './given.ts';
import type { Item } from './item.ts';
import type { Origin } from './origins.ts';

/** The contents of a file, before codes are looked for. */
export interface Contents {
  /** The program that wrote it, as people know it; empty for a table of somebody's own. */
  readonly program: string;
  readonly items: readonly Item[];
  /** Codes that are entries already: only sparekey's own export has them. */
  readonly drafts?: readonly Draft[];
  /** Parts of the file that are no items, and files of an archive that nobody looked into. */
  readonly left?: readonly Left[];
  /** Columns that mean nothing here. Untrusted. */
  readonly columns?: readonly string[];
  /** The program keeps secrets of authenticator apps, which are no recovery codes. */
  readonly authenticator?: true;
}

/** A file that a password opens. */
export interface Locked {
  readonly program: string;
  readonly open: (password: string) => Promise<Contents | Unread | 'wrong'>;
}

export type Opened = Contents | Locked | Unread;

/** A memory-hard derivation (RFC 9106) of 32 bytes, at a cost that was checked before. `m` in KiB. */
export type Argon2 = (
  secret: Uint8Array,
  salt: Uint8Array,
  cost: {
    readonly kind: 'argon2id' | 'argon2d';
    readonly m: number;
    readonly t: number;
    readonly p: number;
    readonly version: number;
  },
) => Promise<Uint8Array>;

export interface ImportPorts {
  readonly argon2: Argon2;
  /** The time of the import, ISO 8601, UTC: when a code counts as used that is only said to be. */
  readonly now: string;
  /** Ends when it is to stop: what is read then is not whole. */
  readonly signal?: AbortSignal;
  /** The bytes of a key file that belongs to the password. */
  readonly keyFile?: Uint8Array;
}

export interface Importer {
  /** The name that `--from` takes for it. */
  readonly origin: Origin;
  /** Whether the content says that this program wrote it. A name of a file never counts. */
  readonly knows: (given: Given) => boolean;
  readonly read: (given: Given, ports: ImportPorts) => Promise<Opened>;
}

export const isUnread = (opened: Opened | 'wrong'): opened is Unread => typeof opened === 'object' && 'why' in opened;
export const isLocked = (opened: Opened): opened is Locked => 'open' in opened;
