// A recovery code as people see it: five groups of five.

import type { RecoveryCode } from './mint.ts';

/** The five groups of five characters, in order. */
export function groups(code: RecoveryCode): [string, string, string, string, string] {
  const group = (index: number): string => code.slice(5 * index, 5 * index + 5);
  return [group(0), group(1), group(2), group(3), group(4)];
}

/** The code with dashes between its groups: `01234-56789-ABCDE-FGHJK-SENH7`. */
export function format(code: RecoveryCode): string {
  return groups(code).join('-');
}
