// A result and a lesson plan as people read them.

import { visible } from '../terminal/sanitise.ts';
import type { Symbols } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import type { Progress } from './progress.ts';
import type { Result } from './result.ts';
import type { ScenarioFile } from './scenario-file.ts';

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
