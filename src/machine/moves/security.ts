// Moves of the security page and what opens from it: activity, step-up, the password.

import type { Context } from '../context.ts';
import { emptyLine } from '../line.ts';
import type { CodeFlow, SignedIn, States, StepUpFor } from '../model.ts';
import * as start from '../start.ts';
import type { Of } from './forms.ts';
import { provenByPassword } from './sign-in.ts';

type Inside = { readonly who: SignedIn } | { readonly flow: CodeFlow };

/** Who is signed in; nobody yet on the way back in. */
export function whoIn(s: Inside): SignedIn | undefined {
  if ('who' in s) return s.who;
  return s.flow.kind === 'recover' ? undefined : { opened: s.flow.opened, proven: s.flow.proven };
}

const rowOfField: Readonly<Record<string, start.SecurityRow>> = {
  phone: 'phone',
  email: 'otherEmail',
  digits: 'app',
  current: 'password',
  find: 'keys',
};
const rowOfStepUp: Readonly<Record<StepUpFor, start.SecurityRow>> = {
  setUpCode: 'code',
  phone: 'phone',
  otherEmail: 'otherEmail',
  app: 'app',
  changePassword: 'password',
  codes: 'codes',
  signIn: 'code',
};

/** The row of the security page that leads to this page: told by the page's field, as each has its own. */
export function rowOf(s: object): start.SecurityRow {
  if ('towards' in s) return rowOfStepUp[s.towards as StepUpFor];
  if ('top' in s) return 'activity';
  if (!('lines' in s)) return 'code';
  const [field = ''] = Object.keys(s.lines as Readonly<Record<string, unknown>>);
  return rowOfField[field] ?? 'code';
}

const stepUpFor = {
  openPassword: 'changePassword',
  openPhone: 'phone',
  openOtherEmail: 'otherEmail',
  openApp: 'app',
  openCodes: 'codes',
  setUp: 'setUpCode',
} as const satisfies Record<string, StepUpFor>;

/** What opens something that has to be proven for. */
type Opener = keyof typeof stepUpFor;

export const securityMoves = {
  backToSecurity: (s: Inside): States['security'] | undefined => {
    const who = whoIn(s);
    return who && start.security(who, null, rowOf(s));
  },
  openActivity: (s: States['security']): States['activity'] => ({ who: s.who, top: 0 }),
  scroll: (s: States['activity'], e: Of<'scroll'>): States['activity'] => ({
    ...s,
    top: Math.max(0, Math.min(s.who.opened.view.activity.length - 1, s.top + e.by)),
  }),
  stepUp: (s: { readonly who: SignedIn }, e: Of<Opener>): States['stepUp'] => start.stepUp(s.who, stepUpFor[e.type]),
  chooseWay: (s: { readonly who: SignedIn }, e: Of<Opener>): States['stepUpWays'] =>
    start.stepUpWays(s.who, stepUpFor[e.type]),

  /** A wrong answer is typed anew. */
  refuseProof: (s: States['provingStepUp'], e: Of<'refused'>): States['stepUp'] => ({
    ...s,
    note: e.refusal,
    focus: 'answer',
    lines: e.refusal.why === 'wrong' ? { answer: emptyLine } : s.lines,
  }),

  openPassword: (s: States['security']): States['changePassword'] => start.changePassword(s.who),
  keepCode: (s: States['changePassword']): States['changePassword'] => ({ ...s, locks: false }),
  newLocks: (s: States['changePassword']): States['changePassword'] => ({ ...s, locks: true }),
  passwordSaved: (_: unknown, e: Of<'saved'>, c: Context): States['security'] =>
    start.security(provenByPassword(e.opened, c), { say: 'password-changed' }, 'password'),
  introduceLocks: (s: States['provingLocks'], e: Of<'proved'>): States['codeIntro'] =>
    start.codeIntro({
      kind: 'locks',
      opened: e.opened,
      proven: s.who.proven,
      current: s.lines.current.text,
      next: s.lines.next.text,
    }),
  backToLocks: (s: States['codeIntro']): States['changePassword'] | undefined => {
    if (s.flow.kind !== 'locks') return undefined;
    const { opened, proven, current, next } = s.flow;
    return { ...start.changePassword({ opened, proven }, current, next), focus: 'locks' };
  },
};
