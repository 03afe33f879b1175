// Facts for guards and actions besides the page and the event. All of it is pure.

import type { Looks } from '../code/misplaced.ts';
import type { Reading } from '../code/read.ts';

/** Rules that stand in other rooms, handed in so that the machine depends on nobody. */
export interface Rules {
  readonly readCode: (typed: string) => Reading;
  /** The text typed in place of a recovery code; undefined where it may be one. */
  readonly looksLike: (typed: string) => Looks | undefined;
  /** The characters of a code's group as they are read: capital, O as 0, I and L as 1. */
  readonly readGroup: (typed: string) => string;
  /** The six digits of a security code, or undefined for anything else. */
  readonly readDigits: (typed: string) => string | undefined;
  /** The address as it is kept, or undefined for what is none. */
  readonly readEmail: (typed: string) => string | undefined;
  /** The number as it is kept (E.164), or undefined for what is none. */
  readonly readPhone: (typed: string) => string | undefined;
  /** Says whether a pasted text sorts as codes of another account. */
  readonly sortsAsCodes: (pasted: string) => boolean;
  readonly passwordProblem: (password: string, email: string) => PasswordProblem | undefined;
}

export type PasswordProblem = 'not-utf8' | 'password-short' | 'password-long' | 'password-is-address';

export interface Context {
  /** ms since 1970 */
  readonly now: number;
  readonly rules: Rules;
}
