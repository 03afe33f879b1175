// Runs any Ink program on a headless terminal: keys go in as a terminal sends them, cells come out as it shows them. The
// stage knows nothing of sparekey, and waits for output, never for time.
//
// Ink gets a stdin that delivers keys at once and a stdout that feeds the headless terminal.

import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import headless, { type Terminal } from '@xterm/headless';
import chalk from 'chalk';
import { render } from 'ink';
import type { ReactNode } from 'react';
import { blankScreen } from '../terminal/control.ts';
import { type Row, rowsOf, textOfRow } from './cells.ts';

/** Only what Ink asks of a stdin: chunks to `read`, and raw mode. */
class KeyboardStandIn extends EventEmitter {
  readonly isTTY = true;
  readonly #chunks: string[] = [];

  setRawMode(): this {
    return this;
  }
  setEncoding(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  read(): string | null {
    return this.#chunks.shift() ?? null;
  }
  /** Hands the bytes to whoever listens before it returns. */
  send(chunk: string): void {
    this.#chunks.push(chunk);
    this.emit('readable');
  }
}

/** A stdout whose every write is on the terminal before its callback is called. */
class ScreenStandIn extends Writable {
  readonly isTTY = true;
  readonly fd = -1;
  readonly #terminal: Terminal;
  readonly #onWritten: () => void;

  constructor(terminal: Terminal, onWritten: () => void) {
    super({ decodeStrings: false });
    this.#terminal = terminal;
    this.#onWritten = onWritten;
  }
  get columns(): number {
    return this.#terminal.cols;
  }
  get rows(): number {
    return this.#terminal.rows;
  }
  override _write(chunk: string | Buffer, _: BufferEncoding, done: () => void): void {
    this.#terminal.write(chunk, () => {
      this.#onWritten();
      done();
    });
  }
  /** As a window does it: the terminal first, then the program is told. */
  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.emit('resize');
  }
}

export interface Leaks {
  /** Every line of the normal buffer that is not empty, whether it has scrolled out or not. */
  readonly scrollback: string;
  /** The window's title; empty where none was set. */
  readonly title: string;
  /** The bytes sent to the clipboard (OSC 52), as they were sent. */
  readonly clipboard: readonly string[];
}

export interface StageOptions {
  readonly columns: number;
  readonly rows: number;
  readonly alternateScreen: boolean;
  /** Called on a new size before Ink draws in it. */
  readonly onResize?: () => void;
}

export interface Stage {
  /** Bytes as a terminal sends them. */
  send(bytes: string): void;
  /** A paste, bracketed where the program asked for that, else with Enter for each line break, as terminals do. */
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  rows(): Row[];
  /** The lines of the screen, trimmed on the right. */
  screen(): string;
  leaks(): Leaks;
  /** Resolves when everything that React and Ink have to draw by now is on the screen. */
  drawn(): Promise<void>;
  /** Calls `look` after everything that was written, until the returned function is called. */
  onWritten(look: () => void): () => void;
  unmount(): Promise<void>;
  /** Writes below what the program left, as its last words. */
  print(text: string): Promise<void>;
}

/** Enough for whatever a test lets scroll by. */
const scrollback = 1000;

export function mountOnStage(node: ReactNode, { columns, rows, alternateScreen, onResize }: StageOptions): Stage {
  // Whether a program draws in colour is said by the program: what the environment of the tests says must not matter.
  // Level 3: a colour is drawn as it was named.
  chalk.level = 3;
  const terminal: Terminal = new headless.Terminal({
    cols: columns,
    rows,
    scrollback,
    convertEol: true,
    allowProposedApi: true,
  });
  const watching = new Set<() => void>();
  const stdin = new KeyboardStandIn();
  const stdout = new ScreenStandIn(terminal, () => {
    for (const look of watching) look();
  });
  let title = '';
  const clipboard: string[] = [];
  terminal.onTitleChange((text) => {
    title = text;
  });
  terminal.parser.registerOscHandler(52, (text) => clipboard.push(text) > 0);
  // Before Ink's own listener, which draws what React has by then, and React waits for a microtask unless it is told to
  // render now. Ink takes the lines of the old size for what is on the screen, and a narrower window broke those.
  if (onResize !== undefined)
    stdout.on('resize', () => {
      onResize();
      ink.clear();
      if (alternateScreen) stdout.write(blankScreen);
      ink.rerender(node);
    });
  // The stand-ins are what Ink asks of the streams of a process, and not the whole of one.
  const [input, output] = [stdin as unknown as NodeJS.ReadStream, stdout as unknown as NodeJS.WriteStream];
  const ink = render(node, {
    stdin: input,
    stdout: output,
    stderr: output,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen,
    interactive: true,
    // The program under test is drawn, also where a screen reader is on for the person that records or tests.
    isScreenReaderEnabled: false,
    incrementalRendering: true,
    maxFps: 1000,
    kittyKeyboard: { mode: 'disabled' },
  });
  return {
    send: (bytes) => stdin.send(bytes),
    paste: (text) =>
      stdin.send(terminal.modes.bracketedPasteMode ? `\x1b[200~${text}\x1b[201~` : text.replaceAll(/\r?\n/g, '\r')),
    resize: (width, height) => stdout.resize(width, height),
    rows: () => rowsOf(terminal),
    screen: () => rowsOf(terminal).map(textOfRow).join('\n'),
    leaks: () => ({ scrollback: linesOf(terminal.buffer.normal), title, clipboard }),
    drawn: async () => {
      await ink.waitUntilRenderFlush();
      await new Promise<void>((resolve) => terminal.write('', resolve));
    },
    onWritten(look) {
      watching.add(look);
      return () => watching.delete(look);
    },
    unmount: async () => {
      ink.unmount();
      await ink.waitUntilExit();
      await new Promise<void>((resolve) => terminal.write('', resolve));
    },
    print: (text) => new Promise<void>((resolve) => terminal.write(text, resolve)),
  };
}

const linesOf = (buffer: Terminal['buffer']['normal']): string =>
  Array.from({ length: buffer.length }, (_, at) => buffer.getLine(at)?.translateToString(true) ?? '')
    .filter((line) => line.trim() !== '')
    .join('\n');
