// Moves of the recovery code: shown, typed back, live; and checked against the paper.

import { codeChosen } from '../code-typed.ts';
import type { Context } from '../context.ts';
import type { Event } from '../events.ts';
import { emptyLine } from '../line.ts';
import type { States } from '../model.ts';
import * as start from '../start.ts';
import { type Of, say } from './forms.ts';
import { whoIn } from './security.ts';
import { provenByPassword } from './sign-in.ts';

/** How long the code stays on screen before it hides itself, and how much longer each request keeps it (ms). */
const shownFor = 60_000;

export const codeMoves = {
  openCode: (s: States['security']): States['codePage'] => start.codePage(s.who),
  setUp: (s: States['codePage']): States['codeIntro'] => start.codeIntro({ kind: 'settings', ...s.who }),
  backToCode: (s: States['codeIntro']): States['codePage'] | undefined => {
    const who = whoIn(s);
    return who && start.codePage(who);
  },

  showCode: (s: States['codeIntro']): States['codeShown'] => start.codeShown(s.flow, s.fresh),
  minted: (s: States['codeShown'], e: Of<'minted'>): States['codeShown'] => ({ ...s, fresh: e.fresh }),
  sayNotMade: (s: States['codeShown'], e: Of<'refused'>): States['codeShown'] => ({ ...s, note: e.refusal }),
  makeAgain: (s: States['codeShown']): States['codeShown'] => ({ ...s, note: null }),
  show: (s: States['codeShown'], _: Event, c: Context): States['codeShown'] => ({
    ...s,
    seen: true,
    shownUntil: c.now + shownFor,
  }),
  hide: (s: States['codeShown']): States['codeShown'] => ({ ...s, shownUntil: 0 }),
  more: (s: States['codeShown']): States['codeShown'] => ({ ...s, shownUntil: s.shownUntil + shownFor }),
  /** The same code is shown again: it may be half on paper already. */
  backToIntro: (s: States['codeShown']): States['codeIntro'] => start.codeIntro(s.flow, s.fresh),
  backToApp: (s: States['codeShown']): States['app'] | undefined =>
    s.flow.kind === 'recover' ? start.app({ ...s.flow, fresh: s.fresh }) : undefined,

  askGroups: (s: States['codeShown']): States['codeConfirm'] | undefined =>
    s.fresh === null
      ? undefined
      : {
          flow: s.flow,
          fresh: s.fresh,
          lines: { first: emptyLine, second: emptyLine },
          focus: 'first',
          reveal: false,
          note: null,
        },
  lookAgain: (s: States['codeConfirm']): States['codeShown'] => ({ ...start.codeShown(s.flow, s.fresh), seen: true }),
  codeLive: (s: States['settingCode'], e: Of<'saved'>): States['codeLive'] => ({
    who: { opened: e.opened, proven: whoIn(s)?.proven ?? 0 },
    no: s.fresh.no,
  }),
  afterCode: (s: States['codeLive']): States['security'] => start.security(s.who, { say: 'code-live', no: s.no }),
  locksChanged: (s: States['changingLocks'], e: Of<'saved'>, c: Context): States['security'] =>
    start.security(provenByPassword(e.opened, c), { say: 'locks-changed', no: s.fresh.no }),

  checkMine: (s: States['codePage']): States['checkCode'] => start.checkCode(s.who),
  checkTyped: (s: States['checkCode'], _: Event, c: Context): States['checkingCode'] | undefined => checking(s, 0, c),
  checkReading: (s: States['checkCode'], e: Of<'useReading'>, c: Context): States['checkingCode'] | undefined =>
    checking(s, e.answer, c),
  checked: (s: States['checkingCode'], e: Of<'checked'>): States['codeChecked'] => ({
    answer: e.answer,
    who: s.who && { ...s.who, opened: e.opened ?? s.who.opened },
    email: s.lines.email.text,
  }),
  refuseCheck: (s: States['checkingCode'], e: Of<'refused'>): States['checkCode'] => {
    const { code: _, ...form } = s;
    return say(form, e.refusal, 'code');
  },
  leaveCheck: (s: States['checkCode'] | States['codeChecked']): States['codePage'] | undefined =>
    s.who === null ? undefined : start.codePage(s.who),
  leaveCheckForSignIn: (s: States['checkCode']): States['signIn'] => start.signIn(s.lines.email.text),
  doneCheckingForSignIn: (s: States['codeChecked']): States['signIn'] => start.signIn(s.email),
  checkAgain: (s: States['codeChecked']): States['checkCode'] => start.checkCode(s.who, s.email),
};

function checking(s: States['checkCode'], answer: number, c: Context): States['checkingCode'] | undefined {
  const code = codeChosen(s, answer, c);
  return code === undefined ? undefined : { ...s, note: null, code };
}
