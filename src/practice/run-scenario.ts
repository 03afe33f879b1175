// A scenario as a test: all its steps, as fast as they go, and the frames that it names.

import { Astray } from './astray.ts';
import type { Row } from './cells.ts';
import { mountScenario } from './flow.tsx';
import { frameText } from './frame-text.ts';
import { makePlayer } from './player.ts';
import type { Scenario } from './scenario.ts';

/** How a scenario is run: the size in cells, and whether it is drawn in colour. */
export interface Mode {
  readonly columns: number;
  readonly rows: number;
  readonly color: boolean;
}

export interface NamedFrame {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly Row[];
}

export interface Ran {
  readonly frames: readonly NamedFrame[];
  /** Where the solution did not lead where the scenario says: the step's line in the file, why, and the screen then. */
  readonly astray?: { readonly line: number; readonly said: string; readonly screen: string };
}

export async function runScenario(scenario: Scenario, mode: Mode): Promise<Ran> {
  const flow = await mountScenario(scenario, mode);
  const player = makePlayer(flow);
  const frames: NamedFrame[] = [];
  try {
    for (const step of scenario.steps) {
      try {
        await player.perform(step);
      } catch (error) {
        if (!(error instanceof Astray)) throw error;
        return { frames, astray: { line: step.line, said: error.message, screen: flow.stage.screen() } };
      }
      if (step.frame === undefined) continue;
      const rows = flow.stage.rows();
      frames.push({ name: step.frame, rows, text: frameText(rows, mode.color) });
    }
    return { frames };
  } finally {
    await flow.close();
  }
}
