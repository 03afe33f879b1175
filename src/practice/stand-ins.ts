// A keyboard and a screen that are none: what Ink takes for stdin and stdout. What is written to the one arrives at once;
// what arrives at the other is fed to a headless terminal.

import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import type { Terminal } from '@xterm/headless';

/** Only what Ink asks of a stdin: chunks to `read`, and raw mode. */
export class KeyboardStandIn extends EventEmitter {
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
export class ScreenStandIn extends Writable {
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
