// Every row of the chart is taken by a walk that somebody can go, and wherever the walks lead there is a way on.

import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/machine/chart-lookup.ts';
import { type Edge, edges, stateNames } from '../../src/machine/walks.ts';
import { explore, type Found, type Taken, walkTo, waysTo } from './explorer.ts';

const takenBy = new Map<Edge, Taken>();
const found = explore((taken) => {
  if (taken.edge && !takenBy.has(taken.edge)) takenBy.set(taken.edge, taken);
});

const nameOf = ({ state, event, index, row: { if: guard } }: Edge): string =>
  `${event} ${index}${guard === undefined ? '' : ` if ${guard}`} in ${state}`;

/** Ctrl-C waits where something is being written: it is taken in the state that comes after. */
const waits = ({ state, event }: Edge): boolean => event === 'quit' && stateOf(state).writes === true;

const walks = (those: readonly Found[]): readonly string[] => those.map((one) => walkTo(one).join(', '));

describe('every row is taken by a walk', () => {
  for (const state of stateNames.filter((name) => name !== 'left')) {
    test(state, () => {
      const rows = edges().filter((edge) => edge.state === state && !waits(edge));
      const taken = new Set([...takenBy.keys()].map(nameOf));
      expect(rows.map(nameOf).filter((name) => !taken.has(name))).toEqual([]);
    });
  }

  test('and leads where it says', () => {
    const astray = [...takenBy.values()].filter(({ from, edge, stepped }) => {
      const to = edge?.row.to ?? from.model.at;
      return stepped.model.at !== to && !from.model.leaving;
    });
    expect(astray.map(({ from, happening }) => [...walkTo(from), happening.name].join(', '))).toEqual([]);
  });
});

describe('no walk ends anywhere but at the end', () => {
  test('every state is reached', () => {
    const reached = new Set(found.map(({ model }) => model.at));
    expect(stateNames.filter((name) => !reached.has(name))).toEqual([]);
  });

  test('the program can be left from everywhere', () => {
    const out = waysTo(found, ({ model }) => model.at === 'left');
    expect(walks(found.filter((one) => !out.has(one)))).toEqual([]);
  });

  test('there is a way to signing in or to the security page from everywhere', () => {
    const home = waysTo(found, ({ model }) => model.at === 'signIn' || model.at === 'security');
    const ended = (one: Found): boolean => one.model.at === 'left';
    // Where Ctrl-C waits for a write, the next step is out, unless the write is refused.
    expect(walks(found.filter((one) => !ended(one) && !home.has(one)))).toEqual([]);
  });
});
