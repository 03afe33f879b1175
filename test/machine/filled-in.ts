// Forms filled in, for the effects: the data of a state as somebody has left it, and what an effect answered.

import type { Opened } from '../../src/account/types.ts';
import { challenge, isRight } from '../../src/captcha/challenge.ts';
import { isRightAnswer } from '../../src/captcha/question.ts';
import { recognise } from '../../src/keyring/recognise.ts';
import type { EffectInput, EffectName } from '../../src/machine/effect.ts';
import type { EffectPorts } from '../../src/machine/effect-ports.ts';
import { makeEffects } from '../../src/machine/effects.ts';
import type { Answer } from '../../src/machine/events.ts';
import { lineOf } from '../../src/machine/line.ts';
import type { Settings, SignedIn, States, WayBack } from '../../src/machine/model.ts';
import * as start from '../../src/machine/start.ts';
import { digitsAt, email, given, start as moment, seeded, type World, withAccount } from '../account/world.ts';

export const next = 'seven quiet harbours';
export const other = 'another password altogether';

/** Effects that nobody calls off. */
type Carried = { readonly [E in EffectName]: (data: EffectInput[E]) => Promise<Answer | undefined> };

/** @param copied takes what is handed to the clipboard */
export function effectsIn(
  { accounts }: World,
  copied: (text: string) => void = () => {},
  write: EffectPorts['keys']['write'] = async () => ({ ok: true, value: '/a' }),
): Carried {
  const effects = makeEffects({
    ended: new AbortController().signal,
    accounts,
    captcha: {
      make: () => challenge(seeded('captcha')),
      matches: (asked, typed, inWords) => (inWords ? isRightAnswer(asked.question, typed) : isRight(asked, typed)),
    },
    keys: { sort: recognise, guide: async () => null, copy: copied, write },
    strength: async (of, own) => ({ score: own.length, common: of === 'password' }),
  });
  const { signal } = new AbortController();
  const carried = Object.entries(effects).map(([name, effect]) => [
    name,
    (data: never) => (effect as (data: never, signal: AbortSignal) => Promise<Answer | undefined>)(data, signal),
  ]);
  return Object.fromEntries(carried) as Carried;
}

export const signingIn = (typed: string): States['signingIn'] => {
  const form = start.signIn(email);
  return { ...form, lines: { ...form.lines, password: lineOf(typed) } };
};
export const creating = (typed: string): States['creating'] => ({
  ...start.createAccount(lineOf(email), true),
  lines: { email: lineOf(email), password: lineOf(typed), again: lineOf(typed) },
});
export const signedIn = (opened: Opened): SignedIn => ({ opened, proven: moment });
export const settings = (opened: Opened): Settings => ({ kind: 'settings', ...signedIn(opened) });
export const stepUp = (opened: Opened, by: 'app' | 'password', typed: string): States['provingStepUp'] => ({
  who: signedIn(opened),
  by,
  towards: 'setUpCode',
  lines: { answer: lineOf(typed) },
  focus: 'answer',
  reveal: false,
  note: null,
});
export const changing = (opened: Opened, current: string): States['changingPassword'] =>
  start.changePassword(signedIn(opened), current, next);
export const confirm = (
  flow: States['codeConfirm']['flow'],
  fresh: States['codeConfirm']['fresh'],
): States['codeConfirm'] => ({
  flow,
  fresh,
  lines: { first: lineOf(''), second: lineOf('') },
  focus: 'first',
  reveal: false,
  note: null,
});
export const way: WayBack = { reason: 'forgot', email, typed: lineOf(''), inWords: false };

/** The event's name, and why where it was refused. */
export const said = (answer: Answer | undefined): string | undefined =>
  answer?.type === 'refused' ? `refused: ${answer.refusal.why}` : answer?.type;

/** An account with an authenticator app, and what the app shows after the step that enrolled it. */
export async function withApp(): Promise<World & { opened: Opened; digits: () => string }> {
  const world = await withAccount();
  const app = world.accounts.newApp(email);
  const opened = await given(world.accounts.changeInfo(world.opened, { app }));
  world.advance(60_000);
  return { ...world, opened, digits: () => digitsAt(app.secret, world.ports.clock()) };
}
