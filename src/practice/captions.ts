// The coach of a demo: a caption, and where in the scenario it is.

import type { CoachView } from './coach.ts';
import type { Moment } from './director.ts';
import type { Scenario } from './scenario.ts';

export const captionView = (
  { title, steps }: Scenario,
  { caption, step }: Pick<Moment, 'caption' | 'step'>,
  keys: CoachView['keys'],
): CoachView => ({
  title,
  at: step + 1,
  of: steps.length,
  feedback: null,
  task: caption,
  hints: [],
  inHand: [],
  keys,
});
