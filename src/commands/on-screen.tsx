// Runs a machine on a drawn terminal: Ink, the clock and the guard around it, all removed again however it ends.
//
// An error thrown while drawing ends the program with one sentence. Ink would draw the error's message, source and stack,
// which may hold secrets.

import { render, useApp } from 'ink';
import { Component, type ReactNode, useLayoutEffect } from 'react';
import { Root } from '../../screens/root.tsx';
import type { Frame } from '../../screens/screen.ts';
import type { Machine } from '../machine/machine.ts';
import type { PageData } from '../machine/page.ts';
import { blankScreen } from '../terminal/control.ts';
import { openKeyboard } from '../terminal/keyboard.ts';
import { guardTerminal } from '../terminal/restore.ts';
import type { Session } from '../terminal/session.ts';
import { makeSuspender } from '../terminal/suspend.ts';
import { themeOf } from '../terminal/theme.ts';
import { datesLocale, daysIn } from '../words/days.ts';
import type { Words } from '../words/en.ts';
import { asciiText } from '../words/in-ascii.ts';
import { wrap } from './wrap.ts';

interface CrashBoundaryProps {
  readonly children: ReactNode;
  readonly onCrash: (error: unknown) => void;
}

class CrashBoundary extends Component<CrashBoundaryProps> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCrash(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? null : this.props.children;
  }
}

// Ink's function that lends the terminal exists only in its React context. This component hands it out.

/** Leaves the terminal blank and as it was, at once; what it gives takes it back and draws anew. */
export type Lend = () => Promise<() => Promise<void>>;

function TerminalLoan({ onReady }: { readonly onReady: (lend: Lend) => void }): null {
  const { suspendTerminal } = useApp();
  useLayoutEffect(() => {
    onReady(async () => {
      const { resume } = await suspendTerminal();
      return resume;
    });
  }, [suspendTerminal, onReady]);
  return null;
}

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
): Promise<PageData<'ended'>> {
  const theme = themeOf(session);
  const days = daysIn(
    datesLocale(words.language, of.env),
    () => session.timeZone,
    session.unicode ? undefined : asciiText,
  );
  const frame = (): Frame => ({
    columns: session.columns,
    rows: session.rows,
    now: machine.model().now,
    theme,
    words,
    days,
    suspends: of.platform !== 'win32',
  });
  const left = Promise.withResolvers<void>();
  // Before Ink's own listener, which draws what React has by then, and React waits for a microtask unless it is told to
  // render now: the code hides before a frame of the new size shows it. A window of another size has moved and broken what
  // was on it, and Ink erases line by line from where it left off: what it misses would stay to be read.
  const offResize = session.onResize(() => {
    machine.send({ type: 'resized' });
    ink.clear();
    if (!session.dumb && !suspender.isAway()) session.stdout.write(blankScreen);
    ink.rerender(screens);
  });
  const clock = setInterval(() => machine.send({ type: 'tick' }), tickEvery);
  let lend: Lend = () => Promise.reject(new Error('Nothing was drawn yet.'));
  const suspender = makeSuspender(of, {
    mayStop: () => machine.model().at !== 'ended' && machine.model().waiting?.writes !== true,
    hide: () => {
      machine.send({ type: 'suspended' });
      ink.rerender(screens);
    },
    lend: async () => {
      keyboard.lend();
      const resume = await lend();
      return async () => {
        // Before anything is drawn: until then the terminal itself takes some keys.
        keyboard.take();
        await resume();
      };
    },
    say: () => session.stdout.write(`${wrap(words.suspended, session.columns).join('\n')}\n`),
    back: () => {
      machine.send({ type: 'tick' });
      machine.send({ type: 'suspended' });
      // A window that changed meanwhile told the shell.
      of.emit('SIGWINCH', 'SIGWINCH');
      ink.rerender(screens);
    },
  });
  const offSuspender = machine.subscribe(suspender.look);
  const release = guardTerminal(session, of, {
    onCrash: () => words.left.crashed,
    onSignal: () => words.left.stopped,
    isAway: suspender.isAway,
  });
  const keyboard = openKeyboard({
    input: session.stdin,
    output: session.dumb ? undefined : session.stdout,
    env: of.env,
    onEnd: () => machine.send({ type: 'quit' }),
  });
  const screens = (
    <CrashBoundary onCrash={left.reject}>
      <TerminalLoan
        onReady={(it) => {
          lend = it;
        }}
      />
      <Root machine={machine} keyboard={keyboard} frame={frame} onEnded={left.resolve} onSuspend={suspender.ask} />
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
    keyboard.close();
    clearInterval(clock);
    offResize();
    offSuspender();
    suspender.release();
    release();
  }
  const model = machine.model();
  if (model.at !== 'ended') throw new Error('The screen ended before the person had left.');
  return model.data;
}
