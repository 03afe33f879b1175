// The program running on a real account in memory, from the list of codes of other accounts on.

import { rules } from '../../src/edge/ports.ts';
import { pages } from '../../src/journeys/pages.ts';
import type { Effects } from '../../src/machine/effects.ts';
import type { Event } from '../../src/machine/events.ts';
import { type Machine, makeMachine } from '../../src/machine/machine.ts';
import type { Model, PageData, PageName } from '../../src/machine/page.ts';
import type { World } from '../account/world.ts';
import { effectsIn } from './carried-out.ts';

export function machineOn(world: World, data: PageData<'entries'>): Machine {
  const now = world.ports.clock();
  const start = { at: 'entries', data, now, lastKey: now, visit: 1, waiting: null, helpShown: false, leaving: false };
  const effects = effectsIn(world) as unknown as Effects;
  return makeMachine(start as Model, { pages, clock: world.ports.clock, rules, effects });
}

/** Sends an event, and waits for the answer of the effect that it starts. */
export async function done(machine: Machine, event: Event): Promise<void> {
  machine.send(event);
  while (machine.model().waiting !== null)
    await new Promise<void>((change) => {
      const stop = machine.subscribe(() => {
        stop();
        change();
      });
    });
}

/** The data of the page that is expected now. */
export function dataAt<N extends PageName>(machine: Machine, at: N): PageData<N> {
  const model = machine.model();
  if (model.at !== at) throw new Error(`At ${model.at}, not at ${at}.`);
  return model.data as PageData<N>;
}
