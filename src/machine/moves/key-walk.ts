// Moves of using a code step by step, of whether it worked, and of making the next one.

import type { Context } from '../context.ts';
import type { SignedIn, States } from '../model.ts';
import * as start from '../start-keys.ts';
import type { Of } from './forms.ts';
import { shownFor } from './keys.ts';

type Use = States['useKey'];
type Guided = Use | States['makeKey'];

const stepped = <S extends Guided>(s: S, by: 1 | -1): S => ({ ...s, step: s.step + by });
/** A page further on, or back, nothing is shown that was asked for on another. */
const hidden = (s: Use): Use => ({ ...s, revealed: null, shownUntil: 0, note: null });

const opened = (who: SignedIn, e: Of<'saved'>): SignedIn => ({ ...who, opened: e.opened });

export const keyWalkMoves = {
  useKey: ({ who, id, code }: States['key']): Use => start.usingKey({ who, id, code }),
  makeKey: ({ who, id }: States['key']): States['makeKey'] => start.makeKey({ who, id }),
  showGuide: <S extends Guided>(s: S, e: Of<'guideFound'>): S => ({ ...s, guide: e.guide }),
  useOn: (s: Use): Use => stepped(hidden(s), 1),
  useBack: (s: Use): Use => stepped(hidden(s), -1),
  makeOn: (s: States['makeKey']): States['makeKey'] => stepped(s, 1),
  makeBack: (s: States['makeKey']): States['makeKey'] => stepped(s, -1),
  leaveWalk: (s: Guided): States['key'] => ({
    ...start.key(s.who, s.id),
    focus: 'use',
    code: 'code' in s ? s.code : 0,
  }),
  showHere: (s: Use, e: Of<'keyRevealed'>, c: Context): Use => ({
    ...s,
    revealed: e.revealed,
    shownUntil: c.now + shownFor,
    note: null,
  }),
  hideHere: (s: Use): Use => hidden(s),
  moreHere: (s: Use): Use => ({ ...s, shownUntil: s.shownUntil + shownFor }),
  copiedHere: (s: Use): Use => ({ ...s, note: { why: 'copied' } }),
  sayHere: (s: Use, e: Of<'refused'>): Use => ({ ...s, note: e.refusal }),

  askWorked: ({ who, id, code, guide, step }: Use): States['askWorked'] => ({
    who,
    id,
    code,
    guide,
    step,
    focus: 'worked',
    note: null,
  }),
  notWorked: ({ who, id, code, guide, step }: States['askWorked']): Use => ({
    ...start.usingKey({ who, id, code }),
    guide,
    step,
  }),
  worked: (s: States['askWorked']): States['markingKey'] => ({
    ...s,
    note: null,
    change: { change: 'used', code: s.code },
  }),
  notMarked: ({ change: _, ...s }: States['markingKey'], e: Of<'refused'>): States['askWorked'] => ({
    ...s,
    note: e.refusal,
  }),
  /** One code at a time: the next one is made at once. */
  makeNext: (s: States['markingKey'], e: Of<'saved'>): States['makeKey'] => ({
    ...start.makeKey({ who: opened(s.who, e), id: s.id }),
    guide: s.guide,
  }),
  marked: (s: States['markingKey'], e: Of<'saved'>): States['key'] => {
    const who = opened(s.who, e);
    const used = e.opened.view.entries.find(({ id }) => id === s.id)?.used ?? [];
    return { ...start.key(who, s.id), code: Math.max(0, used.indexOf(false)), note: { why: 'choice-saved' } };
  },
  enterMade: (s: States['makeKey']): States['newKey'] =>
    start.newKey(
      s.who,
      s.who.opened.view.entries.find(({ id }) => id === s.id),
    ),
};
