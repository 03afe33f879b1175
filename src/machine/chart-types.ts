// The form of the chart. The names in it are checked here; whether data fits from state to state, in chart-check.ts.

import type { EffectName } from './effect.ts';
import type { EventName } from './events.ts';
import type { GuardName } from './guards.ts';
import type { StateName } from './model.ts';
import type { KeyStates } from './model-keys.ts';
import type { MoveName } from './moves/moves.ts';

export interface Row {
  readonly if?: GuardName;
  readonly to?: StateName;
  readonly move?: MoveName;
  readonly run?: EffectName;
}

export type Rows = Row | readonly Row[];
export type GroupName = 'everywhere' | 'form' | 'list' | 'password' | 'open' | 'proves';
export type Group = { readonly [E in EventName]?: Rows };

export interface State {
  readonly in?: readonly Exclude<GroupName, 'everywhere'>[];
  /** The effect that starts when the state is entered. */
  readonly run?: EffectName;
  /** A write is under way: leaving waits for it. */
  readonly writes?: true;
  readonly on: { readonly [E in EventName]?: Rows };
}

/** Each state has its rows; those of the spare keys stand in a file of their own. */
export type Chart = { readonly [N in StateName]: State };
export type KeyChart = { readonly [N in keyof KeyStates]: State };
