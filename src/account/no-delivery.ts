// The ports of accounts from which nothing leaves: practice, and whatever has no mail and no text messages to send.

import { makeHostKeys } from '../store/host-keys.ts';
import { makeReminders } from '../store/reminders.ts';
import { memoryStateFiles } from '../store/state-files.ts';
import type { MessageText } from './messages.ts';
import type { Ports, Sender } from './ports.ts';

/** Nothing is set up. */
export const noSender: Sender = {
  channels: [],
  send: async () => ({ sent: false, unsent: { why: 'not-set-up' } }),
};

const blank = (): MessageText => ({ subject: '', body: '' });

export const withoutDelivery = (): Pick<Ports, 'hostKeys' | 'reminders' | 'sender' | 'messages'> => ({
  hostKeys: makeHostKeys(memoryStateFiles()),
  reminders: makeReminders(memoryStateFiles()),
  sender: noSender,
  messages: { securityCode: blank, notice: blank, test: blank },
});
