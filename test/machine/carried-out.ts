// Effects carried out on real accounts in memory.

import process from 'node:process';
import type { Opened } from '../../src/account/types.ts';
import { challenge, isRight } from '../../src/captcha/challenge.ts';
import { isRightAnswer } from '../../src/captcha/question.ts';
import { draftsOf, readForPage } from '../../src/edge/import-file.ts';
import { recognise } from '../../src/keyring/recognise.ts';
import { type EffectInput, type EffectName, type EffectPorts, makeEffects } from '../../src/machine/effects.ts';
import type { Answer } from '../../src/machine/events.ts';
import { digitsAt, email, given, seeded, type World, withAccount } from '../account/world.ts';

export const next = 'seven quiet harbours';
export const other = 'another password altogether';

/** Effects that nobody calls off. */
type Carried = { readonly [E in EffectName]: (input: EffectInput[E]) => Promise<Answer | undefined> };

/** @param copied takes what is handed to the clipboard */
export function effectsIn(
  { accounts }: Pick<World, 'accounts'>,
  copied: EffectPorts['keys']['copy'] = async () => ({ ok: true, value: 'terminal' }),
  write: EffectPorts['keys']['write'] = async () => ({ ok: true, value: '/a' }),
): Carried {
  const effects = makeEffects({
    ended: new AbortController().signal,
    accounts,
    captcha: {
      make: () => challenge(seeded('captcha')),
      matches: (asked, typed, inWords) => (inWords ? isRightAnswer(asked.question, typed) : isRight(asked, typed)),
    },
    keys: {
      sort: recognise,
      drafts: () => import('../../src/keyring/paste/drafts.ts'),
      guide: async () => null,
      copy: copied,
      write,
      read: (path, secret, here, signal) => readForPage(path, secret, here, signal, process),
      found: async (file) => draftsOf(file),
    },
    strength: async (of, own) => ({ score: own.length, common: of === 'password' }),
  });
  const { signal } = new AbortController();
  const carried = Object.entries(effects).map(([name, effect]) => [
    name,
    (input: never) => (effect as (input: never, signal: AbortSignal) => Promise<Answer | undefined>)(input, signal),
  ]);
  return Object.fromEntries(carried) as Carried;
}

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
