// What became of an exercise: what was done alone, with hints or skipped, how long it took, and what went wrong.

/** `left`: the learner left in the middle of it. */
export type How = 'alone' | 'with-hints' | 'skipped' | 'left';

export interface TaskResult {
  readonly task: string;
  readonly how: How;
  readonly hints: number;
  /** What was said about each wrong turn. */
  readonly mistakes: readonly string[];
}

export interface Result {
  readonly scenario: string;
  /** ISO 8601, UTC. */
  readonly ended: string;
  /** Whole seconds from the first screen to the last task. */
  readonly seconds: number;
  /** Every task was done, none skipped. */
  readonly done: boolean;
  /** And no hint was asked for. */
  readonly unaided: boolean;
  readonly tasks: readonly TaskResult[];
}

/** `began` and `ended`: ms since 1970; `all`: how many tasks there are. */
export function resultOf(
  scenario: string,
  began: number,
  ended: number,
  tasks: readonly TaskResult[],
  all: number,
): Result {
  const done = tasks.length === all && tasks.every(({ how }) => how === 'alone' || how === 'with-hints');
  return {
    scenario,
    ended: new Date(ended).toISOString(),
    seconds: Math.max(0, Math.round((ended - began) / 1000)),
    done,
    unaided: done && tasks.every(({ how }) => how === 'alone'),
    tasks,
  };
}
