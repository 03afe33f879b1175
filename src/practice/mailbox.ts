// Where security codes go in a scenario: into a mailbox and a phone that exist only here. Nothing leaves the computer.
// What never arrives was sent all the same, as far as anybody can tell; so was what rings in a lost phone.

import type { Post } from '../account/ports.ts';
import type { Channel } from '../delivery/types.ts';
import type { WorldSpec } from './scenario.ts';

export interface Mailbox {
  readonly post: Post;
  /** The 6 digits that came last that way; undefined while none has come. */
  digits(channel: Channel): string | undefined;
}

export function makeMailbox({ codes, wentWrong }: Pick<WorldSpec, 'codes' | 'wentWrong'>): Mailbox {
  const came = new Map<Channel, string>();
  const arrives = (channel: Channel): boolean =>
    channel === 'mail' ? !wentWrong.mailNeverArrives : !wentWrong.phoneLost;
  return {
    post: {
      channels: codes,
      async send(channel, { subject, body }) {
        const digits = /(?<!\d)\d{6}(?!\d)/.exec(`${subject}\n${body}`)?.[0];
        if (digits !== undefined && arrives(channel)) came.set(channel, digits);
        return { sent: true };
      },
    },
    digits: (channel) => came.get(channel),
  };
}
