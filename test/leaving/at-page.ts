// The program of these tests: the real screens, edge and machine, standing on the page that the command line names.
// Its account is a fake, and SIGUSR2 makes happen what the command line names second.
// With READ_ALOUD set, it is read aloud and not drawn.
// Usage: at-page PAGE [component | rejection | effect | minute | written | long | any other word]

import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Accounts } from '../../src/account/types.ts';
import { challenge } from '../../src/captcha/challenge.ts';
import { onScreen } from '../../src/commands/on-screen.tsx';
import { onTerminal } from '../../src/commands/on-terminal.ts';
import { readAloud } from '../../src/commands/read-aloud.ts';
import { rules } from '../../src/edge/ports.ts';
import { pages } from '../../src/journeys/pages.ts';
import { makeEffects } from '../../src/machine/effects.ts';
import type { Answer } from '../../src/machine/events.ts';
import { type Machine, makeMachine } from '../../src/machine/machine.ts';
import { english } from '../../src/words/en.ts';
import { entryPorts } from '../machine/entry-ports.ts';
import { moment, samples, secrets, view } from './samples.ts';

const [, , at = '', happens = ''] = process.argv;
let now = moment;
let armed = false;

/** The words of a careless error. */
const telling = (): Error => new Error(`It was about ${secrets.join(' ')}`);

const asked = Promise.withResolvers<void>();
/** Anything that is done to the account takes until somebody wants to leave, and then it is done; or it throws at once. */
const account = new Proxy({} as Accounts, {
  get: () => async () => {
    if (happens === 'effect') throw telling();
    await asked.promise;
    return { ok: true, value: { view, close: () => {} } };
  },
});

const start = samples.get(at);
if (start === undefined) throw new Error(`There is no page of this name: ${at}`);

const effects = makeEffects({
  ended: new AbortController().signal,
  accounts: account,
  captcha: { make: () => challenge((bytes) => new Uint8Array(bytes)), matches: () => false },
  keys: entryPorts,
  strength: () => wait(0, { score: 3, common: false }),
});

const inner = makeMachine(start, { pages, clock: () => now, rules, effects });

// The machine starts in the middle of a wait: the effect that is waited for is under way. The fake account looks at no input.
if (start.waiting !== null) {
  const asked = effects[start.waiting.ask] as (input: object, signal: AbortSignal) => Promise<Answer | undefined>;
  asked({}, new AbortController().signal)
    .catch((): Answer => ({ type: 'refused', refusal: { why: 'unexpected' } }))
    .then((answer) => answer && inner.send(answer));
}

inner.subscribe(() => {
  if (inner.model().leaving) asked.resolve();
});

/** A model that a screen cannot draw: reading what it knows throws. */
const broken = Object.defineProperty({ ...start }, 'data', {
  get: () => {
    throw telling();
  },
});
const machine: Machine = { ...inner, model: () => (armed ? broken : inner.model()) };

// Eleven minutes go by while it is stopped.
if (happens === 'long') process.on('SIGCONT', () => (now += 11 * 60_000));

process.on('SIGUSR2', () => {
  if (happens === 'component') armed = true;
  if (happens === 'rejection') void Promise.reject(telling());
  if (happens === 'minute') now += 60_000;
  if (happens === 'written') asked.resolve();
  inner.send({ type: 'tick' });
});

const show = process.env.READ_ALOUD === undefined ? onScreen : readAloud;
process.exitCode = await onTerminal(process, english, {}, (session) => show(machine, process, session, english));
