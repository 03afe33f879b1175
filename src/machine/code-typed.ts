// What was typed of a recovery code, judged: which code was agreed to, and which group typed back is wrong.

import type { RecoveryCode } from '../code/recovery-code.ts';
import type { Context } from './context.ts';
import type { Form, States } from './model.ts';

/** A form with a recovery code in it. */
export type CodeForm = Form<'code'> | Form<'code' | 'email'>;

/** The code of the answer the person chose among those offered, counted from 0. */
export function codeChosen(form: CodeForm, answer: number, c: Context): RecoveryCode | undefined {
  const reading = c.rules.readCode(form.lines.code.text);
  if (reading.result === 'ok' || reading.result === 'repaired') return answer === 0 ? reading.code : undefined;
  return reading.result === 'choose' ? reading.answers[answer]?.code : undefined;
}

/** The first of the two groups asked back that is not what was shown: its field, and its number from 1. */
export function wrongGroup(
  s: States['codeConfirm'],
  c: Context,
): { field: 'first' | 'second'; group: number } | undefined {
  for (const [index, field] of (['first', 'second'] as const).entries()) {
    const group = s.fresh.ask[index] ?? 0;
    const wanted = s.fresh.code.slice(group * 5, group * 5 + 5);
    if (c.rules.readGroup(s.lines[field].text) !== wanted) return { field, group: group + 1 };
  }
  return undefined;
}
