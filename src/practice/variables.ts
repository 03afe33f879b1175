// `$name` in a scenario's texts: a value that the world knows or that was read off the screen. `$$` is a dollar.

/** The names that a scenario can ask its world for. */
export const worldValues = [
  'email',
  'password',
  'phone',
  'other_email',
  'app_digits',
  'mail_code',
  'text_code',
  'code',
  'smudged_code',
  'newer_code',
  'new_password',
  'new_phone',
  'captcha',
  'answer',
  'asked_1',
  'asked_2',
] as const;

export type WorldValue = (typeof worldValues)[number];

const name = /\$(?:\$|([a-z][a-z0-9_]*))/g;

/** The names that a text asks for. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(name)].flatMap(([, one]) => (one === undefined ? [] : [one]));

/** The text with every value in its place; `value` says what stands for a name. */
export const withValues = (text: string, value: (name: string) => string): string =>
  text.replaceAll(name, (_, one: string | undefined) => (one === undefined ? '$' : value(one)));
