// A scenario's world with the real program in it, for tests written in code instead of YAML.

import { practiceEnglish } from '../../words/en-practice.ts';
import { mountScenario } from '../flow.tsx';
import { makePlayer } from '../player.ts';
import { openScenario } from '../scenario-file.ts';
import { stoppedClock } from '../world.ts';
import { type Mounted, verbsOf } from './mount.ts';

const { testing: words } = practiceEnglish;

export interface FlowOptions {
  /** The name of a bundled scenario, or the path of a file. Only its world is used; its steps are for `solve`. */
  readonly scenario: string;
  /** Another seed than the scenario's: other codes, other pictures. */
  readonly seed?: string;
  /** Where the clock stands, in ms since 1970; it goes on only by `wait`. */
  readonly clock?: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly color?: boolean;
}

export interface MountedFlow extends Mounted {
  /** A value of the scenario's world, without its dollar: `password`, `smudged_code`, … Undefined where there is none now. */
  value(name: string): string | undefined;
  /** The clock goes on by so many ms. Nobody waits. */
  wait(ms: number): Promise<void>;
  /** Does the scenario's own steps, up to the one that names this frame, or to the end. @throws Error where they go astray, or none names it */
  solve(frame?: string): Promise<void>;
}

/**
 * Mounts sparekey in the world of a scenario: accounts of the practice format in memory, seeded randomness, a clock that
 * stands still, and a key derivation that costs nothing. No file is written and no real account is touched.
 *
 * @throws Error with file, line and column where the scenario is none
 */
export async function mountFlow(options: FlowOptions): Promise<MountedFlow> {
  const { scenario } = openScenario(options.scenario);
  const { seed, clock, columns, rows, color = false } = options;
  const flow = await mountScenario(scenario, {
    color,
    ...(seed === undefined ? {} : { seed }),
    ...(clock === undefined ? {} : { clock: stoppedClock(clock) }),
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
  });
  const player = makePlayer(flow);
  const verbs = verbsOf({ stage: flow.stage, color, settled: flow.settled, certain: true, unmount: flow.close });
  return {
    ...verbs,
    leaks: () => flow.leaks(),
    value: player.value,
    wait: flow.wait,
    async solve(frame) {
      if (frame !== undefined && !scenario.steps.some((step) => step.frame === frame))
        throw new Error(words.noSuchFrame(frame));
      for (const step of scenario.steps) {
        await player.perform(step);
        if (frame !== undefined && step.frame === frame) return;
      }
    },
  };
}
