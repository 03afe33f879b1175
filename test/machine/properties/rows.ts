// Every row of every page is taken by a walk that somebody can go, and leads where it says.

import { expect, test } from 'vitest';
import { pages } from '../../../src/journeys/pages.ts';
import { type Edge, edges } from '../../../src/machine/edges.ts';
import type { AnyRow, PageName } from '../../../src/machine/page.ts';
import { type Taken, walkTo } from '../explorer.ts';
import type { Property } from './property.ts';

const nameOf = ({ page, event, index, asked }: Edge): string =>
  `${page}: ${asked === undefined ? '' : `${asked.event} ${asked.index}, `}${event} ${index}`;

/** A row that two requests of one page share is one row: it is written once. */
export const rows: Property = () => {
  const taken = new Map<PageName, Set<AnyRow>>();
  const astray: string[] = [];

  return {
    seen({ from, happening, edge, stepped }: Taken) {
      if (edge === undefined) return;
      const here = taken.get(edge.page) ?? new Set();
      taken.set(edge.page, here.add(edge.row));
      const to = edge.row.to ?? from.model.at;
      if (stepped.model.at !== to && !from.model.leaving) astray.push([...walkTo(from), happening.name].join(', '));
    },
    tests() {
      test('every row is taken by a walk', () => {
        const left = edges(pages).filter(({ page, row }) => !taken.get(page)?.has(row));
        expect(left.map(nameOf)).toEqual([]);
      });
      test('a row leads where it says', () => {
        expect(astray.slice(0, 5)).toEqual([]);
      });
    },
  };
};
