// Moves that every form and list shares: typing, focus, and what is said when something cannot be handed in yet.

import { type CodeForm, codeChosen, wrongGroup } from '../code-typed.ts';
import type { Context } from '../context.ts';
import type { Event } from '../events.ts';
import type { Choice, Form, States } from '../model.ts';
import type { Note } from '../note.ts';
import { type PasswordForm, passwordField, unfit } from '../unfit.ts';

export type Of<E extends Event['type']> = Extract<Event, { type: E }>;

/** A wait that runs is still said after more typing; anything else was about the old text. */
const afterTyping = (note: Note | null): Note | null => (note?.why === 'wrong' || note?.why === 'wait' ? note : null);

/** Says it, and puts the focus where it can be mended. */
export const say = <S extends Form<string>>(s: S, note: Note, focus: string = s.focus): S => ({ ...s, note, focus });

export const formMoves = {
  keep: <S>(s: S): S => s,
  type: <S extends Form<string>>(s: S, e: Of<'edit'>): S =>
    e.field in s.lines
      ? { ...s, lines: { ...s.lines, [e.field]: e.line }, focus: e.field, note: afterTyping(s.note) }
      : s,
  typePassword: <S extends PasswordForm>(s: S, e: Of<'edit'>): S => ({ ...formMoves.type(s, e), strength: null }),
  showStrength: <S extends PasswordForm>(s: S, e: Of<'estimated'>): S => ({ ...s, strength: e.strength }),
  focus: <S extends Choice>(s: S, e: Of<'focus'>): S => ({ ...s, focus: e.item }),
  reveal: <S extends Form<string>>(s: S): S => ({ ...s, reveal: !s.reveal }),
  refuse: <S extends Form<string>>(s: S, e: Of<'refused'>): S =>
    say(s, e.refusal, e.refusal.why === 'wrong' && 'current' in s.lines ? 'current' : s.focus),

  sayEmpty: <S extends Form<string>>(s: S): S =>
    say(s, { why: 'empty' }, Object.keys(s.lines).find((field) => s.lines[field]?.text === '') ?? s.focus),
  sayUnfit: <S extends PasswordForm>(s: S, _: Event, c: Context): S => {
    const found = unfit(s, c);
    return found === undefined ? s : say(s, found.note, found.focus);
  },
  sayCommon: <S extends PasswordForm>(s: S): S => say(s, { why: 'password-common' }, passwordField(s)),
  // The example in an empty field looks like something typed: it must not be called wrong.
  sayNotAPhone: (s: States['phone']): States['phone'] =>
    say(s, { why: s.lines.phone.text === '' ? 'empty' : 'not-a-phone' }, 'phone'),
  sayNotAnAddress: <S extends Form<'email'>>(s: S): S =>
    say(s, { why: s.lines.email.text === '' ? 'empty' : 'not-an-address' }, 'email'),
  sayNotSixDigits: <S extends Form<'digits'>>(s: S): S => say(s, { why: 'not-six-digits' }, 'digits'),
  sayAppDiffers: (s: States['app']): States['app'] => say(s, { why: 'app-differs' }, 'digits'),
  /** A repair is offered where the code is typed; it is used only after the person agrees to it. */
  sayReading: <S extends CodeForm>(s: S, _: Event, c: Context): S =>
    codeChosen(s, 0, c) === undefined
      ? { ...s, note: { why: 'reading' }, focus: 'code' }
      : { ...s, note: null, focus: 'use0' },
  sayGroup: (s: States['codeConfirm'], _: Event, c: Context): States['codeConfirm'] => {
    const wrong = wrongGroup(s, c);
    return wrong === undefined ? s : say(s, { why: 'group', group: wrong.group }, wrong.field);
  },
};
