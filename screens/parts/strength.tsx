// The honest line under a new password: what somebody who guesses would need, as far as zxcvbn can tell.

import { Text } from 'ink';
import type { ReactElement } from 'react';
import { newPasswordIn, type PasswordForm } from '../../src/machine/unfit.ts';
import type { Frame } from '../screen.ts';

export function StrengthLine({ form, frame }: { readonly form: PasswordForm; readonly frame: Frame }): ReactElement {
  const { theme, words } = frame;
  const { strength } = form;
  const typed = newPasswordIn(form);
  // Before anything is known, the advice; while the password is being weighed, the line stays empty and nothing jumps.
  if (typed === '') return <Text {...theme.muted}>{words.createAccount.advice}</Text>;
  if (strength === null || strength.of !== typed) return <Text> </Text>;
  const score = strength.common ? 0 : strength.score;
  const bar = '#'.repeat(score + 1).padEnd(5, '.');
  return <Text {...(score < 2 ? theme.danger : theme.ok)}>{`[${bar}] ${words.createAccount.strength(score)}`}</Text>;
}
