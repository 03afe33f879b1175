// The data each state begins with when it is entered afresh.

import type { AccountView, ProofKind } from '../account/types.ts';
import { emptyLine, type Line, lineOf } from './line.ts';
import type {
  Asker,
  AtTheDoor,
  BackIn,
  CodeFlow,
  Drafts,
  Gathered,
  InfoFlow,
  Model,
  SignedIn,
  States,
  StepUpFor,
  WayBack,
} from './model.ts';
import type { Note } from './note.ts';

const blank = { reveal: false, note: null } as const;

export const signIn = (email = '', note: Note | null = null): States['signIn'] => ({
  ...blank,
  note,
  lines: { email: lineOf(email), password: emptyLine },
  focus: email === '' ? 'email' : 'password',
  first: false,
});

/** Nobody has an account on this computer yet. */
export const firstStart = (email = ''): States['signIn'] => ({ ...signIn(email), focus: 'create', first: true });

export const createAccount = (email: Line, first: boolean): States['createAccount'] => ({
  ...blank,
  first,
  lines: { email, password: emptyLine, again: emptyLine },
  focus: email.text === '' ? 'email' : 'password',
  strength: null,
});

export const noDrafts: Drafts = { phone: '', otherEmail: '', app: null };

export const nothingGathered: Gathered = { info: {}, drafts: noDrafts, fresh: null };

const draftsIn = (flow: InfoFlow): Drafts => (flow.kind === 'settings' ? noDrafts : flow.drafts);

export const phone = (flow: InfoFlow): States['phone'] => ({
  ...blank,
  lines: { phone: lineOf(draftsIn(flow).phone) },
  focus: 'phone',
  flow,
});

export const otherEmail = (flow: InfoFlow): States['otherEmail'] => ({
  ...blank,
  lines: { email: lineOf(draftsIn(flow).otherEmail) },
  focus: 'email',
  flow,
});

export const app = (flow: InfoFlow): States['app'] => ({
  ...blank,
  lines: { digits: emptyLine },
  focus: 'digits',
  flow,
  app: draftsIn(flow).app,
});

/** A row of the security page, which is a page of its own. */
export type SecurityRow = 'password' | 'otherEmail' | 'phone' | 'app' | 'codes' | 'code' | 'keys' | 'activity';

/** @param row where one comes from; the code where one comes in */
export const security = (
  who: SignedIn,
  banner: States['security']['banner'] = null,
  row: SecurityRow = 'code',
): States['security'] => ({ who, banner, focus: row });

/** The ways that are enrolled and work here, to choose from. */
export const stepUpWays = (who: SignedIn, towards: StepUpFor): States['stepUpWays'] => ({
  who,
  towards,
  focus: who.opened.view.ways[0]?.kind ?? 'back',
});

/** @param host what was found already: a code that was sent to it may still be typed */
export const receive = (way: WayBack, host: States['receive']['host'] = null): States['receive'] => ({
  way,
  host,
  focus: host?.ways[0]?.kind ?? 'noneOfThese',
});

export const complete = (asker: Asker, by: 'email' | 'phone', typed = ''): States['complete'] => ({
  ...blank,
  lines: { answer: lineOf(typed) },
  focus: 'answer',
  asker,
  by,
});

export const securityCode = (asker: Asker, by: ProofKind, completed = '', resendFrom = 0): States['securityCode'] => ({
  ...blank,
  lines: { digits: emptyLine },
  focus: 'digits',
  asker,
  by,
  completed,
  resendFrom,
});

export const resetPassword = (asker: AtTheDoor): States['resetPassword'] => ({
  ...blank,
  lines: { next: emptyLine, again: emptyLine },
  focus: 'next',
  strength: null,
  asker,
});

/** Where nothing works, there is nothing to turn on. */
const firstRow = ({ hostSlot: codes, ways }: AccountView): string =>
  codes === 'off' && ways.length === 0 ? 'wait' : 'codes';

export const securityCodes = (flow: States['securityCodes']['flow']): States['securityCodes'] => ({
  flow,
  note: null,
  focus: flow.kind === 'first' ? 'skip' : firstRow(flow.opened.view),
});

export const mailPassword = (flow: States['mailPassword']['flow']): States['mailPassword'] => ({
  ...blank,
  lines: { password: emptyLine },
  focus: 'password',
  flow,
});

/** The app where one is enrolled, else the password. */
export const stepUp = (who: SignedIn, towards: StepUpFor): States['stepUp'] => ({
  ...blank,
  lines: { answer: emptyLine },
  focus: 'answer',
  who,
  by: who.opened.view.app ? 'app' : 'password',
  towards,
});

export const changePassword = (who: SignedIn, current = '', next = ''): States['changePassword'] => ({
  ...blank,
  lines: { current: lineOf(current), next: lineOf(next), again: lineOf(next) },
  focus: 'current',
  strength: null,
  who,
  locks: false,
});

export const codePage = (who: SignedIn): States['codePage'] => ({ who, focus: 'setUp' });

export const codeIntro = (flow: CodeFlow, fresh: States['codeIntro']['fresh'] = null): States['codeIntro'] => ({
  flow,
  fresh,
  focus: 'setUp',
});

/** The code that was made already, where there is one: the same code is shown again. */
export const codeShown = (
  flow: CodeFlow,
  fresh = flow.kind === 'recover' ? flow.fresh : null,
): States['codeShown'] => ({
  flow,
  fresh,
  shownUntil: 0,
  seen: false,
  note: null,
});

export const checkCode = (who: SignedIn | null, email = ''): States['checkCode'] => ({
  ...blank,
  lines: { email: lineOf(who?.opened.view.email ?? email), code: emptyLine },
  focus: who === null && email === '' ? 'email' : 'code',
  who,
});

export const reason = (way: WayBack): States['reason'] => ({ way, focus: way.reason });

export const lostAccess = (email = ''): States['reason'] =>
  reason({ reason: 'forgot', email, typed: emptyLine, inWords: false });

export const identify = (way: WayBack): States['identify'] => ({
  ...blank,
  lines: { email: lineOf(way.email), captcha: emptyLine },
  focus: way.email === '' ? 'email' : 'captcha',
  way,
  challenge: null,
  inWords: way.inWords,
});

export const enterCode = (way: WayBack): States['enterCode'] => ({
  ...blank,
  lines: { code: way.typed },
  focus: 'code',
  way,
});

export const newPassword = (flow: BackIn): States['newPassword'] => ({
  ...blank,
  lines: { next: lineOf(flow.password), again: lineOf(flow.password) },
  focus: 'next',
  strength: null,
  flow,
});

/** Where the program opens. */
export type Door = 'signIn' | 'firstStart' | 'recover' | 'check';

export function startAt(door: Door, now: number): Model {
  const everywhere = { now, lastKey: now, visit: 0, keysShown: false, leaving: false };
  if (door === 'recover') return { ...everywhere, at: 'reason', data: lostAccess() };
  if (door === 'check') return { ...everywhere, at: 'checkCode', data: checkCode(null) };
  return { ...everywhere, at: 'signIn', data: door === 'firstStart' ? firstStart() : signIn() };
}
