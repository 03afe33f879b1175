// Plays a scenario as a demo, at the pace of a person. The times come from the scenario's seed, so that a recording has the
// same bytes wherever it is made.

import { visible } from '../terminal/sanitise.ts';
import type { Theme } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { enterScreen, inWidth, leaveScreen, makePainter, type Row } from './cells.ts';
import { type CoachView, coachPage, compose, pageRows } from './coach.ts';
import { type Flow, mountScenario } from './flow.tsx';
import { type Beat, makePlayer } from './player.ts';
import type { Scenario } from './scenario.ts';
import { type Console, type Layout, layoutFor, type Size } from './window.ts';
import { seeded } from './world.ts';

export interface Moment {
  readonly rows: readonly Row[];
  /** The coach's line. */
  readonly caption: string;
  /** Which step, from 0. */
  readonly step: number;
  /** The caption has just come, and is being read. */
  readonly reading: boolean;
  /** How long the moment lasts, in ms. */
  readonly lasts: number;
}

/** ms: what a person takes for it at an easy pace. */
const pace = { character: 75, key: 450, paste: 600, size: 900, wait: 1200, seen: 900, end: 4000 };
const reading = { least: 1400, each: 45 };
/** A typist's rhythm: up to so many ms more, drawn anew for every key. */
const uneven = 64;

const lastsFor: Readonly<Record<Beat['is'], number>> = {
  character: pace.character,
  key: pace.key,
  text: pace.paste,
  paste: pace.paste,
  resize: pace.size,
  wait: pace.wait,
};

/** @throws StepMismatch where the solution does not lead where the scenario says */
export async function* moments(scenario: Scenario, app: Size, theme: Theme): AsyncGenerator<Moment> {
  const flow: Flow = await mountScenario(scenario, { ...app, theme });
  const player = makePlayer(flow);
  const random = seeded(`${scenario.seed}/rhythm`);
  const rhythm = (): number => (random(1)[0] ?? 0) % uneven;
  let caption = '';
  const now = (step: number, lasts: number, isRead = false): Moment => ({
    rows: flow.stage.rows(),
    caption,
    step,
    reading: isRead,
    lasts,
  });
  try {
    for (const [at, step] of scenario.steps.entries()) {
      if (step.say !== undefined) {
        caption = player.told(step.say);
        yield now(at, reading.least + reading.each * caption.length, true);
      }
      for (const deed of step.deeds)
        for (const beat of player.beats(deed, false)) {
          await player.act(beat);
          yield now(at, lastsFor[beat.is] + rhythm());
        }
      player.finish(step);
      yield now(at, pace.seen);
    }
    yield now(scenario.steps.length - 1, pace.end);
  } finally {
    await flow.close();
  }
}

// The coach of a demo shows a caption and the number of the step.

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
  credentials: [],
  keys,
});

// The demo on a console: one moment after the other, until the person pauses or leaves.

const { play: words } = practiceEnglish;

export interface PlayOptions {
  /** 1: a person's. */
  readonly speed: number;
  readonly loop: boolean;
}

/** The moments of a scenario, made as they are asked for and kept, so that a step back costs nothing. */
function reel(scenario: Scenario, layout: Layout, { theme }: Console) {
  const making = moments(scenario, layout.app, theme);
  const made: Moment[] = [];
  return {
    made,
    /** Undefined after the last. */
    async moment(at: number): Promise<Moment | undefined> {
      while (made.length <= at) {
        const next = await making.next();
        if (next.done === true) return undefined;
        made.push(next.value);
      }
      return made[at];
    },
    close: () => making.return(undefined),
  };
}

type Command = 'pause' | 'back' | 'on' | 'leave' | 'resize';

const commands: Readonly<Record<string, Command>> = {
  ' ': 'pause',
  '\x1b[D': 'back',
  '\x1bOD': 'back',
  '\x1b[C': 'on',
  '\x1bOC': 'on',
  q: 'leave',
  '\x03': 'leave',
};

/** Resolves at the end, or when somebody leaves. @throws StepMismatch */
export async function playOn(scenario: Scenario, console: Console, { speed, loop }: PlayOptions): Promise<void> {
  const { theme } = console;
  const painter = makePainter();
  let layout = layoutFor(console.size());
  let film = reel(scenario, layout, console);
  let paused = false;
  const asked: Command[] = [];
  let wake = (): void => {};
  const ask = (command: Command): void => {
    asked.push(command);
    wake();
  };
  const keysOf = (): CoachView['keys'] => [
    [words.space, paused ? words.goOn : words.pause],
    [`${theme.symbols.left} ${theme.symbols.right}`, words.step],
    ['q', words.leave],
  ];
  const draw = (moment: Moment): void => {
    const view = captionView(scenario, moment, keysOf());
    const { columns } = layout.window;
    // Where the caption has no pane, it is read on a page of its own before the program moves.
    const rows =
      layout.coach === null && moment.reading
        ? coachPage(
            pageRows(view, columns - 4, theme),
            view,
            layout.window,
            theme,
            0,
            keysOf()
              .map((key) => key.join(' '))
              .join('   '),
          )
        : compose(moment.rows, view, layout, theme);
    console.write(painter.paint(rows.map((row) => inWidth(row, columns))));
  };
  /** Until the time is over (not while paused) or something is asked for. */
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const stop = paused ? undefined : console.after(ms / speed, () => resolve());
      wake = () => {
        stop?.();
        resolve();
      };
      if (asked.length > 0) wake();
    });
  const startOf = (step: number): number => film.made.findIndex((one) => one.step === step);
  const stepFrom = async (at: number, step: number): Promise<number> => {
    let next = at;
    for (;;) {
      const moment = await film.moment(next);
      if (moment === undefined) return next - 1;
      if (moment.step >= step) return next;
      next += 1;
    }
  };

  console.write(enterScreen);
  const offKeys = console.onKeys((bytes) => {
    const command = commands[bytes];
    if (command !== undefined) ask(command);
  });
  const offResize = console.onResize(() => ask('resize'));
  try {
    let at = 0;
    for (;;) {
      const moment = await film.moment(at);
      if (moment === undefined) {
        if (!loop) return;
        at = 0;
        continue;
      }
      draw(moment);
      await rest(moment.lasts);
      const command = asked.shift();
      if (command === 'leave') return;
      if (command === 'pause') paused = !paused;
      else if (command === 'on') at = await stepFrom(at, moment.step + 1);
      else if (command === 'back')
        at = Math.max(0, startOf(Math.max(0, at > startOf(moment.step) + 1 ? moment.step : moment.step - 1)));
      else if (command === 'resize') {
        await film.close();
        layout = layoutFor(console.size());
        film = reel(scenario, layout, console);
        painter.forget();
        console.write('\x1b[2J');
        at = await stepFrom(0, moment.step);
      } else if (!paused) at += 1;
    }
  } finally {
    offKeys();
    offResize();
    await film.close();
    console.write(leaveScreen);
  }
}

// Without a terminal: the named frames as text, each below the coach's line.

const { coach } = practiceEnglish;

/** @throws StepMismatch */
export async function* textFrames(name: string, scenario: Scenario): AsyncGenerator<string> {
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
