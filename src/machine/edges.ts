// Every way from page to page, read off the rows: for the diagrams, and for the tests that visit every row.

import type { EventName } from './events.ts';
import type { AllPages, AnyRow, PageName } from './page.ts';

/** One row, on the page where it holds. */
export interface Edge {
  readonly page: PageName;
  readonly event: EventName;
  /** Counted from 0 among the rows of the event there. */
  readonly index: number;
  readonly row: AnyRow;
  /** The row that asks, where this is a row of its answer, or one that holds while it waits. */
  readonly asked?: { readonly event: EventName; readonly index: number; readonly row: AnyRow };
}

type AnyOn = Readonly<Record<string, AnyRow | readonly AnyRow[]>>;

const rowsOf = (page: PageName, on: AnyOn | undefined): readonly Edge[] =>
  Object.entries(on ?? {}).flatMap(([event, rows]) =>
    ([rows].flat() as readonly AnyRow[]).map((row, index) => ({ page, event: event as EventName, index, row })),
  );

/** The rows of one page: its own, and under each row that asks, those of the wait. */
export const edgesOf = (pages: AllPages, page: PageName): readonly Edge[] =>
  rowsOf(page, pages[page].on as AnyOn).flatMap((edge) => {
    const { event, index, row } = edge;
    const below = [
      ...rowsOf(page, row.meanwhile as AnyOn | undefined),
      ...rowsOf(page, row.answers as AnyOn | undefined),
    ];
    return [edge, ...below.map((one) => ({ ...one, asked: { event, index, row } }))];
  });

/** Every row of every page. */
export const edges = (pages: AllPages): readonly Edge[] =>
  (Object.keys(pages) as PageName[]).flatMap((page) => edgesOf(pages, page));
