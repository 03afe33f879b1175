// Why a scenario is refused: the file, the place in it, and what was expected there. Said as compilers say it, so that an
// editor jumps there.

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

// The solution of a scenario did not lead where the scenario says. Its message is a sentence for people.

export class Astray extends Error {
  override readonly name: string = 'Astray';
}
