// Every simple route: from each door to the security page and to the end, through no state twice. The chart alone has
// more routes than can be gone, so they are read off the explored models: what is left of a route is followed only while
// some walk can go it, whatever is typed and answered on the way. One walk of each is then taken again from the door, a
// step at a time, on its own data. All of them: nothing is bounded.

import { describe, expect, test } from 'vitest';
import type { StateName } from '../../src/machine/model.ts';
import { type Door, startAt } from '../../src/machine/start.ts';
import { apply, doors, explore, type Found, kindOf } from './explorer.ts';
import type { Happening } from './happenings.ts';
import { moment } from './made-up.ts';

const found = explore();
const numbers = new Map(found.map((one, number) => [one, number]));

/** How a model was come to within a stretch: from which, and by what. */
type Cause = { readonly from: Found; readonly by: Happening };

/** The models of one state that a route may be in when it comes there by this way, and where they lead. */
interface Stretch {
  readonly state: StateName;
  /** Model → what it came from within the state; none where the route enters. */
  readonly inside: ReadonlyMap<Found, Cause | undefined>;
  /** The next state's models → what they are entered from. */
  readonly onwards: ReadonlyMap<StateName, ReadonlyMap<Found, Cause>>;
}

/** The same models entered make the same stretch: routes that meet go on together. */
const stretches = new Map<string, Stretch>();

function stretchFrom(state: StateName, entered: readonly Found[]): Stretch {
  const key = entered
    .map((one) => numbers.get(one) ?? -1)
    .toSorted((a, b) => a - b)
    .join();
  const known = stretches.get(key);
  if (known) return known;
  const inside = new Map<Found, Cause | undefined>(entered.map((one) => [one, undefined]));
  const onwards = new Map<StateName, Map<Found, Cause>>();
  for (const from of inside.keys())
    for (const { happening: by, to } of from.next) {
      const there = to.model.at;
      if (there === state) {
        if (!inside.has(to)) inside.set(to, { from, by });
      } else {
        const next = onwards.get(there) ?? new Map<Found, Cause>();
        onwards.set(there, next);
        if (!next.has(to)) next.set(to, { from, by });
      }
    }
  const stretch = { state, inside, onwards };
  stretches.set(key, stretch);
  return stretch;
}

function* routes(way: readonly Stretch[], to: StateName): Generator<readonly Stretch[]> {
  const last = way.at(-1);
  if (last?.state === to) yield way;
  else
    for (const [state, entered] of last?.onwards ?? [])
      if (!way.some((one) => one.state === state)) yield* routes([...way, stretchFrom(state, [...entered.keys()])], to);
}

/** One walk along the route, told from its end. */
function walkAlong(route: readonly Stretch[]): readonly Happening[] {
  const walk: Happening[] = [];
  let [at] = route.at(-1)?.inside.keys() ?? [];
  for (let place = route.length - 1; at !== undefined; ) {
    const cause: Cause | undefined =
      route[place]?.inside.get(at) ?? route[place - 1]?.onwards.get(at.model.at)?.get(at);
    if (cause && cause.from.model.at !== at.model.at) place--;
    if (cause) walk.push(cause.by);
    at = cause?.from;
  }
  return walk.reverse();
}

/**
 * How many there are. From signing in to the security page, looked through by hand: the password, or an older copy, each
 * with no second proof, with the app, with a code that is sent (6); walking back in with the recovery code (5) or with a
 * security code, sent or of the app, with a look at one's keyboard first or without (4); creating an account with each of
 * phone, address and app entered or skipped, the security codes turned on or not where one could be sent, and then the
 * recovery code made or put off (59). Where more can be left early, by Esc or by idling, and begun again by another door,
 * there are more. The spare keys begin and end on the security page: they add routes to the end only.
 */
const count = {
  signIn: { security: 74, left: 6300 },
  firstStart: { security: 74, left: 6300 },
  recover: { security: 2558, left: 234220 },
  check: { security: 148, left: 11799 },
};

describe('every simple route can be gone', () => {
  for (const door of doors)
    for (const to of ['security', 'left'] as const)
      test(`${door} → ${to}`, () => {
        const start = found.find(({ kind }) => kind === kindOf(startAt(door, moment)));
        const first = start && stretchFrom(start.model.at, [start]);
        const failed: string[] = [];
        let gone = 0;
        for (const route of routes(first ? [first] : [], to)) {
          gone++;
          const planned = route.map(({ state }) => state).join(' ');
          const done = statesOn(door, walkAlong(route)).join(' ');
          if (done !== planned) failed.push(`${planned}; but: ${done}`);
        }
        expect(failed.slice(0, 3)).toEqual([]);
        expect(gone).toBe(count[door][to]);
      });
});

/** The states that a walk goes through, taken from the door on. */
function statesOn(door: Door, walk: readonly Happening[]): readonly StateName[] {
  let model = startAt(door, moment);
  const states = [model.at];
  for (const happening of walk) {
    model = apply(model, happening).model;
    if (states.at(-1) !== model.at) states.push(model.at);
  }
  return states;
}
