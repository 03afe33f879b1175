// Draws the coach: beside the program, below it, or on a page of its own.

import stringWidth from 'string-width';
import { fitEnd, shown } from '../../screens/parts/shown.ts';
import type { Theme } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { cellsOf, inWidth, type Row, rowsSaid, type Said } from './cells.ts';
import type { Layout, Size } from './window.ts';

const { coach: words } = practiceEnglish;

/** About what was just done: `right` or not; null: neither, only something to know. */
export interface Feedback {
  readonly right: boolean | null;
  readonly text: string;
}

export interface CoachView {
  readonly title: string;
  /** Which of how many, from 1; at the end `at` is one more. */
  readonly at: number;
  readonly of: number;
  readonly feedback: Feedback | null;
  readonly task: string;
  readonly hints: readonly string[];
  /** Label and value of what the learner has in hand. */
  readonly credentials: readonly (readonly [string, string])[];
  /** Key and what it does, the most important first. */
  readonly keys: readonly (readonly [string, string])[];
}

const place = ({ at, of }: CoachView): string => (at > of ? words.end : words.step(at, of));

function feedbackSaid({ right, text }: Feedback, { symbols, ok, danger }: Theme): Said {
  if (right === null) return { text };
  return right ? { text: `${symbols.check} ${text}`, tone: ok } : { text: `${symbols.cross} ${text}`, tone: danger };
}

