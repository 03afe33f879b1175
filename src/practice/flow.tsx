// Runs sparekey itself in a scenario's world: the real machine, screens and effects, with the world's ports. A flow is
// settled when no effect is pending; the screen does not change after that.

import { Root } from '../../screens/root.tsx';
import type { Frame } from '../../screens/screen.ts';
import { rules } from '../edge/ports.ts';
import { pages, startAt } from '../journeys/pages.ts';
import type { Effects } from '../machine/effects.ts';
import { makeEffects } from '../machine/effects.ts';
import { type Machine, makeMachine } from '../machine/machine.ts';
import { keyboardOfBytes } from '../terminal/keyboard.ts';
import { type Theme, themeOf } from '../terminal/theme.ts';
import { daysIn } from '../words/days.ts';
import { english } from '../words/en.ts';
import { lastWords } from '../words/last-words.ts';
import type { Scenario } from './scenario.ts';
import { type Leaks, mountOnStage, type Stage } from './stage.ts';
import { type Clock, makeWorld, stoppedClock, type World } from './world.ts';

export interface FlowOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly color?: boolean;
  readonly unicode?: boolean;
  /** In place of what colour and unicode give. */
  readonly theme?: Theme;
  /** The scenario's own, standing still, unless another is given. */
  readonly clock?: Clock;
  readonly seed?: string;
}

export interface Flow {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly machine: Machine;
  value(name: string): string | undefined;
  /** Resolves when no effect is under way and everything is drawn. */
  settled(): Promise<void>;
  /** Time goes on by so many ms, and the program notices. */
  wait(ms: number): Promise<void>;
  /** The person has left the program. */
  left(): boolean;
  /** Reports leaks: as they are now, or as they were at the program's end, without its last words. */
  leaks(): Leaks;
  close(): Promise<void>;
}

/** The effects, and how many of them are under way. */
function counted(effects: Effects): { readonly effects: Effects; readonly underWay: () => number } {
  let underWay = 0;
  const each = Object.entries(effects).map(([name, run]) => {
    const counting = async (data: never, signal: AbortSignal): Promise<unknown> => {
      underWay += 1;
      try {
        return await run(data, signal);
      } finally {
        underWay -= 1;
      }
    };
    return [name, counting] as const;
  });
  // The same names with functions of the same types.
  return { effects: Object.fromEntries(each) as unknown as Effects, underWay: () => underWay };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const doorOf = ({ begins, world }: Scenario) =>
  begins === 'sign-in' ? (world.noAccount ? 'firstStart' : 'signIn') : begins;

export async function mountScenario(scenario: Scenario, options: FlowOptions = {}): Promise<Flow> {
  const { columns = scenario.columns, rows = scenario.rows, color = false, unicode = true } = options;
  const theme = options.theme ?? themeOf({ color, unicode });
  const clock = options.clock ?? stoppedClock(scenario.clock);
  const world: World = await makeWorld(scenario.world, options.seed ?? scenario.seed, clock);
  const ended = new AbortController();
  const { effects, underWay } = counted(makeEffects({ ...world.effects, ended: ended.signal }));
  const machine = makeMachine(startAt(doorOf(scenario), clock.now()), { pages, clock: clock.now, rules, effects });
  let [width, height] = [columns, rows];
  let left = false;
  const frame = (): Frame => ({
    columns: width,
    rows: height,
    now: machine.model().now,
    theme,
    words: english,
    days: daysIn(english.language, () => 'UTC'),
  });
  const onLeft = (): void => {
    left = true;
  };
  const keyboard = keyboardOfBytes();
  const stage = mountOnStage(<Root machine={machine} keyboard={keyboard} frame={frame} onEnded={onLeft} />, {
    columns,
    rows,
    alternateScreen: true,
    onResize: () => machine.send({ type: 'resized' }),
  });
  let closed = false;
  let leaks: Leaks | undefined;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    ended.abort();
    await stage.unmount();
    leaks = stage.leaks();
  };
  const settled = async (): Promise<void> => {
    do {
      while (underWay() > 0) await turn();
      await turn();
      if (!closed) await stage.drawn();
    } while (underWay() > 0);
    const model = machine.model();
    if (left && !closed && model.at === 'ended') {
      await close();
      await stage.print(`${lastWords(model.data.unsaved, english)}\n`);
    }
  };
  await settled();
  return {
    stage: {
      ...stage,
      send: keyboard.send,
      paste: (text) => keyboard.send(`\x1b[200~${text}\x1b[201~`),
      resize: (newWidth, newHeight) => {
        [width, height] = [newWidth, newHeight];
        stage.resize(newWidth, newHeight);
      },
    },
    clock,
    machine,
    value: world.value,
    settled,
    async wait(ms) {
      clock.advance(ms);
      machine.send({ type: 'tick' });
      await settled();
    },
    left: () => left,
    leaks: () => leaks ?? stage.leaks(),
    close,
  };
}
