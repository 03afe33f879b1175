// `sparekey config test`: sends one message now and says what became of it. A signal calls it off.

import { readEmail, readPhone } from '../../account/read-address.ts';
import { isAddress } from '../../delivery/receiver.ts';
import { deliveryOf } from '../../delivery/settings.ts';
import type { Channel, Unsent } from '../../delivery/types.ts';
import { deliveryPorts } from '../../delivery-ports.ts';
import { type Signal, signalCodes } from '../../terminal/signal-codes.ts';
import type { Words } from '../../words/en.ts';
import type { End } from '../end.ts';
import { damagedSentence, notDone, type Options, say, usage } from '../settings-at-hand.ts';
import { hostWithPassword, passwordFor } from './mail-password.ts';

interface TestOptions extends Options {
  /** `--password-fd`. */
  readonly passwordFd?: number;
}

function receiverOf(channel: Channel, typed: string, { config }: Words): string | End {
  if (channel === 'text') {
    const reading = readPhone(typed);
    return reading.ok ? reading.phone : { sentence: config.notANumber, code: usage };
  }
  const reading = readEmail(typed);
  return reading.ok && isAddress(reading.email) ? reading.email : { sentence: config.notAnAddress, code: usage };
}

async function sendTest(
  of: NodeJS.Process,
  options: TestOptions,
  words: Words,
  channel: Channel,
  to: string,
  stop: AbortController,
): Promise<End | undefined> {
  const { settings: file, delivery } = await deliveryPorts(of, options);
  const reading = await file.read().catch(() => ({ ok: false, key: undefined }) as const);
  if (!reading.ok) return { sentence: damagedSentence(file.path, reading.key, words), code: notDone };
  const unsent = (why: Unsent): End => ({ sentence: words.delivery.unsent(why, channel), code: notDone });
  const settings = deliveryOf(reading.settings);
  if (settings[channel] === undefined) return unsent({ why: 'not-set-up' });

  const host = channel === 'mail' ? hostWithPassword(settings) : undefined;
  const password = host && (await passwordFor(host, of, options.passwordFd, words, stop.signal));
  if (typeof password === 'object') return password;
  const { testSubject: subject, testBody: body } = words.delivery;
  const sent = await delivery.send(
    channel,
    { to, subject, body },
    { signal: stop.signal, ...(password !== undefined && { password }) },
  );
  return sent.sent ? undefined : unsent(sent.unsent);
}

export async function testDelivery(
  of: NodeJS.Process,
  options: TestOptions,
  words: Words,
  channel: Channel,
  typed: string,
): Promise<number> {
  of.removeAllListeners('warning'); // Node 22's about SQLite
  const to = receiverOf(channel, typed, words);
  if (typeof to === 'object') {
    say(of.stderr, to.sentence);
    return to.code;
  }
  const stop = new AbortController();
  let signalled: Signal | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    signalled = signal as Signal;
    stop.abort();
  };
  const signals = Object.keys(signalCodes) as Signal[];
  for (const signal of signals) of.on(signal, onSignal);
  try {
    const end = await sendTest(of, options, words, channel, to, stop);
    if (end === undefined) {
      say(of.stdout, words.config.sent[channel]);
      return 0;
    }
    say(of.stderr, end.sentence);
    return signalled === undefined ? end.code : signalCodes[signalled];
  } finally {
    for (const signal of signals) of.off(signal, onSignal);
  }
}
