// The wizard: `sparekey`, `sparekey recover` and `sparekey check` differ only in the door they open.

import { messagesIn } from '../edge/messages.ts';
import { type PortOptions, realPorts, rules } from '../edge/ports.ts';
import { type Door, pages, startAt } from '../journeys/pages.ts';
import { makeEffects } from '../machine/effects.ts';
import { makeMachine } from '../machine/machine.ts';
import type { PageData } from '../machine/page.ts';
import type { Session } from '../terminal/session.ts';
import type { Words } from '../words/en.ts';
import type { onScreen } from './on-screen.tsx';

export type WizardOptions = PortOptions;

/** A folder that cannot be read is no reason to hide the wizard: signing in will say what is wrong. */
async function doorFor(door: Door, store: { list(): Promise<readonly string[]> }): Promise<Door> {
  if (door !== 'signIn') return door;
  const names = await store.list().catch(() => ['unknown']);
  return names.length === 0 ? 'firstStart' : 'signIn';
}

/** A dumb terminal can take nothing back, and so has nothing drawn on it. */
async function showerFor({ screenReader, dumb }: Session): Promise<typeof onScreen> {
  if (screenReader || dumb) return (await import('./read-aloud.ts')).readAloud;
  return (await import('./on-screen.tsx')).onScreen;
}

export async function wizard(
  door: Door,
  options: WizardOptions,
  of: NodeJS.Process,
  session: Session,
  words: Words,
): Promise<PageData<'ended'>> {
  const ended = new AbortController();
  const letters = messagesIn(words, () => session.timeZone);
  const [{ clock, store, effects }, show] = await Promise.all([
    realPorts(of, options, {
      letters,
      ended: ended.signal,
      progress: (done) => machine.send({ type: 'progress', done }),
    }),
    showerFor(session),
  ]);
  const start = startAt(await doorFor(door, store), clock());
  const machine = makeMachine(start, { pages, clock, rules, effects: makeEffects(effects) });
  try {
    return await show(machine, of, session, words);
  } finally {
    ended.abort();
  }
}
