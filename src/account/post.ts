// The way out, as this room sees it.

import type { Channel, Delivery } from '../delivery/types.ts';

export interface Post extends Pick<Delivery, 'send'> {
  /** What is set up on this computer. */
  readonly channels: readonly Channel[];
  /** Who signs in at which mail server, where it wants a password: `me@example.com at mail.example.com:465`. */
  readonly login?: string;
}
