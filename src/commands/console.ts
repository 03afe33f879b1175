// Adapts the real terminal to practice and demos, and restores it however they end.

import type { Console } from '../practice/window.ts';
import { guardTerminal } from '../terminal/restore.ts';
import type { Session } from '../terminal/session.ts';
import { themeOf } from '../terminal/theme.ts';
import type { Words } from '../words/en.ts';

/** `run` has the console; when it ends, however it ends, the terminal is as it was. */
export async function withConsole<T>(
  of: NodeJS.Process,
  session: Session,
  said: Words['practice'],
  run: (console: Console) => Promise<T>,
): Promise<T> {
  const { stdin, stdout } = session;
  const console: Console = {
    theme: themeOf(session),
    size: () => ({ columns: session.columns, rows: session.rows }),
    write: (bytes) => {
      if (bytes !== '') stdout.write(bytes);
    },
    onKeys(listener) {
      stdin.on('data', listener);
      return () => stdin.off('data', listener);
    },
    onResize: (listener) => session.onResize(listener),
    now: () => Date.now(),
    after(ms, call) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
  };
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  const release = guardTerminal(session, of, { onCrash: () => said.crashed, onSignal: () => said.left });
  try {
    return await run(console);
  } finally {
    release();
    stdin.pause();
    stdin.setRawMode(false);
  }
}
