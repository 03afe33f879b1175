// A console for tests: a terminal without a window, and a time that goes on when it is told to.

import type { Console } from '../../src/practice/window.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { bytesOf } from '../terminal/key-bytes.ts';
import { feed, newTerminal, screenOf } from '../terminal/screen-text.ts';

export interface TestConsole extends Console {
  screen(): string;
  press(...keys: string[]): void;
  type(text: string): void;
  resize(columns: number, rows: number): void;
  /** Time goes on, and what was to happen in it happens. */
  advance(ms: number): void;
  /** Resolves once something waits for time to go on. */
  waits(): Promise<void>;
  /** Resolves with the screen once it shows this. */
  until(what: string | RegExp | ((screen: string) => boolean)): Promise<string>;
  /** Everything that was written. */
  raw(): string;
}

/** ms: there only to end a test that waits for nothing. */
const patience = 10_000;

/** The screen as it is, and each of its two sides in one line: what is said beside the program is broken by it. */
const texts = (screen: string): string[] => {
  const sides = [0, 1].map((side) => screen.split('\n').map((line) => line.split('│')[side] ?? ''));
  return [screen, ...sides.map((lines) => lines.join(' ').replaceAll(/\s+/g, ' '))];
};

const seen = (screen: string, what: Parameters<TestConsole['until']>[0]): boolean => {
  if (typeof what === 'function') return what(screen);
  return texts(screen).some((text) => (typeof what === 'string' ? text.includes(what) : what.test(text)));
};

export function testConsole(columns = 80, rows = 24): TestConsole {
  const terminal = newTerminal(columns, rows);
  const keys = new Set<(bytes: string) => void>();
  const sizes = new Set<() => void>();
  const looking = new Set<() => void>();
  const waiting: (() => void)[] = [];
  const timers = new Map<() => void, number>();
  let now = Date.UTC(2030, 0, 1);
  let raw = '';
  const send = (bytes: string): void => {
    for (const listener of keys) listener(bytes);
  };
  const console: TestConsole = {
    theme: themeOf({ color: true, unicode: true }),
    size: () => ({ columns: terminal.cols, rows: terminal.rows }),
    write(bytes) {
      raw += bytes;
      void feed(terminal, bytes).then(() => {
        for (const look of looking) look();
      });
    },
    onKeys(listener) {
      keys.add(listener);
      return () => keys.delete(listener);
    },
    onResize(listener) {
      sizes.add(listener);
      return () => sizes.delete(listener);
    },
    now: () => now,
    after(ms, call) {
      timers.set(call, now + ms);
      for (const one of waiting.splice(0)) one();
      return () => timers.delete(call);
    },
    screen: () => screenOf(terminal),
    press: (...names) => {
      for (const name of names) send(bytesOf(name));
    },
    type: send,
    resize(width, height) {
      terminal.resize(width, height);
      for (const listener of sizes) listener();
    },
    advance(ms) {
      now += ms;
      for (const [call, at] of [...timers])
        if (at <= now) {
          timers.delete(call);
          call();
        }
    },
    waits: () => (timers.size > 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    until: (what) =>
      new Promise((resolve, reject) => {
        const settle = (): void => {
          looking.delete(look);
          clearTimeout(timer);
        };
        const look = (): void => {
          const screen = screenOf(terminal);
          if (!seen(screen, what)) return;
          settle();
          resolve(screen);
        };
        const timer = setTimeout(() => {
          settle();
          reject(new Error(`Never seen: ${what}\n${screenOf(terminal)}`));
        }, patience);
        looking.add(look);
        look();
      }),
    raw: () => raw,
  };
  return console;
}
