// The coach's pages over the whole window: the lesson, feedback in a small window, and the list of tasks. A key turns or
// closes a page and does not reach the program.

import { fitEnd, shown } from '../../screens/parts/shown.ts';
import type { Theme } from '../terminal/theme.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { cellsOf, enterScreen, inWidth, leaveScreen, makePainter, type Row, rowsSaid } from './cells.ts';
import { belowRoom, type CoachView, keyRows, pageRows } from './coach.ts';
import type { Exercise } from './exercise.ts';
import { type Progress, stateText } from './result.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { Console, Layout, Size } from './window.ts';

const { coach, choose } = practiceEnglish;

type Kind = 'lesson' | 'coach' | 'jump';

export interface Pages {
  open(): boolean;
  /** The page's rows, and which part of it is shown; null where none is open. */
  shown(
    view: CoachView,
    window: Size,
  ): { readonly rows: readonly Row[]; readonly part: number; readonly goOn: string } | null;
  toggle(): void;
  choose(): void;
  /** Something was said: a page of its own where its pane has no room for it. */
  news(view: CoachView, layout: Layout): void;
  /** A key while a page is open. The task to jump to, if that is what it asks for. */
  key(bytes: string): number | undefined;
}

const widest = 76;

export function makePages({ lesson, title, minutes }: Scenario, exercise: Exercise, theme: Theme): Pages {
  let kind: Kind | null = 'lesson';
  let part = 0;
  let parts = 1;
  let chosen = 0;
  const open = (next: Kind | null): void => {
    kind = next;
    part = 0;
  };
  const content = (view: CoachView, width: number): Row[] => {
    if (kind === 'jump')
      return exercise.tasks.map((_, at) => {
        const mark = at === chosen ? theme.symbols.pointer : ' ';
        const text = `${mark} ${at + 1}. ${shown(exercise.line(at), theme)}`;
        return cellsOf(fitEnd(text, width, theme), at === chosen ? theme.accent : {});
      });
    if (kind === 'lesson')
      return [
        ...rowsSaid({ text: `${title}, ${coach.minutes(minutes)}`, tone: { bold: true } }, width, theme),
        [],
        ...rowsSaid({ text: lesson }, width, theme),
        [],
        ...rowsSaid({ text: coach.notReal, tone: theme.muted }, width, theme),
      ];
    return [...pageRows(view, width, theme), [], ...keyRows(view, width, theme)];
  };
  return {
    open: () => kind !== null,
    shown(view, window) {
      if (kind === null) return null;
      const rows = content(view, Math.min(widest, window.columns - 4));
      const room = Math.max(1, window.rows - 4);
      parts = Math.max(1, Math.ceil(rows.length / room));
      if (kind === 'jump') part = Math.floor(chosen / room);
      return { rows, part, goOn: kind === 'jump' ? coach.jumpKeys(theme.symbols.up, theme.symbols.down) : coach.goOn };
    },
    toggle: () => open(kind === 'coach' ? null : 'coach'),
    choose() {
      chosen = Math.min(exercise.at(), exercise.tasks.length - 1);
      open('jump');
    },
    news(view, { coach }) {
      const fits = coach !== null && (coach.at === 'beside' || belowRoom(view, coach, theme));
      open(fits ? null : 'coach');
    },
    key(bytes) {
      if (kind === 'jump') {
        const by = { '\x1b[A': -1, k: -1, '\x1b[B': 1, j: 1 }[bytes];
        if (by !== undefined) {
          chosen = Math.max(0, Math.min(exercise.tasks.length - 1, chosen + by));
          return undefined;
        }
        open(null);
        return bytes === '\r' ? chosen : undefined;
      }
      if (part + 1 < parts) part += 1;
      else open(kind === 'lesson' && exercise.at() === 0 ? 'coach' : null);
      return undefined;
    },
  };
}

// The list of bundled scenarios, with their times and the learner's progress.

/** Cells: below it the states are marks; otherwise they take so many. */
const narrow = 60;
const stateRoom = 30;

function pageOf(all: readonly ScenarioFile[], chosen: number, progress: Progress, { theme, size }: Console): Row[] {
  const { columns, rows } = size();
  const width = Math.min(columns, 80) - 4;
  const indented = (row: Row): Row => [...cellsOf('  '), ...row];
  const head = [
    ...cellsOf(coach.practice, { ...theme.accent, bold: true }),
    ...cellsOf(` ${theme.symbols.dot} ${width < narrow ? choose.short : choose.title}`),
  ];
  const lines = all.map(({ name, scenario: { title, minutes } }, at): Row => {
    const tone = at === chosen ? theme.accent : {};
    const done = (progress[name]?.done ?? 0) > 0;
    const state = width < narrow ? (done ? theme.symbols.check : ' ') : stateText(name, progress);
    const right = ` ${choose.minutes(minutes)}  ${state}`;
    const room = width - (width < narrow ? right.length : stateRoom);
    const left = fitEnd(`${at === chosen ? theme.symbols.pointer : ' '} ${shown(title, theme)}`, room, theme);
    return [...inWidth(cellsOf(left, tone), room), ...cellsOf(right, theme.muted)];
  });
  const said = rowsSaid({ text: choose.keys(theme.symbols.up, theme.symbols.down), tone: theme.muted }, width, theme);
  const room = Math.max(1, rows - 4 - said.length);
  const top = Math.max(0, Math.min(chosen - Math.floor(room / 2), lines.length - room));
  const body = lines.slice(top, top + room);
  const blank = Array.from({ length: Math.max(0, room - body.length) }, (): Row => []);
  return [head, [], ...body, ...blank, [], ...said].map((row) => inWidth(indented(row), columns)).slice(0, rows);
}

const moves: Readonly<Record<string, number>> = { '\x1b[A': -1, '\x1bOA': -1, k: -1, '\x1b[B': 1, '\x1bOB': 1, j: 1 };

/** The one that was chosen; undefined where the person leaves instead. */
export async function chooseScenario(
  all: readonly ScenarioFile[],
  progress: Progress,
  console: Console,
): Promise<ScenarioFile | undefined> {
  const painter = makePainter();
  let chosen = Math.max(
    0,
    all.findIndex(({ name }) => (progress[name]?.done ?? 0) === 0),
  );
  const answer = Promise.withResolvers<ScenarioFile | undefined>();
  const draw = (): void => console.write(painter.paint(pageOf(all, chosen, progress, console)));
  console.write(enterScreen);
  draw();
  const offKeys = console.onKeys((bytes) => {
    if (bytes === '\x03' || bytes === 'q' || bytes === '\x1b') answer.resolve(undefined);
    else if (bytes === '\r') answer.resolve(all[chosen]);
    else chosen = (chosen + (moves[bytes] ?? 0) + all.length) % all.length;
    draw();
  });
  const offResize = console.onResize(() => {
    painter.forget();
    console.write('\x1b[2J');
    draw();
  });
  try {
    return await answer.promise;
  } finally {
    offKeys();
    offResize();
    console.write(leaveScreen);
  }
}
