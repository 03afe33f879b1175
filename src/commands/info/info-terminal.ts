// The terminal as sparekey would use it, for `sparekey info`: what is one, what it can draw, and why there are colours.

import { type ColorFlag, type ColorReason, colorDecision } from '../../terminal/color.ts';
import { type ProcessOfSession, sessionOf } from '../../terminal/session.ts';

export interface TerminalInfo {
  /** Which of the three are terminals. */
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** TERM; null: not set. */
  readonly term: string | null;
  /** Cells; null where standard output is no terminal, or does not tell. */
  readonly columns: number | null;
  readonly rows: number | null;
  readonly unicode: boolean;
  readonly screenReader: boolean;
  readonly color: { readonly on: boolean; readonly why: ColorReason };
}

export interface TerminalOptions {
  readonly color?: ColorFlag;
  readonly screenReader?: boolean;
}

export function terminalInfo(of: ProcessOfSession, options: TerminalOptions): TerminalInfo {
  const { color = 'auto', screenReader } = options;
  const { unicode, ...session } = sessionOf(of, { color, ...(screenReader !== undefined && { screenReader }) });
  const stdout = Boolean(of.stdout.isTTY);
  return {
    stdin: Boolean(of.stdin.isTTY),
    stdout,
    stderr: Boolean(of.stderr.isTTY),
    term: of.env.TERM ?? null,
    columns: of.stdout.columns || null,
    rows: of.stdout.rows || null,
    unicode,
    screenReader: session.screenReader,
    color: colorDecision(of.env, color, stdout),
  };
}
