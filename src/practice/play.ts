// A demo on a console: the moments one after the other, at a person's speed, with a hand on the pause.

import { practiceEnglish } from '../words/en-practice.ts';
import { captionView } from './captions.ts';
import { inWidth } from './cells.ts';
import { type CoachView, coachPage, pageRows } from './coach.ts';
import { compose } from './compose.ts';
import type { Console } from './console.ts';
import { type Moment, moments } from './director.ts';
import { type Layout, layoutFor } from './layout.ts';
import { enterScreen, leaveScreen, makePainter } from './painter.ts';
import type { Scenario } from './scenario.ts';

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

/** Resolves at the end, or when somebody leaves. @throws Astray */
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
