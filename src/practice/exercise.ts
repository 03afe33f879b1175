// An exercise in progress: the task the learner is at, the feedback, and the verdict on the screen. It judges the screen,
// never the keys: another way to the same page counts.
//
// The coach lists the learner's credentials: those that the scenario gives, and codes written down since.

import type { Theme } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import type { Feedback } from './coach.ts';
import { type Flow, mountScenario } from './flow.tsx';
import { isSeen } from './pattern.ts';
import { makePlayer, type Player } from './player.ts';
import type { TaskResult } from './result.ts';
import { type Has, isTask, type Mistake, type Scenario, type Step, type Task, tasksOf } from './scenario.ts';
import type { Size } from './window.ts';
import type { Clock } from './world.ts';

const { coach, credentials } = practiceEnglish;

const valueNamed: Readonly<Record<Has, string>> = {
  password: 'password',
  phone: 'phone',
  'other-email': 'other_email',
  app: 'app_digits',
  paper: 'smudged_code',
  'newer-paper': 'newer_code',
};

/** `handed`: names of codes that are as good as written down. */
export function credentialsOf(
  { world }: Scenario,
  player: Player,
  handed: readonly string[],
): (readonly [string, string])[] {
  const named: [string, string][] = [['address', 'email']];
  for (const has of world.has) named.push([has, valueNamed[has]]);
  for (const arrived of ['mail_code', 'text_code'] as const) named.push([arrived, arrived]);
  for (const name of handed) named.push(['handed', name]);
  return named.flatMap(([label, name]) => {
    const value = player.value(name);
    return value === undefined ? [] : [[credentials[label as keyof typeof credentials], value] as const];
  });
}

export interface ExerciseOptions {
  readonly theme: Theme;
  /** A clock that begins at the scenario's time. Asked for anew on every reset. */
  readonly clock: () => Clock;
}

export interface Exercise {
  flow(): Flow;
  player(): Player;
  /** The task the learner is at, from 0; as many as there are tasks when all are done. */
  at(): number;
  readonly tasks: readonly Task[];
  /** Names of the codes that were shown in what was done for the learner: nobody has written them down. */
  handed(): readonly string[];
  /** Of every task up to now, the one under way last. */
  results(): readonly TaskResult[];
  feedback(): Feedback | null;
  /** The line of the coach's for a task. */
  line(task: number): string;
  /** The hints asked for by now. */
  hints(): readonly string[];
  hint(): void;
  /** Looks at the screen as it is now. True: there is something new to be said. */
  judge(): Promise<boolean>;
  /** Goes to the beginning of a task by doing all before it. */
  goTo(task: number, app: Size): Promise<void>;
  skip(app: Size): Promise<void>;
}

