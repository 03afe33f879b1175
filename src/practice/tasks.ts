// What of a scenario is the learner's. A step with a line of the coach's and something to press, type or paste is a task;
// every other one (time that goes by, a window of another size, a look at the screen) is done for the learner.

import type { Scenario, See, Step } from './scenario.ts';

export interface Task {
  /** The step it begins with, and the one after its last: steps without `see` end with the next that has one. */
  readonly from: number;
  readonly to: number;
  readonly see: See;
}

const byHand = ['press', 'type', 'paste'];

export const isTask = ({ say, deeds }: Step): boolean =>
  say !== undefined && deeds.some((deed) => byHand.includes(deed.do));

export function tasksOf({ steps }: Scenario): Task[] {
  const tasks: Task[] = [];
  let from: number | undefined;
  for (const [at, step] of steps.entries()) {
    if (from === undefined && !isTask(step)) continue;
    from ??= at;
    if (step.see === undefined) continue;
    tasks.push({ from, to: at + 1, see: step.see });
    from = undefined;
  }
  return tasks;
}
