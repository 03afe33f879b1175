// A scenario where there is no terminal: its named frames as text, each under what the coach says there.

import { visible } from '../terminal/sanitise.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { mountScenario } from './flow.tsx';
import { makePlayer } from './player.ts';
import type { Scenario } from './scenario.ts';

const { coach } = practiceEnglish;

/** @throws Astray */
export async function* plainFrames(name: string, scenario: Scenario): AsyncGenerator<string> {
  const flow = await mountScenario(scenario);
  const player = makePlayer(flow);
  let said: string[] = [];
  try {
    yield `${coach.practice}: ${visible(scenario.title)}\n`;
    for (const step of scenario.steps) {
      if (step.say !== undefined) said.push(visible(player.told(step.say)));
      await player.perform(step);
      if (step.frame === undefined) continue;
      const screen = flow.stage.screen().trimEnd();
      yield ['', ...said.map((line) => `> ${line}`), `-- ${visible(name)}: ${step.frame} --`, screen, ''].join('\n');
      said = [];
    }
  } finally {
    await flow.close();
  }
}
