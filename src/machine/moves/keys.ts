// Moves of the spare keys: the list, a new one, one that is open.

import type { EntryChange, EntryView } from '../../account/types.ts';
import type { Context } from '../context.ts';
import { keyIn } from '../guards-keys.ts';
import type { SignedIn, States } from '../model.ts';
import type { Look } from '../model-keys.ts';
import type { Note } from '../note.ts';
import * as start from '../start-keys.ts';
import { formMoves, type Of, say } from './forms.ts';

/** How long codes stay on screen before they hide, and how much longer each request keeps them (ms). */
export const shownFor = 60_000;

type Key = States['key'];
type One = Key | States['keyShown'] | States['changingKey'];

/** Only what the page of one key needs: nothing that was shown comes along. */
const plain = ({ who, id, code, focus }: One, note: Note | null = null): Key => ({ who, id, code, focus, note });

/** The first code that was not used yet; the first of all where every one was. */
const nextCode = (key: EntryView | undefined): number => Math.max(0, key?.used.indexOf(false) ?? 0);

/** Past the last code comes the first. */
function picked<S extends One>(s: S, by: number): S {
  const used = keyIn(s)?.used ?? [false];
  const code = (s.code + by + used.length) % used.length;
  // A code that is used cannot be marked so once more: that choice is not there.
  return { ...s, code, focus: s.focus === 'used' && used[code] === true ? 'copy' : s.focus };
}

const withOpened = (who: SignedIn, e: Of<'saved'>): SignedIn => ({ ...who, opened: e.opened });

const changing = (s: One, change: EntryChange): States['changingKey'] => ({ ...plain(s), change });

const lookOf = ({ sorted: { kind, codes, leftOut, problem } }: Of<'keyLooked'>): Look => ({
  kind,
  count: codes.length,
  leftOut,
  ...(problem !== undefined && { problem }),
});

const kept: Note = { why: 'choice-saved' };

export const keyMoves = {
  openKeys: (s: States['security']): States['keys'] => start.keys(s.who),
  openKey: (s: States['keys'], e: Of<'openKey'>): Key => ({
    ...start.key(s.who, e.id),
    code: nextCode(keyIn({ who: s.who, id: e.id })),
  }),
  addKey: (s: States['keys']): States['newKey'] => start.newKey(s.who),

  openReminders: (s: States['keys']): States['reminders'] => start.reminders(s.who),
  remind: (s: States['reminders'], e: Of<'remind'>): States['savingReminders'] => ({ ...s, note: null, on: e.on }),
  backFromReminders: (s: States['reminders']): States['keys'] => start.keys(s.who, 'reminders'),
  remindersSaved: (s: States['savingReminders'], e: Of<'saved'>): States['keys'] => ({
    ...start.keys(withOpened(s.who, e), 'reminders'),
    note: kept,
  }),
  refuseReminders: (s: States['savingReminders'], e: Of<'refused'>): States['reminders'] => {
    const { on: _, ...page } = s;
    return { ...page, note: e.refusal };
  },

  backToKeys: (s: Key | States['newKey']): States['keys'] => start.keys(s.who, 'id' in s ? s.id : 'add'),

  typeKey: (s: States['newKey'], e: Of<'edit'>): States['newKey'] => {
    const next = formMoves.type(s, e);
    return next.lines.secret === s.lines.secret ? next : { ...next, look: null };
  },
  keepAsText: (s: States['newKey']): States['newKey'] => ({ ...s, asText: !s.asText, look: null, note: null }),
  showLook: (s: States['newKey'], e: Of<'keyLooked'>): States['newKey'] => ({ ...s, look: lookOf(e) }),
  sayUnnamed: (s: States['newKey']): States['newKey'] =>
    say(s, { why: 'empty' }, s.lines.service.text.trim() === '' ? 'service' : 'secret'),
  sayDoubt: (s: States['newKey'], e: Of<'keySorted'>): States['newKey'] =>
    e.sorted.problem === undefined ? s : say(s, { why: 'key-doubt', problem: e.sorted.problem }, 'secret'),
  keepKey: (s: States['newKey'], e: Of<'keySorted'>): States['savingKey'] => ({
    ...s,
    note: null,
    kind: e.sorted.kind,
    codes: e.sorted.codes,
  }),
  notReplaced: (s: States['newKey']): Key | undefined =>
    s.instead === null ? undefined : { ...start.key(s.who, s.instead), focus: 'replace' },
  /** The one that is new has the focus. */
  keyKept: (s: States['savingKey'], e: Of<'saved'>): States['keys'] => {
    const before = new Set(s.who.opened.view.entries.map(({ id }) => id));
    const added = e.opened.view.entries.find(({ id }) => !before.has(id))?.id;
    return { ...start.keys(withOpened(s.who, e), s.instead ?? added), note: kept };
  },
  refuseKey: (s: States['savingKey'], e: Of<'refused'>): States['newKey'] => {
    const { kind: _, codes: __, ...form } = s;
    return say(form, e.refusal);
  },

  showKey: (s: Key, e: Of<'keyRevealed'>, c: Context): States['keyShown'] => ({
    ...plain(s),
    focus: 'copy',
    revealed: e.revealed,
    shownUntil: c.now + shownFor,
  }),
  moreOfKey: (s: States['keyShown']): States['keyShown'] => ({ ...s, shownUntil: s.shownUntil + shownFor }),
  hideKey: (s: States['keyShown']): Key => plain(s),
  pickCode: (s: Key, e: Of<'pick'>): Key => picked(s, e.by),
  pickShown: (s: States['keyShown'], e: Of<'pick'>): States['keyShown'] => picked(s, e.by),
  sayCopied: <S extends One>(s: S): S => ({ ...s, note: { why: 'copied' } }),
  sayOfKey: <S extends One>(s: S, e: Of<'refused'>): S => ({ ...s, note: e.refusal }),
  markUsed: (s: Key | States['keyShown']): States['changingKey'] => changing(s, { change: 'used', code: s.code }),
  replacedElsewhere: (s: Key): States['changingKey'] => changing(s, { change: 'replaced-elsewhere' }),
  keyChanged: (s: States['changingKey'], e: Of<'saved'>): Key => {
    const who = withOpened(s.who, e);
    const key = keyIn({ who, id: s.id });
    return { ...plain(s, kept), focus: 'copy', who, code: s.change.change === 'used' ? nextCode(key) : s.code };
  },
  refuseKeyChange: (s: States['changingKey'], e: Of<'refused'>): Key => plain(s, e.refusal),

  replaceKey: (s: Key): States['newKey'] => start.newKey(s.who, keyIn(s)),
  askRemove: (s: Key): States['removeKey'] => start.removeKey(s.who, s.id),
  notRemoved: (s: States['removeKey']): Key => ({ ...start.key(s.who, s.id), focus: 'remove' }),
  sayNotItsName: (s: States['removeKey']): States['removeKey'] => say(s, { why: 'not-its-name' }, 'name'),
  keyRemoved: (s: States['removingKey'], e: Of<'saved'>): States['keys'] => ({
    ...start.keys(withOpened(s.who, e)),
    note: kept,
  }),
};
