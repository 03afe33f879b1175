// What wants a look, as screens and commands may know of it: part of the contract in types.ts.

import type { Attention } from '../keyring/attention.ts';

export type DueKind =
  | Attention
  /** The recovery code: its reminder; there is none. */
  | 'code'
  | 'no-code'
  /** Security info was removed by a recovery and not entered again. */
  | 'info';

/** `service`: of a spare key, what its owner calls it. */
export interface Due {
  readonly what: DueKind;
  readonly service?: string;
}
