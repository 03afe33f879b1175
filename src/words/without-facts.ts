// The context of a note that needs no facts. It stands apart, so that no language is loaded for it.

import type { NoteContext } from './en-notes.ts';

export const withoutFacts: NoteContext = { day: String, secondsLeft: () => 0, now: () => '', secret: 'account' };
