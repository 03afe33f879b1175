// Shows bytes as a terminal really does: they go to a headless one, and its cells come back as text.

import type { Terminal } from '@xterm/headless';
// A CommonJS file, whose names Node cannot tell.
import headless from '@xterm/headless';

export type { Terminal };

/**
 * A terminal without a window.
 *
 * `\n` alone starts a new line, as it does behind a real terminal's line discipline.
 */
export const newTerminal = (columns: number, rows: number, scrollback = 1000): Terminal => {
  return new headless.Terminal({ cols: columns, rows, scrollback, convertEol: true, allowProposedApi: true });
};

/** Resolves when the terminal has taken in all of it. */
export const feed = (terminal: Terminal, output: string): Promise<void> => {
  return new Promise((resolve) => terminal.write(output, resolve));
};

/** The lines of a buffer, scrollback first, trimmed on the right. */
export const linesOf = (buffer: Terminal['buffer']['active'], from = 0, to = buffer.length): string[] => {
  return Array.from({ length: to - from }, (_, at) =>
    (buffer.getLine(from + at)?.translateToString(true) ?? '').trimEnd(),
  );
};

/** Gives the text on the screen now: its rows, each trimmed on the right. */
export const screenOf = (terminal: Terminal): string => {
  const buffer = terminal.buffer.active;
  return linesOf(buffer, buffer.baseY, buffer.baseY + terminal.rows).join('\n');
};

/** The cells that `ansi` leaves on a fresh screen: `rows` lines, trimmed on the right. */
export const frameText = async (ansi: string, columns: number, rows: number): Promise<string> => {
  const terminal = newTerminal(columns, rows);
  await feed(terminal, ansi);
  return screenOf(terminal);
};