/** As many keys on each line as fit. */
export function keyRows({ keys }: CoachView, width: number, theme: Theme): Row[] {
  const lines: string[] = [];
  for (const [press, label] of keys) {
    const last = lines.at(-1);
    const longer = last === undefined ? `${press} ${label}` : `${last}   ${press} ${label}`;
    if (last !== undefined && stringWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(`${press} ${label}`);
  }
  return lines.map((line) => cellsOf(shown(line, theme), theme.muted));
}

/** Everything, from the top. */
export function pageRows(view: CoachView, width: number, theme: Theme): Row[] {
  const said = (one: Said): Row[] => [...rowsSaid(one, width, theme), []];
  return [
    view.feedback === null ? [] : said(feedbackSaid(view.feedback, theme)),
    view.task === '' ? [] : said({ text: view.task, tone: { bold: true } }),
    view.hints.flatMap((hint, at) => said({ text: words.hint(at + 1, hint) })),
    view.credentials.length === 0 ? [] : rowsSaid({ text: words.credentials, tone: theme.muted }, width, theme),
    view.credentials.flatMap(([label, value]) => rowsSaid({ text: `${label}: ${value}` }, width, theme)),
  ].flat();
}

/** The mark, the title where there is room for it, and where one is. */
function heading(view: CoachView, width: number, theme: Theme): Row {
  const mark = cellsOf(words.practice, { ...theme.accent, bold: true });
  const dot = ` ${theme.symbols.dot} `;
  const room = width - stringWidth(`${words.practice}${dot}${dot}${place(view)}`);
  const title = fitEnd(shown(view.title, theme), room, theme);
  return [...mark, ...cellsOf(`${dot}${room < 12 ? '' : `${title}${dot}`}${place(view)}`)];
}

function besideRows(view: CoachView, { columns, rows }: Size, theme: Theme): Row[] {
  const width = columns - 3;
  const keys = keyRows(view, width, theme);
  const top = [
    ...rowsSaid(
      { text: `${words.practice} ${theme.symbols.dot} ${place(view)}`, tone: { ...theme.accent, bold: true } },
      width,
      theme,
    ),
    ...rowsSaid({ text: view.title, tone: theme.muted }, width, theme),
    [],
    ...pageRows(view, width, theme),
  ];
  const room = rows - keys.length - 1;
  const fitting = top.length <= room ? top : [...top.slice(0, room - 1), cellsOf(words.more, theme.muted)];
  const blank = Array.from({ length: room - fitting.length }, (): Row => []);
  const edge = cellsOf(theme.unicode ? '│' : '|', theme.muted);
  return [...fitting, ...blank, [], ...keys].map((row) => [...edge, ...cellsOf(' '), ...inWidth(row, width + 1)]);
}

/** The task and the newest hint; before them what was said last, where there is room for all of it. */
function belowSaid(view: CoachView, width: number, room: number, theme: Theme): Row[] {
  const hint = view.hints.at(-1);
  const task = rowsSaid({ text: view.task, tone: { bold: true } }, width, theme);
  const newest = hint === undefined ? [] : rowsSaid({ text: words.hint(view.hints.length, hint) }, width, theme);
  const said = view.feedback === null ? [] : rowsSaid(feedbackSaid(view.feedback, theme), width, theme);
  const now = [...task, ...newest].filter((row) => row.length > 0);
  const all = said.length + now.length <= room ? [...said, ...now] : now.length === 0 ? said : now;
  const hand = all.length < room ? handLine(view, width, theme) : undefined;
  return hand === undefined ? all : [...all, hand];
}

/** As much of it as fits on a line, what matters most being last. */
function handLine({ credentials }: CoachView, width: number, theme: Theme): Row | undefined {
  const lines = credentials.map((_, from) =>
    credentials
      .slice(from)
      .map(([label, value]) => shown(`${label}: ${value}`, theme))
      .join('   '),
  );
  const line = lines.find((one) => stringWidth(one) <= width);
  return line === undefined ? undefined : cellsOf(line, theme.muted);
}

/** Whether everything that is new has room below the program. */
export function belowRoom(view: CoachView, { columns, rows }: Size, theme: Theme): boolean {
  const width = columns - 4;
  return belowSaid({ ...view, credentials: [] }, width, Number.POSITIVE_INFINITY, theme).length <= rows - 1;
}

/** A line with the keys that fit, and under it what matters most: the newest hint, the task, then what was said before. */
function belowRows(view: CoachView, { columns, rows }: Size, theme: Theme): Row[] {
  const width = columns - 4;
  const keysRoom = Math.floor(width / 2);
  const head = heading(view, width - keysRoom, theme);
  const used = head.reduce((sum, cell) => sum + cell.width, 0);
  const keys = view.keys.map(([press, label]) => `${press} ${label}`);
  let right = '';
  for (const key of keys)
    if (used + stringWidth(`${right}   ${key}`) + 4 <= width) right = right === '' ? key : `${right}   ${key}`;
  const gap = Math.max(1, width - used - stringWidth(right));
  const line: Row = [
    ...head,
    ...cellsOf(` ${theme.symbols.line.repeat(Math.max(0, gap - 2))} `, theme.muted),
    ...cellsOf(right, theme.muted),
  ];
  const room = rows - 1;
  const all = belowSaid(view, width, room, theme);
  const fitting = all.length <= room ? all : [...all.slice(0, room - 1), cellsOf(words.more, theme.muted)];
  const blank = Array.from({ length: room - fitting.length }, (): Row => []);
  return [line, ...fitting, ...blank].map((row) => [...cellsOf('  '), ...row]);
}

/** A page of its own. `at`: which part of it, from 0, where it is longer than the window; `goOn`: its last line. */
export function coachPage(
  content: readonly Row[],
  view: CoachView,
  { columns, rows }: Size,
  theme: Theme,
  at: number,
  goOn = words.goOn,
): Row[] {
  const room = Math.max(1, rows - 4);
  const parts = Math.max(1, Math.ceil(content.length / room));
  const fitting = content.slice(at * room, (at + 1) * room);
  const blank = Array.from({ length: room - fitting.length }, (): Row => []);
  const last = fitEnd(shown(at + 1 < parts ? words.nextPart : goOn, theme), columns - 4, theme);
  const rowsOfPage = [heading(view, columns - 4, theme), [], ...fitting, ...blank, [], cellsOf(last, theme.muted)];
  return rowsOfPage.map((row) => [...cellsOf('  '), ...row]);
}

// The whole window: the program's cells, the coach's, and the mark PRACTICE.

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
