// The challenges that were read by eye (docs/captcha.md), and the program's own rule for what was read.

import { createHash } from 'node:crypto';
import { type Challenge, challenge, isRight } from '../../src/captcha/challenge.ts';

/** Every form has challenges of its own: who has read one knows nothing of the next. */
export const forms = [
  { name: 'wide', columns: 80, rows: 24, unicode: true },
  { name: 'narrow', columns: 40, rows: 20, unicode: true },
  { name: 'ascii', columns: 80, rows: 24, unicode: false },
] as const;

export type FormName = (typeof forms)[number]['name'];
export type Readings = Readonly<Partial<Record<FormName, readonly string[]>>>;

/** Of challenges, a form. */
export const numbers: readonly number[] = Array.from({ length: 20 }, (_, at) => at + 1);

/** The same for the same seed, on every computer. The program itself takes the system's randomness; no seed reaches it. */
export const challengeOf = (seed: string, form: FormName, number: number): Challenge =>
  challenge((bytes) => createHash('sha256').update(`${seed} ${form} ${number}`).digest().subarray(0, bytes));

/** The numbers of those that were not read right. */
export const wronglyRead = (seed: string, form: FormName, read: Readings): number[] =>
  numbers.filter((number) => !isRight(challengeOf(seed, form, number), read[form]?.[number - 1] ?? ''));
