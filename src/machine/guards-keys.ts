// The conditions of the chart's part about spare keys.

import type { EntryView } from '../account/types.ts';
import type { Event } from './events.ts';
import type { SignedIn, States } from './model.ts';

type Of<E extends Event['type']> = Extract<Event, { type: E }>;

/** The spare key that is open; undefined once it is gone. */
export const keyIn = ({ who, id }: { readonly who: SignedIn; readonly id: string }): EntryView | undefined =>
  who.opened.view.entries.find((key) => key.id === id);

/** As people type it back: capitals and the white space around it do not matter. */
const plainly = (name: string): string => name.trim().toLowerCase();

/** What has to be typed before codes are written for anyone to read: the same in every language. */
export const plainWord = 'plain';

export const keyGuards = {
  unnamed: (s: States['newKey']): boolean => s.lines.service.text.trim() === '' || s.lines.secret.text.trim() === '',
  /** More was typed while it was being looked at. */
  otherKey: (s: States['newKey'], e: Of<'keyLooked'> | Of<'keySorted'>): boolean =>
    e.of !== s.lines.secret.text || e.asText !== s.asText,
  doubtful: (_: unknown, e: Of<'keySorted'>): boolean => e.sorted.problem !== undefined,
  replacesKey: (s: States['newKey']): boolean => s.instead !== null,
  /** Of the steps of the guide; where there is none, the first is the last. */
  lastUse: (s: States['useKey']): boolean => s.step + 1 >= (s.guide?.use.length ?? 1),
  lastMake: (s: States['makeKey']): boolean => s.step + 1 >= (s.guide?.make.length ?? 1),
  firstStep: (s: { readonly step: number }): boolean => s.step === 0,
  singleCode: (s: States['markingKey']): boolean => s.guide?.single === true,
  anyKeys: (s: States['keys']): boolean => s.who.opened.view.entryCount > 0,
  notTheWord: (s: States['exportPlain']): boolean => plainly(s.lines.word.text) !== plainWord,
  notItsName: (s: States['removeKey']): boolean => plainly(s.lines.name.text) !== plainly(keyIn(s)?.service ?? ''),
};
