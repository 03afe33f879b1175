// A machine on a terminal: Ink, the clock and the guard around it, and all of it taken away again however it ends.

import { render } from 'ink';
import { Root } from '../../screens/root.tsx';
import type { Frame } from '../../screens/screen.ts';
import type { Machine } from '../machine/machine.ts';
import type { States } from '../machine/model.ts';
import { guardTerminal } from '../terminal/restore.ts';
import type { Session } from '../terminal/session.ts';
import { themeOf } from '../terminal/theme.ts';
import { daysIn } from '../words/days.ts';
import type { Words } from '../words/en.ts';
import { asciiText } from '../words/in-ascii.ts';
import { CrashBoundary } from './crash-boundary.tsx';

/** A failure that was seen already. */
const ignore = (): void => {};

/** Countdowns are in seconds. */
const tickEvery = 1000;

/** Resolves when the person has left; rejects when a screen could not be drawn. */
export async function onScreen(
  machine: Machine,
  of: NodeJS.Process,
  session: Session,
  words: Words,
): Promise<States['left']> {
  const theme = themeOf(session);
  const days = daysIn(words.language, () => session.timeZone, session.unicode ? undefined : asciiText);
  const frame = (): Frame => ({
    columns: session.columns,
    rows: session.rows,
    now: machine.model().now,
    theme,
    words,
    days,
  });
  const left = Promise.withResolvers<void>();
  // Before Ink's own listener, which draws what React has by then, and React waits for a microtask unless it is told to
  // render now: the code hides before a frame of the new size shows it.
  const offResize = session.onResize(() => {
    machine.send({ type: 'resized' });
    ink.rerender(screens);
  });
  const clock = setInterval(() => machine.send({ type: 'tick' }), tickEvery);
  const release = guardTerminal(session, of, {
    onCrash: () => words.left.crashed,
    onSignal: () => words.left.stopped,
  });
  const screens = (
    <CrashBoundary onCrash={left.reject}>
      <Root machine={machine} frame={frame} onLeft={left.resolve} />
    </CrashBoundary>
  );
  const ink = render(screens, {
    stdin: session.stdin,
    stdout: session.stdout,
    stderr: session.stderr,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen: !session.dumb,
    interactive: true,
    incrementalRendering: true,
    maxFps: 60,
    kittyKeyboard: { mode: 'disabled' },
  });
  try {
    // Ink ends by itself only when something of its own threw.
    await Promise.race([left.promise, ink.waitUntilExit()]);
  } finally {
    ink.unmount();
    await ink.waitUntilExit().catch(ignore); // if it fails, it has failed above
    clearInterval(clock);
    offResize();
    release();
  }
  const model = machine.model();
  if (model.at !== 'left') throw new Error('The screen ended before the person had left.');
  return model.data;
}
