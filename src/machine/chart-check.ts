// The compiler reads the chart here: for every row, that the guard, the move and the effect take this state's data and
// this event, and that what the move makes is the data of the state it leads to. A row that does not fit becomes an
// error that names state, event and row. There is nothing to run in this file.

import type { chart, groups } from './chart.ts';
import type { GroupName, Row } from './chart-types.ts';
import type { Context } from './context.ts';
import type { EffectInput, EffectName } from './effect.ts';
import type { Event } from './events.ts';
import type { guards } from './guards.ts';
import type { StateName, States } from './model.ts';
import type { moves } from './moves/moves.ts';

type TheChart = typeof chart;
type TheGroups = typeof groups;
type Happened<E> = Extract<Event, { type: E }>;

type Guarded<N extends StateName, E, R extends Row> = R extends { if: infer G extends keyof typeof guards }
  ? (typeof guards)[G] extends (s: States[N], e: Happened<E>, c: Context) => boolean
    ? never
    : { guard: G; takesNot: N; on: E }
  : never;

type Target<N extends StateName, R extends Row> = R extends { to: infer T extends StateName } ? T : N;

type Moved<N extends StateName, E, R extends Row> = R extends { move: infer M extends keyof typeof moves }
  ? (typeof moves)[M] extends (s: States[N], e: Happened<E>, c: Context) => States[Target<N, R>] | undefined
    ? never
    : { move: M; from: N; on: E; makesNot: Target<N, R> }
  : // Without a move the data stays as it is, so the state must stay too: nothing may be carried along unseen.
    R extends { to: StateName }
    ? { missingMove: N; on: E }
    : never;

type Ran<N extends StateName, R> = R extends { run: infer E extends EffectName }
  ? States[N] extends EffectInput[E]
    ? never
    : { effect: E; takesNot: N }
  : never;

type Each<R> = R extends readonly (infer One)[] ? One : R;
type Misfit<N extends StateName, E, R> = R extends Row
  ? Guarded<N, E, R> | Moved<N, E, R> | Ran<Target<N, R>, R>
  : never;

type StateMisfits = {
  [N in StateName]:
    | Ran<N, TheChart[N]>
    | {
        [E in keyof TheChart[N]['on']]: Misfit<N, E, Each<TheChart[N]['on'][E]>>;
      }[keyof TheChart[N]['on']];
}[StateName];

type GroupsOf<N extends StateName> =
  | 'everywhere'
  | (TheChart[N] extends { in: readonly (infer G extends GroupName)[] } ? G : never);

/** A group's row holds in every state of the group, after the state's own rows. */
type GroupMisfits = {
  [N in StateName]: {
    [G in GroupsOf<N>]: {
      [E in keyof TheGroups[G]]: Misfit<N, E, Each<TheGroups[G][E]>>;
    }[keyof TheGroups[G]];
  }[GroupsOf<N>];
}[StateName];

type Fits<Misfits extends never> = Misfits;
export type ChartFits = Fits<StateMisfits | GroupMisfits>;
