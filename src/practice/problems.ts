// The two ways in which a scenario is wrong. A refused file is reported as compilers do it, file:line:column, so that an
// editor can jump there.

import { visible } from '../terminal/sanitise.ts';

export interface Place {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export class ScenarioProblem extends Error {
  override readonly name = 'ScenarioProblem';

  constructor(file: string, place: Place | undefined, said: string) {
    const at = place === undefined ? '' : `:${place.line}:${place.column}`;
    super(`${visible(file)}${at}: ${visible(said)}`);
  }
}

// A step of the solution did not lead to the screen that the scenario names. The message is a sentence for people.

export class StepMismatch extends Error {
  override readonly name: string = 'StepMismatch';
}
