// One account's story, told again by every torture of the disk: what is typed is fixed, so that whoever looks afterwards
// knows which secrets may open what stands there.

import type { NewCode, Outcome } from '../../src/account/types.ts';
import { type RecoveryCode, spell } from '../../src/code/recovery-code.ts';
import { encode } from '../../src/code/reed-solomon.ts';

export const email = 'ada@example.com';
export const password = 'tea kettle umbrella';
export const freshPassword = 'nine loud mountains';

const codeOf = (first: number): RecoveryCode =>
  spell(encode(Array.from({ length: 20 }, (_, index) => (first + index * 7) & 31)));

export const firstCode = codeOf(1);
export const secondCode = codeOf(2);

/** The code that was made, with characters that are known beforehand. */
export const made = (fresh: NewCode, code: RecoveryCode): NewCode => ({ ...fresh, code });

/** Gives an operation's answer; a refusal is an error that says which. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The secrets of the story, by the names that figures show. */
export const secrets = {
  old: { kind: 'password', password },
  fresh: { kind: 'password', password: freshPassword },
  first: { kind: 'recovery', code: firstCode },
  second: { kind: 'recovery', code: secondCode },
} as const;

export type SecretName = keyof typeof secrets;
