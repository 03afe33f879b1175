// The ports of accounts from which nothing leaves: practice, and whatever has no mail and no text messages to send.

import { makeHostKeys } from '../store/host-keys.ts';
import { makeReminders } from '../store/reminders.ts';
import { memoryStateFiles } from '../store/state-files.ts';
import type { Letter } from './messages.ts';
import type { Ports, Post } from './ports.ts';

/** Nothing is set up. */
export const noPost: Post = {
  channels: [],
  send: async () => ({ sent: false, unsent: { why: 'not-set-up' } }),
};

const blank = (): Letter => ({ subject: '', body: '' });

export const nothingSent = (): Pick<Ports, 'hostKeys' | 'reminders' | 'post' | 'letters'> => ({
  hostKeys: makeHostKeys(memoryStateFiles()),
  reminders: makeReminders(memoryStateFiles()),
  post: noPost,
  letters: { securityCode: blank, notice: blank, test: blank },
});
