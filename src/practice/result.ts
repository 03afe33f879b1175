// The result of an exercise: tasks done alone, with hints or skipped, the time, and the mistakes.

import type { StateFiles } from '../store/state-files.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Symbols } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** `left`: the learner left in the middle of it. */
export type How = 'alone' | 'with-hints' | 'skipped' | 'left';

export interface TaskResult {
  readonly task: string;
  readonly how: How;
  readonly hints: number;
  /** The explanation of each wrong turn. */
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

// The progress on this computer, in one small state file apart from the files of real accounts.

const file = 'practice.json';

export interface Practised {
  /** How often it was begun, done, and done without a hint. */
  readonly begun: number;
  readonly done: number;
  readonly alone: number;
  readonly last: Result;
}

export type Progress = Readonly<Record<string, Practised>>;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isPractised = (value: unknown): value is Practised => {
  if (typeof value !== 'object' || value === null) return false;
  const { begun, done, alone, last } = value as Partial<Practised>;
  return isCount(begun) && isCount(done) && isCount(alone) && typeof last === 'object' && last !== null;
};

/** Lines that are no progress are left out: practice is worth no alarm. */
function progressIn(value: unknown): Progress {
  const scenarios = (value as { scenarios?: unknown } | undefined)?.scenarios;
  if (typeof scenarios !== 'object' || scenarios === null) return {};
  return Object.fromEntries(Object.entries(scenarios).filter(([, one]) => isPractised(one)));
}

export const readProgress = async (state: StateFiles): Promise<Progress> => progressIn(await state.read(file));

/** @throws StoreFailure where it cannot be written */
export const keepResult = (state: StateFiles, result: Result): Promise<void> =>
  state.update(file, ({ value }) => {
    const before = progressIn(value);
    const {
      begun = 0,
      done = 0,
      alone = 0,
    } = Object.hasOwn(before, result.scenario) ? (before[result.scenario] ?? {}) : {};
    const now: Practised = {
      begun: begun + 1,
      done: done + (result.done ? 1 : 0),
      alone: alone + (result.unaided ? 1 : 0),
      last: result,
    };
    return { next: { v: 1, scenarios: { ...before, [result.scenario]: now } }, result: undefined };
  });

// Results and the lesson plan as text.

const { result: words, plan, coach } = practiceEnglish;

const timeText = (seconds: number): string => words.time(Math.floor(seconds / 60), seconds % 60);

const sumOf = ({ done, unaided, tasks }: Result, all: number): string => {
  if (unaided) return words.all;
  return done
    ? words.done
    : words.notDone(tasks.filter(({ how }) => how === 'alone' || how === 'with-hints').length, all);
};

/** Lines, with a line break after the last. `all`: how many tasks there are. */
export function resultText(result: Result, all: number, { check, cross, dot }: Symbols): string {
  const marks = { alone: check, 'with-hints': '~', skipped: dot, left: dot } as const;
  const mistakes = result.tasks.flatMap((task) => task.mistakes);
  return [
    words.head(result.scenario, timeText(result.seconds)),
    ...result.tasks.map(({ how, task }) => `  ${marks[how]} ${words[how]}: ${task}`),
    ...(mistakes.length === 0
      ? []
      : [words.wrongTurns(mistakes.length), ...mistakes.map((one) => `  ${cross} ${one}`)]),
    sumOf(result, all),
    '',
  ]
    .map((line) => line.split('\n').map(visible).join(' '))
    .join('\n');
}

export const stateText = (name: string, progress: Progress): string => {
  const practised = Object.hasOwn(progress, name) ? progress[name] : undefined;
  if (practised === undefined) return plan.never;
  return practised.alone > 0 ? plan.doneAlone : practised.done > 0 ? plan.done : plan.begun;
};

/** The plan as data: every scenario in its order, and what was practised of it here. */
export const planData = (all: readonly ScenarioFile[], progress: Progress): object => ({
  v: 1,
  scenarios: all.map(({ name, scenario: { title, minutes } }) => ({
    name,
    title,
    minutes,
    practised: (Object.hasOwn(progress, name) ? progress[name] : undefined) ?? null,
  })),
});

/** Each scenario with its time, what is done of it, and the first paragraph of its lesson. */
export function planText(all: readonly ScenarioFile[], progress: Progress): string {
  const lines = all.flatMap(({ name, scenario: { title, minutes, lesson } }, at) => [
    `${String(at + 1).padStart(2)}. ${title} (${name}, ${coach.minutes(minutes)}; ${stateText(name, progress)})`,
    ...(lesson.trim().split(/\n\s*\n/)[0] ?? '').split('\n').map((line) => `    ${visible(line.trim())}`),
    '',
  ]);
  const total = all.reduce((sum, { scenario }) => sum + scenario.minutes, 0);
  return [plan.title, '', ...lines, plan.total(total), plan.start, ''].join('\n');
}
