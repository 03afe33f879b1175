// Runs an exercise on a console and sends each key to the program or to the coach.

import { practiceEnglish } from '../words/en-practice.ts';
import { enterScreen, inWidth, leaveScreen, makePainter } from './cells.ts';
import { type CoachView, coachPage, compose } from './coach.ts';
import { beginExercise, credentialsOf, type Exercise } from './exercise.ts';
import { type Chord, chordKeys, piecesOf } from './keyboard.ts';
import { makePages, type Pages } from './pages.ts';
import { type Result, resultOf } from './result.ts';
import type { Scenario } from './scenario.ts';
import { type Console, layoutFor } from './window.ts';
import type { Clock } from './world.ts';

const { coach: words } = practiceEnglish;

/** ms: countdowns are in seconds. */
const tickEvery = 1000;

/** The scenario's time, going on as the console's does. */
function runningClock(start: number, now: () => number): Clock {
  const began = now();
  let ahead = 0;
  return {
    now: () => start + ahead + now() - began,
    advance: (ms) => {
      ahead += ms;
    },
  };
}

const keys: CoachView['keys'] = [
  [chordKeys.hint, words.keys.hint],
  [chordKeys.coach, words.keys.coach],
  [chordKeys.skip, words.keys.skip],
  [chordKeys.reset, words.keys.reset],
  [chordKeys.jump, words.keys.jump],
  [chordKeys.leave, words.keys.leave],
];

function viewOf(scenario: Scenario, exercise: Exercise): CoachView {
  const at = exercise.at();
  const over = at >= exercise.tasks.length;
  return {
    title: scenario.title,
    at: at + 1,
    of: exercise.tasks.length,
    feedback: exercise.feedback(),
    task: over ? words.over : exercise.line(at),
    hints: exercise.hints(),
    credentials: credentialsOf(scenario, exercise.player(), exercise.handed()),
    keys,
  };
}

/** Resolves when the learner leaves. @throws StepMismatch where the scenario's own solution goes wrong */
export async function practise(name: string, scenario: Scenario, console: Console): Promise<Result> {
  const { theme } = console;
  let layout = layoutFor(console.size());
  const began = console.now();
  let ended: number | undefined;
  const exercise = await beginExercise(scenario, layout.app, {
    theme,
    clock: () => runningClock(scenario.clock, console.now),
  });
  const painter = makePainter();
  const pages: Pages = makePages(scenario, exercise, theme);
  const left = Promise.withResolvers<void>();

  const draw = (): void => {
    const view = viewOf(scenario, exercise);
    const page = pages.shown(view, layout.window);
    const rows =
      page === null
        ? compose(exercise.flow().stage.rows(), view, layout, theme)
        : coachPage(page.rows, view, layout.window, theme, page.part, page.goOn);
    console.write(painter.paint(rows.map((row) => inWidth(row, layout.window.columns))));
  };

  let off = (): void => {};
  /** Draws whatever the program writes, and judges it. */
  const watch = (): void => {
    off();
    off = exercise.flow().stage.onWritten(() => enqueue(look));
  };
  const look = async (): Promise<void> => {
    if (await exercise.judge()) {
      if (exercise.at() >= exercise.tasks.length) ended ??= console.now();
      pages.news(viewOf(scenario, exercise), layout);
    }
    draw();
  };

  const obey: Readonly<Record<Chord, () => Promise<void> | void>> = {
    leave: () => left.resolve(),
    hint: () => {
      exercise.hint();
      pages.news(viewOf(scenario, exercise), layout);
    },
    coach: () => pages.toggle(),
    jump: () => pages.choose(),
    skip: async () => {
      await exercise.skip(layout.app);
      if (exercise.at() >= exercise.tasks.length) ended ??= console.now();
      watch();
      pages.news(viewOf(scenario, exercise), layout);
    },
    reset: async () => {
      await exercise.goTo(0, layout.app);
      ended = undefined;
      watch();
      pages.news(viewOf(scenario, exercise), layout);
    },
  };

  const take = async (bytes: string): Promise<void> => {
    for (const piece of piecesOf(bytes)) {
      if ('chord' in piece) await obey[piece.chord]();
      else if (pages.open()) {
        const task = pages.key(piece.bytes);
        if (task !== undefined) {
          await exercise.goTo(task, layout.app);
          ended = undefined;
          watch();
        }
      } else if (!exercise.flow().left()) {
        exercise.flow().stage.send(piece.bytes);
        await exercise.flow().settled();
        await look();
      }
    }
    draw();
  };

  // One thing after the other: a key that comes while the screen is being judged waits.
  let queue = Promise.resolve();
  const enqueue = (work: () => Promise<void>): void => {
    queue = queue.then(work).catch(left.reject);
  };
  const resized = async (): Promise<void> => {
    layout = layoutFor(console.size());
    painter.forget();
    console.write('\x1b[2J');
    exercise.flow().stage.resize(layout.app.columns, layout.app.rows);
    await exercise.flow().settled();
    draw();
  };
  const tick = (): void => {
    enqueue(async () => {
      if (!exercise.flow().left()) await exercise.flow().wait(0);
    });
    stopTicking = console.after(tickEvery, tick);
  };
  let stopTicking = console.after(tickEvery, tick);

  console.write(enterScreen);
  watch();
  draw();
  const offKeys = console.onKeys((bytes) => enqueue(() => take(bytes)));
  const offResize = console.onResize(() => enqueue(resized));
  try {
    await left.promise;
  } finally {
    offKeys();
    offResize();
    stopTicking();
    off();
    await queue;
    console.write(leaveScreen);
    await exercise.flow().close();
  }
  return resultOf(name, began, ended ?? console.now(), exercise.results(), exercise.tasks.length);
}
