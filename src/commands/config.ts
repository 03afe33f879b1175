// `sparekey config`: reads, changes and tries the settings of delivery. It needs no password of an account. The file is
// untrusted: its values go through the sanitiser.

import { readEmail, readPhone } from '../account/read-address.ts';
import { mailServer } from '../delivery/mail-server.ts';
import { isAddress } from '../delivery/receiver.ts';
import {
  deliveryOf,
  isSettingName,
  readSetting,
  rivalOf,
  type SettingName,
  type Settings,
  settingNames,
  withoutSetting,
  withSetting,
} from '../delivery/settings.ts';
import type { SettingsFile, SettingsReading } from '../delivery/settings-file.ts';
import type { Channel, DeliverySettings, Unsent } from '../delivery/types.ts';
import { deliveryPorts } from '../edge/delivery-ports.ts';
import type { PortOptions } from '../edge/ports.ts';
import { StoreFailure } from '../store/failure.ts';
import { visible } from '../terminal/sanitise.ts';
import { type Signal, signalCodes } from '../terminal/signal-codes.ts';
import { isBroken } from '../vault/typed-secret.ts';
import type { Words } from '../words/en.ts';
import { withoutFacts } from '../words/without-facts.ts';
import { debuggingOption } from './debugging.ts';
import { type End, exitStatus } from './exit-status.ts';
import { secretFrom } from './on-account/password-fd.ts';
import { askHidden } from './on-account/questions.ts';
import { asJson, diskSentence, say } from './output.ts';
import { isProgramThere } from './program-there.ts';

const damagedSentence = (path: string, key: string | undefined, { config }: Words): string =>
  config.damaged(path, key ?? '');

/** Runs `work` on the settings; what cannot be read or written is a sentence, and 1. */
async function withSettings(
  of: NodeJS.Process,
  options: PortOptions,
  words: Words,
  work: (file: SettingsFile) => Promise<SettingsReading>,
  then: (settings: Settings, path: string) => number,
): Promise<number> {
  // Node 22 calls its SQLite, the store's lock, experimental, and would say so.
  of.removeAllListeners('warning');
  try {
    const { settings: file } = await deliveryPorts(of, options);
    const reading = await work(file);
    if (reading.ok) return then(reading.settings, file.path);
    say(of.stderr, damagedSentence(file.path, reading.key, words));
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    say(of.stderr, diskSentence(error, words));
  }
  return exitStatus.notDone;
}

/** The key, or undefined after saying which there are. The typed value is not repeated: it may be a whole URL. */
function knownKey(of: NodeJS.Process, key: string, { config }: Words): SettingName | undefined {
  if (isSettingName(key)) return key;
  say(of.stderr, config.unknownKey(settingNames.join(', ')));
  return undefined;
}

/** Names the settings that mail still lacks, if it is half set up. */
const lacking = (settings: Settings): SettingName | undefined => {
  const way = settings['mail.smtp'] ?? settings['mail.sendmail'];
  if (way !== undefined && settings['mail.from'] === undefined) return 'mail.from';
  return way === undefined && settings['mail.from'] !== undefined ? 'mail.smtp' : undefined;
};

// `sparekey config` and `config get` print settings.

