// An entry of the keyring: the recovery codes of one account elsewhere. Types only; read-entry.ts takes it out of a record.

import type { Kind } from './kinds.ts';

export interface KeyCode {
  readonly text: string;
  /** When it was marked as used (ISO 8601, UTC, like all times here). */
  readonly used?: string;
}

export interface Entry {
  readonly id: string;
  /** The name that people use: `GitHub`. */
  readonly service: string;
  /** The name of the account there; empty where there is only one. */
  readonly account: string;
  readonly kind: Kind;
  readonly codes: readonly KeyCode[];
  readonly made: string;
  readonly note?: string;
  /** Newer codes were made at the service, and these work no more; since then. */
  readonly replaced?: string;
}

/** The fields that somebody enters; the rest is added when the entry is kept. */
export interface Draft {
  readonly service: string;
  readonly account: string;
  readonly kind: Kind;
  /** A code that was used already comes with the time of it. */
  readonly codes: readonly (string | KeyCode)[];
  readonly note?: string;
  /** When it was made at the service, where that is known. */
  readonly made?: string;
  /** As in an entry: only out of an export. */
  readonly replaced?: string;
}
