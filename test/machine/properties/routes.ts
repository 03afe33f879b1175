// Every simple route: from each door to the security page and to the end, through no page twice. The pages alone have
// more routes than can be gone, so they are read off the explored models: what is left of a route is followed only while
// some walk can go it, whatever is typed and answered on the way. One walk of each is then taken again from the door, a
// step at a time, on its own data. All of them: nothing is bounded.

import { expect, test } from 'vitest';
import { type Door, startAt } from '../../../src/journeys/pages.ts';
import type { PageName } from '../../../src/machine/page.ts';
import { apply, doors, type Found, kindOf } from '../explorer.ts';
import type { Happening } from '../happenings.ts';
import { moment } from '../made-up.ts';
import type { Property } from './property.ts';

/** How a model was come to within a stretch: from which, and by what. */
type Cause = { readonly from: Found; readonly by: Happening };

/** The models of one page that a route may be in when it comes there by this way, and where they lead. */
interface Stretch {
  readonly page: PageName;
  /** Model → what it came from within the page; none where the route enters. */
  readonly inside: ReadonlyMap<Found, Cause | undefined>;
  /** The next page's models → what they are entered from. */
  readonly onwards: ReadonlyMap<PageName, ReadonlyMap<Found, Cause>>;
}

/** The same models entered make the same stretch: routes that meet go on together. */
function stretchesOf(found: readonly Found[]): (page: PageName, entered: readonly Found[]) => Stretch {
  const numbers = new Map(found.map((one, number) => [one, number]));
  const stretches = new Map<string, Stretch>();
  return (page, entered) => {
    const key = entered
      .map((one) => numbers.get(one) ?? -1)
      .toSorted((a, b) => a - b)
      .join();
    const known = stretches.get(key);
    if (known) return known;
    const inside = new Map<Found, Cause | undefined>(entered.map((one) => [one, undefined]));
    const onwards = new Map<PageName, Map<Found, Cause>>();
    for (const from of inside.keys())
      for (const { happening: by, to } of from.next) {
        const there = to.model.at;
        if (there === page) {
          if (!inside.has(to)) inside.set(to, { from, by });
        } else {
          const next = onwards.get(there) ?? new Map<Found, Cause>();
          onwards.set(there, next);
          if (!next.has(to)) next.set(to, { from, by });
        }
      }
    const stretch = { page, inside, onwards };
    stretches.set(key, stretch);
    return stretch;
  };
}

function* routes(
  way: readonly Stretch[],
  to: PageName,
  stretchFrom: ReturnType<typeof stretchesOf>,
): Generator<readonly Stretch[]> {
  const last = way.at(-1);
  if (last?.page === to) yield way;
  else
    for (const [page, entered] of last?.onwards ?? [])
      if (!way.some((one) => one.page === page))
        yield* routes([...way, stretchFrom(page, [...entered.keys()])], to, stretchFrom);
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

/** The pages that a walk goes through, taken from the door on. */
function pagesOn(door: Door, walk: readonly Happening[]): readonly PageName[] {
  let model = startAt(door, moment);
  const names = [model.at];
  for (const happening of walk) {
    model = apply(model, happening).model;
    if (names.at(-1) !== model.at) names.push(model.at);
  }
  return names;
}

/**
 * How many there are. A page that waits is the same page: a route is told by its pages alone. From signing in to the security
 * page, looked through by hand, 24:
 * - the password, or an older copy, each with no second proof, with the app, or with a code that is sent (6);
 * - the way back in with the recovery code: straight, with a look at one's keyboard first, or with the page about somebody
 *   else's changes last, each with a copy of the file as it should be or an older one (6);
 * - the way back in with a security code, sent or of the app, with a look at one's keyboard first or without (4);
 * - an account that is created: the recovery code is made or put off, and the security info that is offered after it is left at
 *   once, or gone through: to its end, or on to the page of the security codes, or to the password of the mail server (8).
 *
 * With `sparekey check` each of them begins with one page or two more: 48. Where more can be left early, by Esc or by idling,
 * and begun again by another door, there are more. The codes of other accounts begin and end on the security page: they add
 * routes to the end only.
 */
const count = {
  signIn: { security: 24, ended: 1445 },
  firstStart: { security: 24, ended: 1445 },
  recover: { security: 514, ended: 34674 },
  check: { security: 48, ended: 2796 },
};

export const everyRoute: Property = () => ({
  tests(found) {
    let stretchFrom: ReturnType<typeof stretchesOf> | undefined;
    for (const door of doors)
      for (const to of ['security', 'ended'] as const)
        test(`${door} → ${to}`, () => {
          stretchFrom ??= stretchesOf(found());
          const start = found().find(({ kind }) => kind === kindOf(startAt(door, moment)));
          const first = start && stretchFrom(start.model.at, [start]);
          const failed: string[] = [];
          let gone = 0;
          for (const route of routes(first ? [first] : [], to, stretchFrom)) {
            gone++;
            const planned = route.map(({ page }) => page).join(' ');
            const done = pagesOn(door, walkAlong(route)).join(' ');
            if (done !== planned) failed.push(`${planned}; but: ${done}`);
          }
          expect(failed.slice(0, 3)).toEqual([]);
          expect(gone).toBe(count[door][to]);
        }, 600_000);
  },
});
