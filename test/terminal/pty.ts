// A program in a terminal of its own: a real pty, and an xterm that shows what it draws.
// Waiting is for what is seen, never for time; the 30 seconds are only there to end a test that waits for nothing.

import process from 'node:process';
import { spawn } from '@lydell/node-pty';
import { bytesOf } from './key-bytes.ts';
import { feed, linesOf, newTerminal, screenOf, type Terminal } from './screen-text.ts';

export interface PtyOptions {
  readonly command: string;
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  /** Added to a small fixed environment; nothing is inherited but PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Pty {
  /** Sends the text, or the bytes, as they are, in one chunk. */
  type(text: string | Buffer): void;
  /** Sends a key by its name: `enter`, `ctrl+c`, `alt+b`, … */
  press(name: string): void;
  /** Sends a paste: bracketed if the program asked for it, else with Enter for each line break, as terminals do. */
  paste(text: string): void;
  /** Resolves once the screen matches; rejects, showing the screen, after 30 s or when the program has ended. */
  until(pattern: RegExp | string, what?: string): Promise<void>;
  screen(): string;
  /** The normal buffer with all that has scrolled out of it. */
  scrollback(): string;
  title(): string;
  /** The sequences that the program has sent to the clipboard (OSC 52), as they were sent. */
  clipboardWrites(): readonly string[];
  cursor(): { readonly column: number; readonly row: number; readonly visible: boolean };
  resize(columns: number, rows: number): void;
  kill(signal?: string): void;
  /** Every byte the program wrote. */
  raw(): string;
  readonly terminal: Terminal;
  /** Settles when the program has ended and all it wrote is on the screen. */
  readonly exited: Promise<{ readonly code: number; readonly signal: number }>;
}

const { PATH: path }: { PATH?: string | undefined } = process.env;
/** ms until a text counts as missing, on a machine that does other things as well. */
const patience = 90_000;

export const spawnInPty = ({ command, args = [], columns = 80, rows = 24, env, cwd }: PtyOptions): Pty => {
  const terminal = newTerminal(columns, rows);
  const clipboard: string[] = [];
  const waiting = new Set<() => void>();
  let raw = '';
  let title = '';
  let cursorVisible = true;
  let ended = false;
  terminal.onTitleChange((text) => {
    title = text;
  });
  terminal.parser.registerOscHandler(52, (text) => clipboard.push(text) > 0);
  for (const final of ['h', 'l']) {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) cursorVisible = final === 'h';
      return false; // xterm's own handler comes next
    });
  }

  const program = spawn(command, [...args], {
    // It goes before TERM in the environment.
    name: env?.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: cwd ?? process.cwd(),
    // Under CI Ink paints nothing before the end.
    env: { PATH: path, CI: 'false', LANG: 'C.UTF-8', TZ: 'UTC', TERM: 'xterm-256color', ...env },
  });
  const look = (): void => {
    for (const check of waiting) check();
  };
  let written = Promise.resolve();
  program.onData((data) => {
    raw += data;
    written = feed(terminal, data).then(look);
  });
  terminal.onData((reply) => {
    if (!ended) program.write(reply);
  });
  const exited = new Promise<{ code: number; signal: number }>((resolve) => {
    program.onExit(async ({ exitCode, signal }) => {
      ended = true;
      await written;
      look();
      resolve({ code: exitCode, signal: signal ?? 0 });
    });
  });

  return {
    // It takes bytes as well, its types do not say so.
    type: (text) => program.write(text as string),
    press: (name) => program.write(bytesOf(name)),
    paste: (text) => {
      const bracketed = terminal.modes.bracketedPasteMode;
      program.write(bracketed ? `\x1b[200~${text}\x1b[201~` : text.replace(/\r?\n/g, '\r'));
    },
    until: (pattern, what = String(pattern)) =>
      new Promise((resolve, reject) => {
        const settle = (problem?: string): void => {
          waiting.delete(check);
          clearTimeout(timer);
          if (problem === undefined) resolve();
          else reject(new Error(`${problem} before the screen showed: ${what}\n${screenOf(terminal)}`));
        };
        const check = (): void => {
          const screen = screenOf(terminal);
          if (typeof pattern === 'string' ? screen.includes(pattern) : screen.search(pattern) !== -1) settle();
          else if (ended) settle('The program ended');
        };
        const timer = setTimeout(() => settle(`${patience / 1000} seconds went by`), patience);
        waiting.add(check);
        check();
      }),
    screen: () => screenOf(terminal),
    scrollback: () => linesOf(terminal.buffer.normal).join('\n').trimEnd(),
    title: () => title,
    clipboardWrites: () => clipboard,
    cursor: () => ({
      column: terminal.buffer.active.cursorX,
      row: terminal.buffer.active.cursorY,
      visible: cursorVisible,
    }),
    resize: (width, height) => {
      terminal.resize(width, height);
      program.resize(width, height);
    },
    kill: (signal = 'SIGKILL') => program.kill(signal),
    raw: () => raw,
    terminal,
    exited,
  };
};

/** The command that runs a TypeScript file of these tests with the Node that runs the tests. */
export const nodeOn = (file: string, ...args: string[]): { command: string; args: string[] } => ({
  command: process.execPath,
  args: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', file, ...args],
});