export async function beginExercise(scenario: Scenario, app: Size, options: ExerciseOptions): Promise<Exercise> {
  const tasks = tasksOf(scenario);
  // The program marks a failed try so.
  const { cross } = options.theme.symbols;
  const crossed = new RegExp(`^ *${cross} `, 'm');
  const mounted = (size: Size): Promise<Flow> =>
    mountScenario(scenario, { ...size, ...options, clock: options.clock() });
  let flow = await mounted(app);
  let player = makePlayer(flow);
  let at = 0;
  let feedback: Feedback | null = null;
  let hintsShown = 0;
  let mistakes: string[] = [];
  /** By task. Of every one before `at`, and of no other. */
  const results = new Map<number, TaskResult>();
  let handed: readonly string[] = [];
  /** The text on the screen at the last look. */
  let before = '';
  let beforeTask = '';

  const stepsOf = (task: Task | undefined): readonly Step[] =>
    task === undefined ? [] : scenario.steps.slice(task.from, task.to);
  const toldOf = (steps: readonly Step[], what: 'say' | 'explain'): string =>
    steps
      .flatMap((step) => step[what] ?? [])
      .map((text) => player.told(text).trim())
      .join(' ');
  const hintsOf = (task: Task | undefined): readonly string[] =>
    stepsOf(task)
      .flatMap(({ hints }) => hints)
      .slice(0, 3);
  const line = (task: number): string => toldOf(stepsOf(tasks[task]), 'say');

  /** Does what is not the learner's, up to the next task; what is said there is news. */
  async function toNextTask(from: number): Promise<string> {
    const news: string[] = [];
    const until = tasks[at]?.from ?? scenario.steps.length;
    for (const step of scenario.steps.slice(from, until)) {
      if (step.say !== undefined) news.push(player.told(step.say));
      await player.perform(step);
      if (step.explain !== undefined) news.push(player.told(step.explain).trim());
    }
    return news.join(' ');
  }

  const begin = (): void => {
    hintsShown = 0;
    mistakes = [];
    before = flow.stage.screen();
    beforeTask = before;
  };

  async function done(until: number, how?: 'skipped'): Promise<void> {
    const steps = tasks.slice(at, until).flatMap(stepsOf);
    const first = at;
    for (let task = at; task < until; task += 1)
      results.set(task, {
        task: line(task),
        how: how ?? (task === first && hintsShown > 0 ? 'with-hints' : 'alone'),
        hints: task === first ? hintsShown : 0,
        mistakes: task === first ? mistakes : [],
      });
    const explained = toldOf(steps, 'explain');
    at = until;
    const news = await toNextTask(tasks[until - 1]?.to ?? 0);
    const text = [explained, news].filter((one) => one !== '').join(' ');
    feedback = { right: how === 'skipped' ? null : true, text: text === '' ? coach.right : text };
    begin();
  }

  /** Something that was not there at the last look, and tells of a wrong turn. */
  function mistakeIn(screen: string): string | undefined {
    const news = (mistake: Mistake): boolean => isSeen(mistake.see, screen) && !isSeen(mistake.see, before);
    const known = [...stepsOf(tasks[at]).flatMap((step) => step.mistakes), ...scenario.mistakes].find(news);
    if (known !== undefined) return player.told(known.explain).trim();
    return crossed.test(screen) && !crossed.test(before) ? coach.notThatWay(cross) : undefined;
  }

  /** Nobody did the tasks behind a jump forward; the tasks ahead of a jump back are to be done again. */
  function jumped(from: number, to: number, hints: number, wrong: readonly string[]): void {
    for (const task of [...results.keys()].filter((one) => one >= to)) results.delete(task);
    for (let task = from; task < to; task += 1) {
      const under = task === from ? { hints, mistakes: wrong } : { hints: 0, mistakes: [] };
      results.set(task, { task: line(task), how: 'skipped', ...under });
    }
  }

  async function goTo(task: number, size: Size): Promise<void> {
    const from = at;
    await flow.close();
    flow = await mounted(size);
    player = makePlayer(flow);
    at = task;
    const prior = scenario.steps.slice(0, tasks[task]?.from ?? scenario.steps.length);
    for (const step of prior) await player.perform(step);
    handed = prior.flatMap(({ remember }) => remember.flatMap(([name, from]) => (from === 'code' ? [name] : [])));
    jumped(from, task, hintsShown, mistakes);
    feedback = null;
    begin();
  }

  const news = await toNextTask(0);
  if (news !== '') feedback = { right: null, text: news };
  begin();

  return {
    flow: () => flow,
    player: () => player,
    at: () => at,
    tasks,
    handed: () => handed,
    results: () =>
      at >= tasks.length
        ? [...results.values()]
        : [...results.values(), { task: line(at), how: 'left', hints: hintsShown, mistakes }],
    feedback: () => feedback,
    line,
    hints: () =>
      hintsOf(tasks[at])
        .slice(0, hintsShown)
        .map((hint) => player.told(hint)),
    hint() {
      hintsShown = Math.min(hintsShown + 1, hintsOf(tasks[at]).length);
    },
    async judge() {
      const screen = flow.stage.screen();
      if (screen === before || at >= tasks.length) return false;
      // A learner who is quicker than the coach has done two tasks at once.
      const reached = [0, 1]
        .map((ahead) => at + ahead)
        .findLast((task) => {
          const see = tasks[task]?.see;
          return see !== undefined && isSeen(see, screen) && (task === at || !isSeen(see, beforeTask));
        });
      if (reached !== undefined) {
        rememberAll(stepsOf(tasks[at]));
        await done(reached + 1);
        return true;
      }
      const mistake = mistakeIn(screen);
      before = screen;
      if (mistake === undefined) return false;
      mistakes.push(mistake);
      feedback = { right: false, text: mistake };
      return true;
    },
    goTo,
    async skip(app) {
      if (at >= tasks.length) return;
      await goTo(at + 1, app);
      feedback = { right: null, text: coach.skipped };
    },
  };

  /** Values read off the screen; a value that is gone stays unknown. */
  function rememberAll(steps: readonly Step[]): void {
    for (const step of steps.filter(isTask)) {
      try {
        player.finish(step);
      } catch {
        // The learner came another way.
      }
    }
  }
}
