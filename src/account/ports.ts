// What this room needs of the world. Given once, at the edge; nothing here reaches around it.

import type { HostKeys } from '../store/host-keys.ts';
import type { Reminders } from '../store/reminders.ts';
import type { RollbackMemory } from '../store/rollback-memory.ts';
import type { Store } from '../store/store.ts';
import type { Throttle } from '../store/throttle.ts';
import type { KdfCost } from '../vault/cost.ts';
import type { Format } from '../vault/format.ts';
import type { Kdf } from '../vault/kdf.ts';
import type { Random } from '../vault/write.ts';
import type { Letters } from './letters.ts';
import type { Outbox } from './outbox.ts';
import type { Post } from './post.ts';
import type { Time } from './types.ts';

export interface Ports {
  readonly store: Store;
  readonly throttle: Throttle;
  readonly memory: RollbackMemory;
  readonly hostKeys: HostKeys;
  readonly reminders: Reminders;
  /** How security codes and notices leave this computer, and what stands in them. */
  readonly post: Post;
  readonly letters: Letters;
  /** ms since 1970. */
  readonly clock: () => number;
  /** An approved generator (NIST SP 800-63B-4 §4.2.1.1). */
  readonly random: Random;
  readonly kdf: Kdf;
  /** Of new key slots, and of the work done for an address that has no account. */
  readonly cost: KdfCost;
  /** Which accounts these are: real ones unless told otherwise. */
  readonly format: Format;
}

/** With what this room keeps while the program runs. */
export interface Working extends Ports {
  readonly outbox: Outbox;
}

/** The clock's time as it is written down. */
export function timeNow({ clock }: Pick<Ports, 'clock'>): Time {
  return new Date(clock()).toISOString();
}
