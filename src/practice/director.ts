// A scenario as a demo: every moment of it, with the time that a person would take. Times are the demo's own and come
// from the scenario's seed, so that a recording has the same bytes wherever it is made.

import type { Theme } from '../terminal/theme.ts';
import type { Row } from './cells.ts';
import { type Flow, mountScenario } from './flow.tsx';
import type { Size } from './layout.ts';
import { type Beat, makePlayer } from './player.ts';
import type { Scenario } from './scenario.ts';
import { seeded } from './seeded.ts';

export interface Moment {
  readonly rows: readonly Row[];
  /** The coach's line. */
  readonly caption: string;
  /** Which step, from 0. */
  readonly step: number;
  /** The caption has just come, and is being read. */
  readonly reading: boolean;
  /** How long the moment lasts, in ms. */
  readonly lasts: number;
}

/** ms: what a person takes for it at an easy pace. */
const pace = { character: 75, key: 450, paste: 600, size: 900, wait: 1200, seen: 900, end: 4000 };
const reading = { least: 1400, each: 45 };
/** A typist's rhythm: up to so many ms more, drawn anew for every key. */
const uneven = 64;

const lastsFor: Readonly<Record<Beat['is'], number>> = {
  character: pace.character,
  key: pace.key,
  text: pace.paste,
  paste: pace.paste,
  resize: pace.size,
  wait: pace.wait,
};

/** @throws Astray where the solution does not lead where the scenario says */
export async function* moments(scenario: Scenario, app: Size, theme: Theme): AsyncGenerator<Moment> {
  const flow: Flow = await mountScenario(scenario, { ...app, theme });
  const player = makePlayer(flow);
  const random = seeded(`${scenario.seed}/rhythm`);
  const rhythm = (): number => (random(1)[0] ?? 0) % uneven;
  let caption = '';
  const now = (step: number, lasts: number, isRead = false): Moment => ({
    rows: flow.stage.rows(),
    caption,
    step,
    reading: isRead,
    lasts,
  });
  try {
    for (const [at, step] of scenario.steps.entries()) {
      if (step.say !== undefined) {
        caption = player.told(step.say);
        yield now(at, reading.least + reading.each * caption.length, true);
      }
      for (const deed of step.deeds)
        for (const beat of player.beats(deed, false)) {
          await player.act(beat);
          yield now(at, lastsFor[beat.is] + rhythm());
        }
      player.finish(step);
      yield now(at, pace.seen);
    }
    yield now(scenario.steps.length - 1, pace.end);
  } finally {
    await flow.close();
  }
}
