// What screens and commands may know of spare keys: part of the contract in types.ts. Times are ISO 8601, UTC.

import type { Attention } from '../keyring/attention.ts';
import type { Draft } from '../keyring/entry.ts';
import type { Kind } from '../keyring/kinds.ts';

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
