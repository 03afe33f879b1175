// What screens and commands may know of spare keys: part of the contract in types.ts. Times are ISO 8601, UTC.

import type { Attention } from '../keyring/attention.ts';
import type { Draft } from '../keyring/entry.ts';
import type { Kind } from '../keyring/kinds.ts';
import type { Opened, Outcome } from './types.ts';

/** A spare key as screens may show it, without its codes. */
export interface SpareKey {
  readonly id: string;
  readonly service: string;
  readonly account: string;
  readonly kind: Kind;
  readonly made: string;
  readonly replaced?: string;
  /** For each code in its order, whether it was used. */
  readonly used: readonly boolean[];
  readonly attention?: Attention;
}

/** What is secret of a spare key: only for who asks to see it. */
export interface RevealedKey {
  readonly codes: readonly { readonly text: string; readonly used?: string }[];
  readonly note?: string;
}

export type KeyChange =
  /** The code at this place, from 0. */
  | { readonly change: 'used'; readonly code: number }
  /** New codes take the place of the old ones. */
  | { readonly change: 'replace'; readonly draft: Draft }
  | { readonly change: 'replaced-elsewhere' }
  | { readonly change: 'remove' };

/** A code that was given out and marked as used at that time. `place`: from 0. */
export interface Taken {
  readonly id: string;
  readonly place: number;
  readonly text: string;
  readonly at: string;
}

/** For who hands a code on: what is taken nobody else is given. */
export interface CodeTaking {
  /**
   * The first code of a spare key that is not used, or the one at `place`, marked as used in the same write. null: it is
   * used already, or all are; nothing was changed, and the opening stays as it is.
   */
  takeCode(
    opened: Opened,
    id: string,
    place?: number,
  ): Promise<Outcome<{ readonly opened: Opened; readonly taken: Taken } | null>>;
  /** Where it could not be handed on: as if it had not been taken. */
  putBack(opened: Opened, taken: Taken): Promise<Outcome<Opened>>;
}
