// A journey as a picture: a Mermaid state diagram, read off the rows. Rows that hold on nearly every page are said once in a note; a row
// that stays on its page draws nothing.

import { type Edge, edgesOf } from './edges.ts';
import type { AllPages, AnyRow, PageName } from './page.ts';

export interface Picture {
  /** The pages of the journey. */
  readonly of: readonly PageName[];
  /** Arrows into the journey from outside the program: the page, and the command. */
  readonly doors?: readonly (readonly [page: PageName, label: string])[];
  /** Rows that are said once for all journeys, and not drawn. */
  readonly saidOnce: ReadonlySet<AnyRow>;
}

/** The deed that begins it, and the answer where the page waits for one. Older versions of Mermaid take no second colon in a label. */
const labelOf = ({ event, asked }: Edge): string =>
  asked === undefined || event === 'back' ? event : `${asked.event} → ${event}`;

const arrow = (from: string, to: string, labels: ReadonlySet<string>): string => {
  const label = [...labels].join(', ');
  return label === '' ? `${from} --> ${to}` : `${from} --> ${to} : ${label}`;
};

/** Draws a Mermaid `stateDiagram-v2`, without the fence around it; lines end in LF, the last one too. */
export function diagram(pages: AllPages, { of, doors = [], saidOnce }: Picture): string {
  const arrows = new Map<string, Map<string, Set<string>>>();
  const draw = (from: string, to: string, label: string): void => {
    const targets = arrows.get(from) ?? new Map<string, Set<string>>();
    arrows.set(from, targets.set(to, (targets.get(to) ?? new Set()).add(label)));
  };
  for (const [page, label] of doors) draw('[*]', page, label);
  const leading = of.flatMap((page) => edgesOf(pages, page)).filter(({ row }) => row.to !== undefined);
  for (const edge of leading) if (!saidOnce.has(edge.row)) draw(edge.page, edge.row.to ?? '', labelOf(edge));
  const outside = new Set(leading.flatMap(({ row: { to } }) => (to === undefined || of.includes(to) ? [] : [to])));
  const waits = of.filter((page) => edgesOf(pages, page).some(({ row }) => row.ask !== undefined && !row.writes));
  const writes = of.filter((page) => edgesOf(pages, page).some(({ row }) => row.writes === true));
  const lines = [
    ...[...arrows].flatMap(([from, targets]) => [...targets].map(([to, labels]) => arrow(from, to, labels))),
    ...[...outside].map((page) => `class ${page} elsewhere`),
    ...waits.map((page) => `class ${page} waits`),
    ...writes.map((page) => `class ${page} writes`),
    'classDef elsewhere stroke-dasharray: 4',
    'classDef waits stroke-width: 2px',
    'classDef writes stroke-width: 4px',
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`), ''].join('\n');
}
