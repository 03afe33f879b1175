// The whole window: the program's cells, the coach's, and the mark that says that none of it is real.

import type { Theme } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { cellsOf } from './canvas.ts';
import { inWidth, type Row } from './cells.ts';
import { belowRows, besideRows, type CoachView } from './coach.ts';
import type { Layout } from './layout.ts';

const { coach: words } = practiceEnglish;

/** The program's second line is empty on every screen: there the mark stands where the coach has no pane. */
const markedRow = 1;

function marked(app: readonly Row[], columns: number, view: CoachView, theme: Theme): Row[] {
  const keys = view.keys.slice(0, 2).map(([press, label]) => `${press} ${label}`);
  const mark: Row = [
    ...cellsOf(` ${words.practice}`, { ...theme.accent, bold: true }),
    ...cellsOf(`  ${keys.join('  ')}`, theme.muted),
  ];
  return app.map((row, at) => inWidth(at === markedRow ? mark : row, columns));
}

/** As many rows as the window has, each as wide as it is. */
export function compose(
  app: readonly Row[],
  view: CoachView,
  { window, app: size, coach }: Layout,
  theme: Theme,
): Row[] {
  const { columns, rows } = window;
  if (coach === null) return marked(app, columns, view, theme).slice(0, rows);
  if (coach.at === 'below')
    return [...app, ...belowRows(view, coach, theme)].slice(0, rows).map((row) => inWidth(row, columns));
  const beside = besideRows(view, coach, theme);
  return Array.from({ length: rows }, (_, at) =>
    inWidth([...inWidth(app[at] ?? [], size.columns), ...(beside[at] ?? [])], columns),
  );
}
