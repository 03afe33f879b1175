// What every form of `sparekey config` does: finds the settings, says in a sentence what cannot be read or written, and
// knows the keys. No password of an account is needed. What stands in the file is untrusted: it is shown through the
// sanitiser.

import { isKey, type Key, keys, type Settings } from '../delivery/settings.ts';
import type { SettingsFile, SettingsReading } from '../delivery/settings-file.ts';
import { deliveryPorts } from '../delivery-ports.ts';
import { StoreFailure } from '../store/failure.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Words } from '../words/en.ts';
import { exitCodes } from './exit-codes.ts';

export interface Options {
  readonly configDir?: string;
}

/** Exit codes: it could not be read or written; the command line cannot be used. */
export const { notDone, unusable: usage } = exitCodes;

export const say = (stream: NodeJS.WritableStream, sentence: string): void => {
  stream.write(`${visible(sentence)}\n`);
};

/** What the disk did, in the words that accounts have for it. */
export const diskSentence = ({ why, path, code }: StoreFailure, { notes }: Words): string =>
  notes(why === 'busy' ? { why, path } : { why: 'files', path, code: code ?? (why === 'foreign' ? 'EPERM' : 'EIO') }, {
    day: String,
    secondsLeft: () => 0,
    secret: 'account',
  });

export const damagedSentence = (path: string, key: string | undefined, { config }: Words): string =>
  config.damaged(path, key ?? '');

/** Runs `work` on the settings; what cannot be read or written is a sentence, and 1. */
export async function withSettings(
  of: NodeJS.Process,
  options: Options,
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
  return notDone;
}

/** The key, or undefined after saying which there are. What was typed is not repeated: it may be a whole URL. */
export function knownKey(of: NodeJS.Process, key: string, { config }: Words): Key | undefined {
  if (isKey(key)) return key;
  say(of.stderr, config.unknownKey(keys.join(', ')));
  return undefined;
}

/** What mail still lacks, if it is half set up. */
export const lacking = (settings: Settings): Key | undefined => {
  const way = settings['mail.smtp'] ?? settings['mail.sendmail'];
  if (way !== undefined && settings['mail.from'] === undefined) return 'mail.from';
  return way === undefined && settings['mail.from'] !== undefined ? 'mail.smtp' : undefined;
};
