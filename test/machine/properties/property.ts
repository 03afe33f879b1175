// A property of the whole machine: it is told of every step of the one exploration, and then says its tests.

import type { Found, Taken } from '../explorer.ts';

export interface Watching {
  seen?(taken: Taken): void;
  /** `found`: every model that some walk comes to. */
  tests(found: () => readonly Found[]): void;
}

export type Property = () => Watching;
