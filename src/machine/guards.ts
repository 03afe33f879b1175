// The conditions of the chart. Each looks at a state's data, the event and the clock, and answers yes or no.

import { towardsIn } from './asker.ts';
import { type CodeForm, codeChosen, wrongGroup } from './code-typed.ts';
import type { Context } from './context.ts';
import type { Event } from './events.ts';
import { keyGuards } from './guards-keys.ts';
import type { Asker, CodeFlow, Form, SignedIn, States, StepUpFor, WayBack } from './model.ts';
import { newPasswordIn, type PasswordForm, unfit } from './unfit.ts';

/** A proof of who is there counts for five minutes (OWASP ASVS 5.0 7.5.1). */
const provenFor = 5 * 60_000;

type Of<E extends Event['type']> = Extract<Event, { type: E }>;
/** A clock set back does not make a proof last. */
const recently = ({ proven }: SignedIn, { now }: Context): boolean =>
  proven > 0 && proven <= now && now - proven < provenFor;

type InFlow = { readonly flow: CodeFlow };
type InStepUp = { readonly towards: StepUpFor } | { readonly asker: Asker };

const leadsTo = (s: InStepUp, place: StepUpFor): boolean => towardsIn(s) === place;

export const guards = {
  ...keyGuards,
  empty: (s: Form<string>): boolean => Object.values(s.lines).some((line) => line.text === ''),
  /** A wait after wrong tries is not over. */
  waiting: (s: Form<string>, _: Event, c: Context): boolean =>
    s.note !== null && (s.note.why === 'wrong' || s.note.why === 'wait') && (s.note.until ?? 0) > c.now,
  passwordTyped: (s: States['signIn'] | States['createAccount']): boolean => s.lines.password.text !== '',
  olderCopy: (_: unknown, e: Of<'refused'>): boolean => e.refusal.why === 'older',

  /** Asked again when the password was weighed: more may have been typed meanwhile. */
  unfit: (s: PasswordForm, _: Event, c: Context): boolean => unfit(s, c) !== undefined,
  /** The password was changed while it was being weighed. */
  otherPassword: (s: PasswordForm, e: Of<'weighed'>): boolean => e.strength.of !== newPasswordIn(s),
  common: (_: unknown, e: Of<'weighed'>): boolean => e.strength.common,
  locks: (s: { readonly locks: boolean } | InFlow): boolean => ('locks' in s ? s.locks : s.flow.kind === 'locks'),

  notAPhone: (s: Form<'phone'>, _: Event, c: Context): boolean => c.rules.readPhone(s.lines.phone.text) === undefined,
  notAnAddress: (s: Form<'email'>, _: Event, c: Context): boolean =>
    c.rules.readEmail(s.lines.email.text) === undefined,
  notSixDigits: (s: Form<'digits'>): boolean => !/^\d{6}$/.test(s.lines.digits.text.replaceAll(' ', '')),

  /** At first start, where a security code could be sent from here: the choice is offered. */
  firstWithWays: (s: InFlow): boolean => s.flow.kind === 'first' && s.flow.opened.view.ways.length > 0,
  firstWithNewWays: (s: InFlow, e: Of<'saved'>): boolean => s.flow.kind === 'first' && e.opened.view.ways.length > 0,
  /** This very app has shown its digits already, and nothing was typed since: once is enough. */
  appConfirmed: (s: States['app']): boolean =>
    s.lines.digits.text === '' && s.flow.kind === 'recover' && s.app !== null && s.flow.info.app === s.app,

  first: (s: InFlow): boolean => s.flow.kind === 'first',
  settings: (s: InFlow): boolean => s.flow.kind === 'settings',
  recovery: (s: InFlow): boolean => s.flow.kind === 'recover',

  proven: ({ who }: { readonly who: SignedIn }, _: Event, c: Context): boolean => recently(who, c),
  /** Nothing is enrolled that would work here: the password is all there is. */
  noWays: (s: { readonly who: SignedIn }): boolean => s.who.opened.view.ways.length === 0,
  /** A security code can be sent, so there is something to choose. */
  messageWays: (s: { readonly who: SignedIn }): boolean => s.who.opened.view.ways.some(({ kind }) => kind !== 'app'),
  /** It was chosen among others, or stands for all of them at sign-in. */
  wayChosen: (s: States['stepUp']): boolean => s.towards === 'signIn' || guards.messageWays(s),
  secondProof: (_: unknown, e: Of<'signedIn'>): boolean => {
    const { secondProof, ways } = e.opened.view;
    return secondProof && ways.length > 0;
  },
  byApp: (_: unknown, e: Of<'askBy'>): boolean => e.by === 'app',
  atTheDoor: (s: { readonly asker: Asker }): boolean => s.asker.kind === 'door',
  /** The code was sent, and is not the app's own. */
  sent: (s: States['securityCode']): boolean => s.by !== 'app',
  tooSoon: (s: States['securityCode'], _: Event, c: Context): boolean => c.now < s.resendFrom,
  /** The password was asked for, and the account as it is by now has more to show: the password alone proves nothing then. */
  waysAsked: (s: States['provingStepUp'], e: Of<'proved'>): boolean =>
    s.by === 'password' && e.opened.view.ways.length > 0,
  wayComeMeanwhile: (s: States['provingLocks'], e: Of<'proved'>, c: Context): boolean =>
    e.opened.view.ways.length > 0 && !recently(s.who, c),
  onItsWay: (_: unknown, e: Of<'refused'>): boolean => e.refusal.why === 'too-soon' && e.refusal.sent,
  changedElsewhere: (_: unknown, e: Of<'refused'>): boolean => e.refusal.why === 'changed',
  forPhone: (s: InStepUp): boolean => leadsTo(s, 'phone'),
  forOtherEmail: (s: InStepUp): boolean => leadsTo(s, 'otherEmail'),
  forApp: (s: InStepUp): boolean => leadsTo(s, 'app'),
  forPassword: (s: InStepUp): boolean => leadsTo(s, 'changePassword'),
  forCodes: (s: InStepUp): boolean => leadsTo(s, 'codes'),
  forCode: (s: InStepUp): boolean => leadsTo(s, 'setUpCode'),
  forSignIn: (s: InStepUp): boolean => leadsTo(s, 'signIn'),

  made: (s: States['codeShown']): boolean => s.fresh !== null,
  notMade: (s: States['codeShown']): boolean => s.fresh === null && s.note !== null,
  shown: (s: States['codeShown'], _: Event, c: Context): boolean => s.shownUntil > c.now,
  seen: (s: States['codeShown']): boolean => s.fresh !== null && s.seen,
  groupsDiffer: (s: States['codeConfirm'], _: Event, c: Context): boolean => wrongGroup(s, c) !== undefined,

  codeReads: (s: CodeForm, _: Event, c: Context): boolean => c.rules.readCode(s.lines.code.text).result === 'ok',
  reads: (s: CodeForm, e: Of<'useReading'>, c: Context): boolean => codeChosen(s, e.answer, c) !== undefined,
  mine: (s: { readonly who: SignedIn | null }): boolean => s.who !== null,

  knowsPassword: (s: { readonly way: WayBack }): boolean => s.way.reason === 'cannot-sign-in',
  someoneElse: (s: InFlow): boolean => s.flow.kind === 'recover' && s.flow.reason === 'someone-else',
};

export type GuardName = keyof typeof guards;
