// The honest line under a new password: what somebody who guesses would need, as far as zxcvbn can tell.

import type { ReactElement } from 'react';
import type { Strength } from '../../src/machine/events.ts';
import type { TextField } from '../../src/machine/text-field.ts';
import type { Frame } from '../screen.ts';
import { Marked, Say } from './say.tsx';

interface StrengthLineProps {
  readonly form: { readonly fields: { readonly next: TextField }; readonly strength: Strength | null };
  readonly frame: Frame;
}

export function StrengthLine({ form, frame }: StrengthLineProps): ReactElement {
  const { theme, words } = frame;
  const { strength } = form;
  const typed = form.fields.next.text;
  // Before anything is known, the advice; while the password is being weighed, the line stays empty and nothing jumps.
  if (typed === '')
    return (
      <Say frame={frame} tone={theme.muted}>
        {words.createAccount.advice}
      </Say>
    );
  if (strength === null || strength.of !== typed) return <Say frame={frame}> </Say>;
  const score = strength.common ? 0 : strength.score;
  const bar = '#'.repeat(score + 1).padEnd(5, '.');
  const tone = score < 2 ? theme.danger : theme.ok;
  return (
    <Marked frame={frame} mark={`[${bar}]`} markTone={tone} tone={score < 2 ? tone : {}}>
      {words.createAccount.strength(score)}
    </Marked>
  );
}
