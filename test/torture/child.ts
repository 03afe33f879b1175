// Programs of their own, started from fixtures/. Their compiled code is kept for the next of the same run.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface ChildOptions {
  /** Options for node itself. */
  readonly node?: readonly string[];
  /** Where compiled code may be kept. */
  readonly cache?: string;
}

export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  say(line: string): void;
  /** The next whole line that it prints; rejects when it ends without one. */
  line(): Promise<string>;
}

/** `fixture` is a name in fixtures/, or the whole path of a bundled one. */
export function start(fixture: string, args: readonly string[], { node = [], cache }: ChildOptions = {}): Child {
  const path = resolve(import.meta.dirname, 'fixtures', fixture);
  const child = spawn(process.execPath, ['--no-warnings', ...node, path, ...args], {
    env: { ...process.env, ...(cache !== undefined && { NODE_COMPILE_CACHE: cache }) },
    stdio: 'pipe',
  });
  let out = '';
  let err = '';
  let read = 0;
  let over = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    child.emit('text');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A child that was killed takes no more lines: that is seen by its end.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then((): Ended => {
    over = true;
    child.emit('text');
    return { code: child.exitCode, signal: child.signalCode, out, err };
  });
  return {
    process: child,
    ended,
    say: (line) => child.stdin.write(`${line}\n`),
    async line() {
      for (;;) {
        const end = out.indexOf('\n', read);
        if (end >= 0) {
          const line = out.slice(read, end);
          read = end + 1;
          return line;
        }
        if (over) throw new Error(`${fixture} ended: ${err}`);
        await once(child, 'text');
      }
    },
  };
}

/** Runs a fixture to its end. */
export const run = (fixture: string, args: readonly string[], options?: ChildOptions): Promise<Ended> =>
  start(fixture, args, options).ended;
