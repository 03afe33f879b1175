// The window of practice and demos: its console (a port), and the places of the program and the coach.

import { smallest } from '../../screens/parts/page.tsx';
import type { Theme } from '../terminal/theme.ts';

export interface Console {
  readonly theme: Theme;
  size(): Size;
  write(bytes: string): void;
  /** Each calls back until the function that it returns is called. */
  onKeys(listener: (bytes: string) => void): () => void;
  onResize(listener: () => void): () => void;
  /** ms since 1970 */
  now(): number;
  /** Calls back once, after so many ms, unless the function that it returns is called before. */
  after(ms: number, call: () => void): () => void;
}

// From 100 columns on the coach stands beside the program; else below it, where 20 rows remain for the program. In a smaller
// window the coach comes as a page.

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Layout {
  readonly window: Size;
  readonly app: Size;
  readonly coach: (Size & { readonly at: 'beside' | 'below' }) | null;
}

const besideFrom = 100;
const appBeside = { least: 64, most: 80 };
const coachBeside = { usual: 40, most: 60 };
/** A line that parts the two, and three lines for the coach. */
const leastBelow = 4;
const mostBelow = 10;

export function layoutFor(window: Size): Layout {
  const { columns, rows } = window;
  if (columns >= besideFrom) {
    const app = Math.min(appBeside.most, Math.max(appBeside.least, columns - coachBeside.usual));
    return {
      window,
      app: { columns: app, rows },
      coach: { at: 'beside', columns: Math.min(coachBeside.most, columns - app), rows },
    };
  }
  const spare = Math.min(mostBelow, rows - smallest.rows);
  if (spare < leastBelow || columns < smallest.columns) return { window, app: window, coach: null };
  return { window, app: { columns, rows: rows - spare }, coach: { at: 'below', columns, rows: spare } };
}

/** For a recording: the program in the size that it was written for, and the captions below it. */
export function layoutBelow({ columns, rows: appRows }: Size): Layout {
  const app = { columns, rows: appRows };
  const rows = columns < 60 ? 7 : leastBelow + 1;
  return {
    window: { columns, rows: appRows + rows },
    app,
    coach: { at: 'below', columns, rows },
  };
}
