// The terminal that practice and demos are shown on, and the time they take: all that they know of the world outside.

import type { Theme } from '../terminal/theme.ts';
import type { Size } from './layout.ts';

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
