// The ports of this room. Given once, at the edge; nothing here reaches around it.

import type { Channel, Delivery } from '../delivery/types.ts';
import type { HostKeys } from '../store/host-keys.ts';
import type { Reminders } from '../store/reminders.ts';
import type { RollbackMemory } from '../store/rollback-memory.ts';
import type { Store } from '../store/store.ts';
import type { Throttle } from '../store/throttle.ts';
import type { Format } from '../vault/format.ts';
import type { Kdf, KdfCost } from '../vault/kdf.ts';
import type { Random } from '../vault/slot.ts';
import type { Messages } from './messages.ts';
import type { Time } from './types.ts';

export interface Ports {
  readonly store: Store;
  readonly throttle: Throttle;
  readonly memory: RollbackMemory;
  readonly hostKeys: HostKeys;
  readonly reminders: Reminders;
  /** How security codes and notices leave this computer, and what stands in them. */
  readonly sender: Sender;
  readonly messages: Messages;
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

// The way out, as this room sees it.

export interface Sender extends Pick<Delivery, 'send'> {
  /** The ways of sending that are set up on this computer. */
  readonly channels: readonly Channel[];
  /** The user name and the mail server, where the server wants a password: `me@example.com at mail.example.com:465`. */
  readonly login?: string;
}

// Messages on their way, and times of recent sending, kept as long as the program runs.

export interface Outbox {
  /** File name → when a security code was last sent for it (ms since 1970). */
  readonly lastCode: Map<string, number>;
  /** Files whose notices are being sent: once is enough. */
  readonly sendingNotices: Set<string>;
  /** File name and time step of the app's digits that were explained: they prove nothing any more. */
  readonly explained: Set<string>;
}

export const newOutbox = (): Outbox => ({ lastCode: new Map(), sendingNotices: new Set(), explained: new Set() });
