// A refusal in a sentence, where there is no screen that keeps what was typed and counts a wait down.

import type { Note } from '../../machine/note.ts';
import { daysIn } from '../../words/days.ts';
import type { Words } from '../../words/en.ts';
import type { NoteContext } from '../../words/en-notes.ts';

export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const secondsLeft = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000));

export function refusalSentence(refusal: Note, words: Words, secret: NoteContext['secret'] = 'account'): string {
  const { onAccount, notes, language } = words;
  if (refusal.why === 'wait') return onAccount.wait(secondsLeft(refusal.until));
  if (refusal.why === 'wrong' && secret === 'account')
    return onAccount.wrong(refusal.left, secondsLeft(refusal.until ?? 0));
  if (refusal.why === 'older') return onAccount.older;
  return notes(refusal, { day: (time) => daysIn(language, timeZone).day(time), secondsLeft, secret });
}
