// The data each state of the spare keys begins with when it is entered afresh.

import type { EntryView } from '../account/types.ts';
import { emptyLine, lineOf } from './line.ts';
import type { SignedIn, States } from './model.ts';

const blank = { reveal: false, note: null } as const;

/** @param focus the key one comes from; where one comes in, typing finds, if there is anything to find */
export const keys = (who: SignedIn, focus = who.opened.view.entries.length === 0 ? 'add' : 'find'): States['keys'] => ({
  ...blank,
  lines: { find: emptyLine },
  focus,
  who,
});

/** What changes nothing has the focus. */
export const reminders = (who: SignedIn): States['reminders'] => ({ who, focus: 'back', note: null });

/** @param instead the spare key whose codes are replaced: it keeps its names */
export const newKey = (who: SignedIn, instead?: EntryView): States['newKey'] => ({
  ...blank,
  lines: {
    service: lineOf(instead?.service ?? ''),
    account: lineOf(instead?.account ?? ''),
    secret: emptyLine,
    remark: emptyLine,
  },
  focus: instead === undefined ? 'service' : 'secret',
  who,
  instead: instead?.id ?? null,
  asText: false,
  look: null,
});

export const key = (who: SignedIn, id: string): States['key'] => ({ who, id, code: 0, focus: 'copy', note: null });

export const removeKey = (who: SignedIn, id: string): States['removeKey'] => ({
  ...blank,
  lines: { name: emptyLine },
  focus: 'name',
  who,
  id,
});

export const usingKey = (of: Pick<States['useKey'], 'who' | 'id' | 'code'>): States['useKey'] => ({
  ...of,
  guide: null,
  step: 0,
  revealed: null,
  shownUntil: 0,
  focus: 'submit',
  note: null,
});

export const makeKey = (of: Pick<States['makeKey'], 'who' | 'id'>): States['makeKey'] => ({
  ...of,
  guide: null,
  step: 0,
  focus: 'submit',
});

/** A name that says what it is and when it was made, by UTC's day. */
const namedOn = (now: number): string => `~/keys-${new Date(now).toISOString().slice(0, 10)}.age`;

export const exportKeys = (who: SignedIn, now: number, path = namedOn(now)): States['exportKeys'] => ({
  ...blank,
  lines: { path: lineOf(path), next: emptyLine, again: emptyLine },
  focus: 'next',
  who,
  strength: null,
});

export const exportPlain = (who: SignedIn, path: string): States['exportPlain'] => ({
  ...blank,
  lines: { path: lineOf(path), word: emptyLine },
  focus: 'word',
  who,
});
