// The ways out of this computer, as they are set up at the moment they are asked for. A failure to send is an answer,
// never thrown.

import { bySendmail, bySmtp } from './mail.ts';
import { mailServer } from './mail-server.ts';
import { isAddress, isNumber, isSubject } from './receiver.ts';
import { asText, type CommandPorts } from './run-command.ts';
import type { Delivery, DeliverySettings, Message, Reach, SendOptions, Sent, Unsent } from './types.ts';

export interface DeliveryParts {
  /** The settings of now. Rejecting is as good as having none. */
  readonly settings: () => Promise<DeliverySettings>;
  readonly command: CommandPorts;
  /** How long one try may take; 20 where not said. For tests. */
  readonly seconds?: number;
  /** Certificates (PEM) to trust instead of Node's own. For tests. */
  readonly ca?: string;
  /** A mail server's first words are waited for so long (ms). For tests. */
  readonly greeting?: number;
}

const unsent = (why: Unsent): Sent => ({ sent: false, unsent: why });

const loginOf = ({ mail: way }: DeliverySettings): string | undefined => {
  const server = way !== undefined && 'smtp' in way ? mailServer(way.smtp) : undefined;
  return server?.user === undefined ? undefined : `${server.user} at ${server.host}:${server.port}`;
};

/** Making it reads and touches nothing. */
export const makeDelivery = ({ settings, command, seconds = 20, ca, greeting }: DeliveryParts): Delivery => {
  const now = (): Promise<DeliverySettings> => settings().catch(() => ({}));

  const mail = async (message: Message, { password }: SendOptions, over: AbortSignal): Promise<Sent> => {
    const { mail: way } = await now();
    if (way === undefined) return unsent({ why: 'not-set-up' });
    if (!isAddress(message.to) || !isSubject(message.subject)) return unsent({ why: 'refused', answer: '' });
    if ('sendmail' in way) return bySendmail(way, message, command, over);
    const server = mailServer(way.smtp);
    if (server === undefined) return unsent({ why: 'not-set-up' });
    const parts = {
      server,
      from: way.from,
      ...(password !== undefined && { password }),
      ...(ca !== undefined && { ca }),
      ...(greeting !== undefined && { greeting }),
    };
    return bySmtp(parts, message, over);
  };

  const text = async (message: Message, _: SendOptions, over: AbortSignal): Promise<Sent> => {
    const { text: words } = await now();
    if (words === undefined) return unsent({ why: 'not-set-up' });
    if (!isNumber(message.to)) return unsent({ why: 'refused', answer: '' });
    return asText(words, message, command, over);
  };

  const reach = async (): Promise<Reach> => {
    const set = await now();
    const channels = (['mail', 'text'] as const).filter((channel) => set[channel] !== undefined);
    const login = loginOf(set);
    return { channels, ...(login !== undefined && { login }) };
  };

  const ways = { mail, text };
  return {
    ways: async () => (await reach()).channels,
    wantsPassword: async () => (await reach()).login !== undefined,
    reach,
    send: (channel, message, options) =>
      oneTry(seconds, options.signal, (over) => ways[channel](message, options, over)),
  };
};

// One try at sending: it ends when the work does, when the time is up, or when it is called off, whichever comes first.
// Nothing that the work throws goes further: an error's own words may hold what nobody should read.

/** `seconds`: how long the try may take. `work` is told by its signal when it is over. Never rejects. */
export const oneTry = async (
  seconds: number,
  signal: AbortSignal | undefined,
  work: (over: AbortSignal) => Promise<Sent>,
): Promise<Sent> => {
  const cancelled: Sent = { sent: false, unsent: { why: 'cancelled' } };
  if (signal?.aborted) return cancelled;
  const over = new AbortController();
  const ended = Promise.withResolvers<Sent>();
  const end = (sent: Sent): void => {
    ended.resolve(sent);
    over.abort();
  };
  const onAbort = (): void => end(cancelled);
  const timer = setTimeout(() => end({ sent: false, unsent: { why: 'timed-out', seconds } }), seconds * 1000);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([ended.promise, work(over.signal)]);
  } catch {
    return { sent: false, unsent: { why: 'refused', answer: '' } };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
};