/** As it can be typed again in a shell. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./{}-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const shown = (value: string | readonly string[]): string =>
  visible(typeof value === 'string' ? value : value.map(quoted).join(' '));

export const listSettings = (of: NodeJS.Process, options: PortOptions, words: Words, json: boolean): Promise<number> =>
  withSettings(
    of,
    options,
    words,
    (file) => file.read(),
    (settings, path) => {
      if (json) {
        of.stdout.write(asJson({ v: 1, path, settings }));
        return 0;
      }
      const width = Math.max(...settingNames.map((key) => key.length));
      for (const key of settingNames) {
        const value = settings[key];
        of.stdout.write(`${key.padEnd(width)}  ${value === undefined ? words.config.none : shown(value)}\n`);
      }
      const lacks = lacking(settings);
      if (lacks !== undefined) say(of.stdout, words.config.mailLacks(lacks));
      say(of.stdout, words.config.file(path));
      return 0;
    },
  );

export async function getSetting(
  of: NodeJS.Process,
  options: PortOptions,
  words: Words,
  typed: string,
): Promise<number> {
  const key = knownKey(of, typed, words);
  if (key === undefined) return exitStatus.unusable;
  return withSettings(
    of,
    options,
    words,
    (file) => file.read(),
    (settings) => {
      const value = settings[key];
      if (value === undefined) {
        say(of.stderr, words.config.notSet(key));
        return exitStatus.notDone;
      }
      of.stdout.write(`${shown(value)}\n`);
      return 0;
    },
  );
}

// `sparekey config set` and `config unset` change one setting. A value that does not fit leaves the file as it was.

export async function setSetting(
  of: NodeJS.Process,
  options: PortOptions,
  words: Words,
  typed: string,
  value: readonly string[],
): Promise<number> {
  const { config } = words;
  const key = knownKey(of, typed, words);
  if (key === undefined) return exitStatus.unusable;
  // Judged before anything is locked or read: it does not hang on what is there.
  const judged = readSetting(key, value);
  if (!judged.ok) {
    say(of.stderr, config.problems[judged.problem](key));
    return exitStatus.unusable;
  }
  const program = key === 'text.command' ? value[0] : undefined;
  if (program !== undefined && !(await isProgramThere(program, of))) {
    say(of.stderr, config.noProgram(key));
    return exitStatus.notDone;
  }
  const rival = rivalOf(key);
  let tookAway = false;
  return withSettings(
    of,
    options,
    words,
    (file) =>
      file.change((settings) => {
        tookAway = rival !== undefined && settings[rival] !== undefined;
        return withSetting(settings, judged.setting);
      }),
    (settings) => {
      say(of.stdout, config.isSet(key));
      if (tookAway && rival !== undefined) say(of.stdout, config.tookAway(rival));
      const lacks = key === 'text.command' ? undefined : lacking(settings);
      if (lacks !== undefined) say(of.stdout, config.mailLacks(lacks));
      return 0;
    },
  );
}

export async function unsetSetting(
  of: NodeJS.Process,
  options: PortOptions,
  words: Words,
  typed: string,
): Promise<number> {
  const key = knownKey(of, typed, words);
  if (key === undefined) return exitStatus.unusable;
  return withSettings(
    of,
    options,
    words,
    (file) => file.change((settings) => withoutSetting(settings, key)),
    () => {
      say(of.stdout, words.config.isUnset(key));
      return 0;
    },
  );
}

// The mail server's password comes from the terminal, unseen, or from a file descriptor. Others could read an argument or
// the environment.

/** The host that wants a password, if one does. */
function hostWithPassword({ mail }: DeliverySettings): string | undefined {
  const server = mail !== undefined && 'smtp' in mail ? mailServer(mail.smtp) : undefined;
  return server?.user === undefined ? undefined : server.host;
}

/** It, or why there is none. */
async function passwordFor(
  host: string,
  of: NodeJS.Process,
  fd: number | undefined,
  words: Words,
  signal: AbortSignal,
): Promise<string | End> {
  const { config, cli, delivery, notes } = words;
  const watched = debuggingOption(of);
  if (watched !== undefined) return { sentence: cli.watched(watched), code: exitStatus.unusable };
  if (fd !== undefined) {
    return secretFrom(fd, config.unreadable(String(fd)), words);
  }
  if (!of.stdin.isTTY || !of.stderr.isTTY) return { sentence: config.noPassword, code: exitStatus.unusable };
  const typed = await askHidden(of, of.stdin, of.stderr, `${visible(config.askPassword(host))} `, signal, words);
  if (typed !== undefined && isBroken(typed))
    return {
      sentence: notes({ why: 'not-utf8' }, withoutFacts),
      code: exitStatus.notDone,
    };
  // An empty one is as good as none: the sentence about signing in follows.
  return typed ?? { sentence: delivery.unsent({ why: 'cancelled' }, 'mail'), code: exitStatus.interrupted };
}

// `sparekey config test` sends one message now and prints the outcome. A signal cancels it.

interface TestOptions extends PortOptions {
  /** `--password-fd`. */
  readonly passwordFd?: number;
}

function receiverOf(channel: Channel, typed: string, { config }: Words): string | End {
  if (channel === 'text') {
    const reading = readPhone(typed);
    return reading.ok ? reading.phone : { sentence: config.notANumber, code: exitStatus.unusable };
  }
  const reading = readEmail(typed);
  return reading.ok && isAddress(reading.email)
    ? reading.email
    : { sentence: config.notAnAddress, code: exitStatus.unusable };
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
  if (!reading.ok) return { sentence: damagedSentence(file.path, reading.key, words), code: exitStatus.notDone };
  const unsent = (why: Unsent): End => ({ sentence: words.delivery.unsent(why, channel), code: exitStatus.notDone });
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
