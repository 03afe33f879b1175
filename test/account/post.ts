// A post office for one test: what was handed in, and whether it takes anything.

import type { Messages } from '../../src/account/messages.ts';
import type { Sender } from '../../src/account/ports.ts';
import type { Activity } from '../../src/account/types.ts';
import type { Channel, Message, Unsent } from '../../src/delivery/types.ts';

export interface Posted extends Message {
  readonly channel: Channel;
  readonly password?: string;
}

export interface PostOffice {
  readonly port: Sender;
  readonly posted: Posted[];
  /** Sends nothing so from now on. */
  refuse(unsent: Unsent | undefined): void;
}

export function postOffice(channels: readonly Channel[] = ['mail', 'text']): PostOffice {
  const posted: Posted[] = [];
  let refusing: Unsent | undefined;
  return {
    posted,
    refuse: (unsent) => {
      refusing = unsent;
    },
    port: {
      channels,
      send: async (channel, message, { password, signal }) => {
        if (signal?.aborted) return { sent: false, unsent: { why: 'cancelled' } };
        if (refusing) return { sent: false, unsent: refusing };
        posted.push({ channel, ...message, ...(password !== undefined && { password }) });
        return { sent: true };
      },
    },
  };
}

/** Messages that can be read back. */
export const letters: Messages = {
  securityCode: (digits, minutes) => ({ subject: 'code', body: `${digits} ${minutes}` }),
  notice: (email, about: readonly Activity[]) => ({
    subject: 'notice',
    body: `${email} ${about.map(({ what }) => what).join(' ')}`,
  }),
  test: () => ({ subject: 'test', body: 'test' }),
};
