// The terminal a program runs in, as one object: read here, once, and handed to everything that draws.
// Sizes are read anew each time, all else is as it was at the start.

import { type ColorFlag, colorWanted, type Environment } from './color.ts';
import { type Background, backgroundOf, type ThemeName, trueColorIn } from './theme.ts';

/** `fd` is what the stream writes to, for the last words of a process that waits for nothing any more. */
export type OutputStream = NodeJS.WriteStream & { readonly fd: number };

export interface Session {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Cells across and down; 80 and 24 where nobody knows. */
  readonly columns: number;
  readonly rows: number;
  /** Keys can be read and a screen drawn: stdin and stdout are both terminals. */
  readonly interactive: boolean;
  readonly color: boolean;
  /** Any colour can be drawn, and not the 16 alone. */
  readonly trueColor: boolean;
  readonly theme: ThemeName;
  readonly background: Background;
  /** Bold, dim, underline and inverse can be drawn. */
  readonly attributes: boolean;
  readonly unicode: boolean;
  /** A BCP 47 tag for dates and numbers, `en-US` where the locale is C. */
  readonly locale: string;
  /** An IANA name, such as `Europe/Vienna`. */
  readonly timeZone: string;
  readonly screenReader: boolean;
  readonly dumb: boolean;
  /** Calls `listener` after every change of size, until the function that it returns is called. */
  onResize(listener: () => void): () => void;
}

export interface SessionFlags {
  readonly color?: ColorFlag;
  readonly theme?: ThemeName;
  readonly screenReader?: boolean;
}

/** The part of node's `process` that a session is made of. */
export type ProcessOfSession = Pick<NodeJS.Process, 'platform' | 'stdin' | 'stdout' | 'stderr'> & {
  readonly env: Environment;
};

export const sessionOf = (process: ProcessOfSession, flags: SessionFlags = {}): Session => {
  const { env, platform, stdin, stdout, stderr } = process;
  const dumb = env.TERM === 'dumb';
  const color = colorWanted(env, flags.color ?? 'auto', Boolean(stdout.isTTY));
  return {
    stdin,
    stdout,
    stderr,
    get columns() {
      return stdout.columns || 80;
    },
    get rows() {
      return stdout.rows || 24;
    },
    interactive: Boolean(stdin.isTTY && stdout.isTTY),
    color,
    trueColor: color && trueColorIn(env),
    theme: flags.theme ?? 'auto',
    background: backgroundOf(env),
    attributes: color || (Boolean(stdout.isTTY) && !dumb),
    unicode: unicodeWanted(env, platform),
    // The first Intl.DateTimeFormat takes about 13 ms: not before somebody asks.
    get locale() {
      return Intl.DateTimeFormat().resolvedOptions().locale;
    },
    get timeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    screenReader: flags.screenReader ?? screenReaderWanted(env),
    dumb,
    onResize(listener) {
      stdout.on('resize', listener);
      return () => stdout.off('resize', listener);
    },
  };
};

/** POSIX's rule (XBD 8.2): of LC_ALL, LC_CTYPE and LANG the first that is set and not empty says the encoding. */
export const unicodeWanted = (env: Environment, platform: string): boolean =>
  platform === 'win32' || /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');

/** INK_SCREEN_READER as Ink reads it; ACCESSIBLE set to anything. */
export const screenReaderWanted = (env: Environment): boolean =>
  env.INK_SCREEN_READER === 'true' || Boolean(env.ACCESSIBLE);
