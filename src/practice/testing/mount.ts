// The verbs of a test for a mounted program: the same for any Ink program and for a scenario.

import type { ReactNode } from 'react';
import { practiceEnglish } from '../../words/en-practice.ts';
import { frameText } from '../kept-frames.ts';
import { bytesOf } from '../keyboard.ts';
import { isSeen } from '../pattern.ts';
import { mountOnStage, type Stage } from '../stage.ts';

/** Everything that stays behind where somebody else could read it. */
export interface LeftBehind {
  /** The lines of the normal screen and of what has scrolled out of it, without the empty ones. */
  readonly scrollback: string;
  /** The window's title; empty where none was set. */
  readonly title: string;
  /** The bytes sent to the clipboard (OSC 52), as they were sent. */
  readonly clipboard: readonly string[];
}

/** A screen as `toMatchFrame` keeps it. */
export interface CapturedFrame {
  /** The screen's lines; with `color`, how they are drawn follows after a line with `---`. */
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly color: boolean;
}

export interface Mounted {
  /**
   * Presses keys by their names: `enter`, `tab`, `shift+tab`, `escape`, `up`, `down`, `left`, `right`, `home`, `end`,
   * `pageup`, `pagedown`, `backspace`, `delete`, `space`, `ctrl+a` … `ctrl+z`, or one character.
   *
   * @throws Error for a key that there is none of
   */
  press(...keys: string[]): Promise<void>;
  /** Types a text as one burst, the way a fast typist's keys arrive. */
  type(text: string): Promise<void>;
  /** Pastes: bracketed where the program asked for it, else with Enter for each line break, as terminals do. */
  paste(text: string): Promise<void>;
  /**
   * Resolves with the screen once it shows the text or the pattern. A text is found wherever the window breaks it.
   *
   * @throws Error with the screen, when it is certain (a scenario), or after 2.5 seconds (any other program)
   */
  until(what: string | RegExp): Promise<string>;
  /** The lines of the screen, trimmed on the right. */
  screen(): string;
  frame(): CapturedFrame;
  /** A window of another size, in cells. */
  resize(columns: number, rows: number): Promise<void>;
  leaks(): LeftBehind;
  /** Ends the program, as its own end would. Twice is once. */
  unmount(): Promise<void>;
}

// Any Ink program on a terminal without a window.

const { testing: words } = practiceEnglish;

export interface MountOptions {
  /** Cells; 80 and 24 unless told otherwise. */
  readonly columns?: number;
  readonly rows?: number;
  /** Whether frames hold how they are drawn. Default false. */
  readonly color?: boolean;
  /** Draw in the alternate screen, as a whole-window program does. Default false. */
  readonly alternateScreen?: boolean;
}

/** ms. There only to end a test that waits for nothing, and before the 5 s after which vitest ends it without a screen. */
const patience = 2500;

export interface VerbParts {
  readonly stage: Stage;
  readonly color: boolean;
  /** Resolves when what was done has been drawn. */
  readonly settled: () => Promise<void>;
  /** Nothing more will come: what is not seen once it is settled never is. */
  readonly certain: boolean;
  readonly unmount: () => Promise<void>;
}

function seenOn(stage: Stage, what: string | RegExp): boolean {
  return isSeen(typeof what === 'string' ? { text: what } : { pattern: what }, stage.screen());
}

/** `asked` was made where the test asked, so that its stack leads there; what the screen was then is known only now. */
function never(stage: Stage, what: string | RegExp, asked: Error): Error {
  asked.message = words.notSeen(String(what), stage.screen());
  asked.stack = (asked.stack ?? '').replace(/^Error/, () => `Error: ${asked.message}`);
  return asked;
}

const seenInTime = (stage: Stage, what: string | RegExp, asked: Error): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      off();
      reject(never(stage, what, asked));
    }, patience);
    const look = (): void => {
      if (!seenOn(stage, what)) return;
      off();
      clearTimeout(timer);
      resolve();
    };
    const off = stage.onWritten(look);
    look();
  });

export function verbsOf({ stage, color, settled, certain, unmount }: VerbParts): Mounted {
  let mounted = true;
  const act = async (deed: () => void): Promise<void> => {
    if (!mounted) throw new Error(words.unmounted);
    deed();
    await settled();
  };
  return {
    async press(...keys) {
      for (const key of keys) {
        const bytes = bytesOf(key);
        if (bytes === undefined) throw new Error(words.noKey(key));
        await act(() => stage.send(bytes));
      }
    },
    type: (text) => act(() => stage.send(text)),
    paste: (text) => act(() => stage.paste(text)),
    async until(what) {
      const asked = new Error();
      await settled();
      if (!seenOn(stage, what)) {
        if (certain) throw never(stage, what, asked);
        await seenInTime(stage, what, asked);
      }
      return stage.screen();
    },
    screen: () => stage.screen(),
    frame: () => {
      const rows = stage.rows();
      const columns = rows[0]?.reduce((sum, { width }) => sum + width, 0) ?? 0;
      return { text: frameText(rows, color), columns, rows: rows.length, color };
    },
    resize: (columns, rows) => act(() => stage.resize(columns, rows)),
    leaks: () => stage.leaks(),
    async unmount() {
      if (!mounted) return;
      mounted = false;
      await unmount();
    },
  };
}

/** Mounts any Ink element. Resolves when its first frame is drawn and it listens to its keys. */
export async function mount(element: ReactNode, options: MountOptions = {}): Promise<Mounted> {
  const { columns = 80, rows = 24, color = false, alternateScreen = false } = options;
  const stage = mountOnStage(element, { columns, rows, alternateScreen });
  await stage.drawn();
  return verbsOf({ stage, color, settled: stage.drawn, certain: false, unmount: stage.unmount });
}
