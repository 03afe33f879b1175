// `sparekey config set` and `config unset`. What does not fit is not written; what was there before stays.

import { readSetting, rivalOf, withoutSetting, withSetting } from '../../delivery/settings.ts';
import type { Words } from '../../words/en.ts';
import { knownKey, lacking, type Options, say, usage, withSettings } from '../settings-at-hand.ts';

export async function setSetting(
  of: NodeJS.Process,
  options: Options,
  words: Words,
  typed: string,
  value: readonly string[],
): Promise<number> {
  const { config } = words;
  const key = knownKey(of, typed, words);
  if (key === undefined) return usage;
  // Judged before anything is locked or read: it does not hang on what is there.
  const judged = readSetting(key, value);
  if (!judged.ok) {
    say(of.stderr, config.problems[judged.problem](key));
    return usage;
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

export async function unsetSetting(of: NodeJS.Process, options: Options, words: Words, typed: string): Promise<number> {
  const key = knownKey(of, typed, words);
  if (key === undefined) return usage;
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
