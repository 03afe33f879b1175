// The settings that people write: four keys, kept in one flat JSON object, each judged by itself. Mail goes one way, by
// an SMTP server or by sendmail. No password has a place here.

import { isAbsolute } from 'node:path';
import {
  array,
  check,
  type InferOutput,
  maxLength,
  minLength,
  optional,
  pipe,
  rawCheck,
  safeParse,
  strictObject,
  string,
} from 'valibot';
import { hasPassword, mailServer } from './mail-server.ts';
import { isAddress } from './receiver.ts';
import type { DeliverySettings } from './types.ts';

/** The faults of a value. */
export type Problem = 'not-a-server' | 'has-password' | 'not-a-path' | 'not-an-address' | 'not-a-command' | 'one-value';

const printable = (text: string): boolean => text !== '' && !/\p{Cc}/u.test(text);

/** An absolute path, or a plain name that is looked for on the PATH. */
const isProgram = (word: string): boolean => isAbsolute(word) || (/^[^/\\\s{}]+$/.test(word) && !word.startsWith('-'));

const entries = {
  'mail.smtp': pipe(
    string('not-a-server'),
    rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      if (hasPassword(dataset.value)) addIssue({ message: 'has-password' });
      else if (mailServer(dataset.value) === undefined) addIssue({ message: 'not-a-server' });
    }),
  ),
  'mail.sendmail': pipe(
    string('not-a-path'),
    check((path) => printable(path) && isAbsolute(path), 'not-a-path'),
  ),
  'mail.from': pipe(string('not-an-address'), check(isAddress, 'not-an-address')),
  'text.command': pipe(
    array(pipe(string('not-a-command'), check(printable, 'not-a-command')), 'not-a-command'),
    minLength(1, 'not-a-command'),
    maxLength(32, 'not-a-command'),
    check(([program = '']) => isProgram(program), 'not-a-command'),
  ),
};

export type SettingName = keyof typeof entries;

export const settingNames: readonly SettingName[] = ['mail.smtp', 'mail.sendmail', 'mail.from', 'text.command'];

export const isSettingName = (text: string): text is SettingName => (settingNames as readonly string[]).includes(text);

const schema = strictObject({
  'mail.smtp': optional(entries['mail.smtp']),
  'mail.sendmail': optional(entries['mail.sendmail']),
  'mail.from': optional(entries['mail.from']),
  'text.command': optional(entries['text.command']),
});

/** The settings as they are kept: every key may be missing. */
export type Settings = InferOutput<typeof schema>;

/** The settings in `value`, read from a file without trust; `key`: the first that does not fit. */
export const readSettings = (value: unknown): { ok: true; settings: Settings } | { ok: false; key?: string } => {
  const parsed = safeParse(schema, value);
  if (parsed.success) {
    const both = parsed.output['mail.smtp'] !== undefined && parsed.output['mail.sendmail'] !== undefined;
    return both ? { ok: false, key: 'mail.sendmail' } : { ok: true, settings: parsed.output };
  }
  const key = parsed.issues[0].path?.[0]?.key;
  return { ok: false, ...(typeof key === 'string' ? { key } : {}) };
};

/** One setting, judged. */
export type Setting = Pick<Settings, SettingName>;

/** The setting that the words typed for `key` make. */
export const readSetting = (
  name: SettingName,
  words: readonly string[],
): { ok: true; setting: Setting } | { ok: false; problem: Problem } => {
  if (name !== 'text.command' && words.length !== 1) return { ok: false, problem: 'one-value' };
  const parsed = safeParse(entries[name], name === 'text.command' ? words : words[0]);
  if (!parsed.success) return { ok: false, problem: parsed.issues[0].message as Problem };
  return { ok: true, setting: { [name]: parsed.output } };
};

/** The other way of mail: setting one takes the other away. */
export const rivalOf = (name: SettingName): SettingName | undefined => {
  if (name === 'mail.smtp') return 'mail.sendmail';
  return name === 'mail.sendmail' ? 'mail.smtp' : undefined;
};

export const withSetting = (settings: Settings, setting: Setting): Settings => {
  const rivals = (Object.keys(setting) as SettingName[]).map(rivalOf);
  const rest = rivals.reduce((left, rival) => (rival === undefined ? left : withoutSetting(left, rival)), settings);
  return { ...rest, ...setting };
};

export const withoutSetting = (settings: Settings, name: SettingName): Settings => {
  const { [name]: _, ...rest } = settings;
  return rest;
};

/** Checks the settings together: a way of mail needs an address to send from. */
export const deliveryOf = (settings: Settings): DeliverySettings => {
  const { 'mail.smtp': smtp, 'mail.sendmail': sendmail, 'mail.from': from, 'text.command': text } = settings;
  return {
    ...(from !== undefined && smtp !== undefined && { mail: { smtp, from } }),
    ...(from !== undefined && sendmail !== undefined && { mail: { sendmail, from } }),
    ...(text !== undefined && { text }),
  };
};
