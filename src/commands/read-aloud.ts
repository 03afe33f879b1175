// Runs a machine in spoken mode: for screen readers, braille displays, and terminals on which nothing can be drawn. The
// machine, the pages and the guard are the ones of the drawn screen.

import { shown } from '../../screens/parts/shown.ts';
import type { Frame } from '../../screens/screen.ts';
import { makeConversation } from '../../screens/spoken/conversation.ts';
import type { Machine } from '../machine/machine.ts';
import type { PageData } from '../machine/page.ts';
import { isCtrl, type KeyEvent } from '../terminal/key-events.ts';
import { openKeyboard } from '../terminal/keyboard.ts';
import { lineInput } from '../terminal/line-input.ts';
import { guardTerminal } from '../terminal/restore.ts';
import type { Session } from '../terminal/session.ts';
import { spokenScreen } from '../terminal/spoken-screen.ts';
import { makeSuspender } from '../terminal/suspend.ts';
import { wrap } from '../terminal/text.ts';
import { themeOf } from '../terminal/theme.ts';
import { datesLocale, daysIn } from '../words/days.ts';
import type { Words } from '../words/en.ts';

const tickEvery = 1000;
/** Changes within this time are said together: a page and the answer it waits for, a password and its strength (ms). */
const settlesIn = 120;
/** As lines are read, not cells: entries of a list that are read in one go depend on it. */
const size = { columns: 80, rows: 29 };

/** For the question, and the line before it. */
const rowsLeft = 2;

/** How many of the lines stand in so many rows; one in any case. */
function fittingIn(rows: number, broken: readonly (readonly string[])[]): number {
  let used = 0;
  const over = broken.findIndex((line) => {
    used += line.length;
    return used > rows;
  });
  return over < 0 ? broken.length : Math.max(1, over);
}

/** Emacs shows in its own buffer what is typed into a shell, and a second time what comes back. */
const echoes = ({ env }: NodeJS.Process, { dumb }: Session): boolean => !dumb || env.INSIDE_EMACS === undefined;

/** Resolves when the person has left. */
export async function readAloud(
  machine: Machine,
  of: NodeJS.Process,
  session: Session,
  words: Words,
): Promise<PageData<'ended'>> {
  const theme = themeOf({ color: false, unicode: true, attributes: false });
  const shownAs = themeOf({ color: false, unicode: session.unicode, attributes: false });
  const days = daysIn(datesLocale(words.language, of.env), () => session.timeZone);
  const reader = { erases: !session.dumb };
  const frame = (): Frame => ({ ...size, now: machine.model().now, theme, words, days, reader });
  const left = Promise.withResolvers<void>();
  const quit = (): void => machine.send({ type: 'quit' });
  const suspender = makeSuspender(of, {
    mayStop: () => machine.model().at !== 'ended' && machine.model().waiting?.writes !== true,
    hide: () => machine.send({ type: 'suspended' }),
    lend: async () => {
      screen.leave();
      keyboard.lend();
      return async () => {
        keyboard.take();
        screen.enter();
        guarded(talk.retell);
      };
    },
    say: () => session.stdout.write(`\n${wrap(words.suspended, session.columns - 1).join('\n')}\n`),
    back: () => {
      machine.send({ type: 'tick' });
      machine.send({ type: 'suspended' });
    },
  });
  const release = guardTerminal(session, of, {
    onCrash: () => words.left.crashed,
    onSignal: () => words.left.stopped,
    isAway: suspender.isAway,
  });
  // Raw mode first: from the first line on, the terminal shows nothing by itself.
  const keyboard = openKeyboard({
    input: session.stdin,
    output: session.dumb ? undefined : session.stdout,
    env: of.env,
    onEnd: quit,
  });
  const screen = spokenScreen(session);
  const input = lineInput({
    write: screen.write,
    echo: echoes(of, session),
    onLine: (line) => {
      guarded(() => talk.answer(line));
      lookSoon();
    },
    onEnd: quit,
    onTrouble: (trouble) => {
      say([words.pasteTrouble[trouble]]);
      input.again();
    },
  });
  /** Only what this terminal has characters for. */
  const asShown = (text: string): string => shown(text, shownAs);
  const say = (lines: readonly string[]): readonly string[] => {
    if (lines.length === 0) return [];
    input.interrupt();
    const broken = lines.map((line) => wrap(asShown(line), session.columns - 1));
    const fitting = session.dumb ? lines.length : fittingIn(session.rows - rowsLeft, broken);
    screen.write(`${broken.slice(0, fitting).flat().join('\n')}\n`);
    return lines.slice(fitting);
  };
  const ask = (question: string, hidden: boolean, pastedLines = false): void =>
    input.ask({ text: wrap(asShown(question), session.columns - 1).join('\n'), hidden, pastedLines });
  const talk = makeConversation(machine, frame, { say, ask, again: input.again, wipe: screen.wipe });

  /** An unforeseen error ends the talk, and is told as it is on a drawn screen. */
  function guarded(action: () => void): void {
    try {
      action();
    } catch (error) {
      left.reject(error);
    }
  }

  let soon: NodeJS.Timeout | undefined;
  const lookNow = (): void => {
    soon = undefined;
    guarded(talk.look);
  };
  const lookSoon = (): void => {
    soon ??= setTimeout(lookNow, settlesIn);
  };
  const offMachine = machine.subscribe(() => {
    if (machine.model().at === 'ended') left.resolve();
    else if (!suspender.isAway()) lookSoon();
    suspender.look();
  });
  const take = (event: KeyEvent): void => {
    machine.send({ type: 'touched' });
    if (isCtrl(event, 'z')) suspender.ask();
    else input.take(event);
  };
  const offResize = session.onResize(() => machine.send({ type: 'resized' }));
  const clock = setInterval(() => machine.send({ type: 'tick' }), tickEvery);
  say([words.reader.hello, ...(session.dumb ? [words.reader.keepsAll] : [])]);
  lookNow();
  keyboard.listen(take);
  try {
    await left.promise;
  } finally {
    clearInterval(clock);
    clearTimeout(soon);
    offMachine();
    offResize();
    suspender.release();
    keyboard.close();
    screen.leave();
    release();
  }
  const model = machine.model();
  if (model.at !== 'ended') throw new Error('The talk ended before the person had left.');
  return model.data;
}
