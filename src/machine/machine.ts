// The machine running: it holds the model, takes events, starts effects and gives their answers back to `step`.
// An answer for a state that was left meanwhile is dropped, and what it holds open is closed.

import type { Context, Rules } from './context.ts';
import type { EffectName } from './effect.ts';
import type { Effects } from './effect-ports.ts';
import type { Always, Answer, Event } from './events.ts';
import { handlesIn } from './handles.ts';
import type { Model } from './model.ts';
import { type Run, startRuns, step } from './step.ts';

export interface MachinePorts {
  /** ms since 1970 */
  readonly clock: () => number;
  readonly rules: Rules;
  readonly effects: Effects;
}

export interface Machine {
  model(): Model;
  send(event: Event | Always): void;
  /** Calls `changed` after every step until the returned function is called. */
  subscribe(changed: () => void): () => void;
}

export function makeMachine(start: Model, ports: MachinePorts): Machine {
  let model = start;
  const listeners = new Set<() => void>();
  const context = (): Context => ({ now: ports.clock(), rules: ports.rules });

  const advance = (event: Event | Always): void => {
    const before = model;
    const stepped = step(model, event, context());
    model = stepped.model;
    const kept = handlesIn(model.data);
    for (const handle of handlesIn(before.data)) if (!kept.has(handle)) handle.close();
    if (model.visit !== before.visit) {
      visiting.abort();
      visiting = new AbortController();
    }
    for (const run of stepped.runs) void carryOut(run, visiting.signal);
    for (const changed of listeners) changed();
  };

  /** Of what runs for the state of now: it is told when that is left. */
  let visiting = new AbortController();

  const answered = (visit: number, answer: Answer): void => {
    if (visit === model.visit) advance(answer);
    // A state that stays has no use for some answers: what they open must not stay open unseen either.
    const kept = handlesIn(model.data);
    for (const handle of handlesIn(answer)) if (!kept.has(handle)) handle.close();
  };

  async function carryOut({ effect, data, visit }: Run, signal: AbortSignal): Promise<void> {
    // chart-check.ts has proven that the data is what the effect takes.
    const effects = ports.effects as Readonly<
      Record<EffectName, (data: unknown, signal: AbortSignal) => Promise<Answer | undefined>>
    >;
    let answer: Answer | undefined;
    try {
      answer = await effects[effect](data, signal);
    } catch {
      answer = { type: 'refused', refusal: { why: 'unexpected' } };
    }
    if (answer !== undefined) answered(visit, answer);
  }

  for (const run of startRuns(model)) void carryOut(run, visiting.signal);
  return {
    model: () => model,
    send: advance,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
