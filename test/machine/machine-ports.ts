// Ports for a machine whose effects do nothing but give the answers they were told to.

import { rules } from '../../src/edge/ports.ts';
import { pages } from '../../src/journeys/pages.ts';
import { type EffectName, type EffectPorts, type Effects, makeEffects } from '../../src/machine/effects.ts';
import type { Answer } from '../../src/machine/events.ts';
import type { MachinePorts } from '../../src/machine/machine.ts';

export interface Told {
  /** ms since 1970 */
  readonly now: number;
  /** For the effects in the order they start; none after the last. An error is thrown. */
  readonly answers?: readonly (Answer | Error)[];
  /** Told of every effect as it starts. */
  readonly started?: (effect: EffectName) => void;
}

/** Only their names are read: none of them is carried out. */
export const effectNames = Object.keys(makeEffects({} as EffectPorts)) as readonly EffectName[];

export function machinePorts({ now, answers = [], started }: Told): MachinePorts {
  const remaining = [...answers];
  const effect = (name: EffectName) => async (): Promise<Answer | undefined> => {
    started?.(name);
    const answer = remaining.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const effects = Object.fromEntries(effectNames.map((name) => [name, effect(name)])) as unknown as Effects;
  return { pages, clock: () => now, rules, effects };
}

/** Once everything that was promised so far has come. */
export const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
