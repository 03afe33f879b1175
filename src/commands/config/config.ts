// `sparekey config` and `config get`: the settings of delivery as people and scripts read them.

import { keys } from '../../delivery/settings.ts';
import { visible } from '../../terminal/sanitise.ts';
import type { Words } from '../../words/en.ts';
import { asJson } from '../as-json.ts';
import { knownKey, lacking, notDone, type Options, say, usage, withSettings } from '../settings-at-hand.ts';

/** As it can be typed again in a shell. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./{}-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const shown = (value: string | readonly string[]): string =>
  visible(typeof value === 'string' ? value : value.map(quoted).join(' '));

export const listSettings = (of: NodeJS.Process, options: Options, words: Words, json: boolean): Promise<number> =>
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
      const width = Math.max(...keys.map((key) => key.length));
      for (const key of keys) {
        const value = settings[key];
        of.stdout.write(`${key.padEnd(width)}  ${value === undefined ? words.config.none : shown(value)}\n`);
      }
      const lacks = lacking(settings);
      if (lacks !== undefined) say(of.stdout, words.config.mailLacks(lacks));
      say(of.stdout, words.config.file(path));
      return 0;
    },
  );

export async function getSetting(of: NodeJS.Process, options: Options, words: Words, typed: string): Promise<number> {
  const key = knownKey(of, typed, words);
  if (key === undefined) return usage;
  return withSettings(
    of,
    options,
    words,
    (file) => file.read(),
    (settings) => {
      const value = settings[key];
      if (value === undefined) {
        say(of.stderr, words.config.notSet(key));
        return notDone;
      }
      of.stdout.write(`${shown(value)}\n`);
      return 0;
    },
  );
}
