// The machine running: it holds the model, takes events, starts effects and gives their answers back to `step`. An answer to an
// earlier visit is dropped, and the accounts that it holds open are closed.

import type { Context, Rules } from './context.ts';
import type { EffectName, Effects } from './effects.ts';
import type { Always, Answer, Event } from './events.ts';
import { handlesIn } from './handles.ts';
import type { AllPages, Model } from './page.ts';
import { type Run, runsOf, step } from './step.ts';

export interface MachinePorts {
  readonly pages: AllPages;
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
    const stepped = step(ports.pages, model, event, context());
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

  /** Aborted when the current visit is over. */
  let visiting = new AbortController();

  const answered = (visit: number, answer: Answer): void => {
    if (visit === model.visit) advance(answer);
    // A page may have no use for an answer: the accounts that it opens must not stay open unseen.
    const kept = handlesIn(model.data);
    for (const handle of handlesIn(answer)) if (!kept.has(handle)) handle.close();
  };

  async function carryOut({ effect, input, visit }: Run, signal: AbortSignal): Promise<void> {
    // The compiler has checked at the row that the input is the effect's own.
    const effects = ports.effects as Readonly<
      Record<EffectName, (input: unknown, signal: AbortSignal) => Promise<Answer | undefined>>
    >;
    let answer: Answer | undefined;
    try {
      answer = await effects[effect](input, signal);
    } catch {
      answer = { type: 'refused', refusal: { why: 'unexpected' } };
    }
    if (answer !== undefined) answered(visit, answer);
  }

  for (const run of runsOf(ports.pages, model)) void carryOut(run, visiting.signal);
  return {
    model: () => model,
    send: advance,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
