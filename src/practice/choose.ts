// Which one to practise: the bundled scenarios on a page, with their times and what is done of them.

import { fitEnd, shown } from '../../screens/parts/shown.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import { cellsOf, rowsSaid } from './canvas.ts';
import { inWidth, type Row } from './cells.ts';
import type { Console } from './console.ts';
import { enterScreen, leaveScreen, makePainter } from './painter.ts';
import type { Progress } from './progress.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { stateText } from './told.ts';

const { coach, choose: words } = practiceEnglish;

/** Cells: below it the states are marks; otherwise they take so many. */
const narrow = 60;
const stateRoom = 30;

function pageOf(all: readonly ScenarioFile[], chosen: number, progress: Progress, { theme, size }: Console): Row[] {
  const { columns, rows } = size();
  const width = Math.min(columns, 80) - 4;
  const indented = (row: Row): Row => [...cellsOf('  '), ...row];
  const head = [
    ...cellsOf(coach.practice, { ...theme.accent, bold: true }),
    ...cellsOf(` ${theme.symbols.dot} ${width < narrow ? words.short : words.title}`),
  ];
  const lines = all.map(({ name, scenario: { title, minutes } }, at): Row => {
    const tone = at === chosen ? theme.accent : {};
    const done = (progress[name]?.done ?? 0) > 0;
    const state = width < narrow ? (done ? theme.symbols.check : ' ') : stateText(name, progress);
    const right = ` ${words.minutes(minutes)}  ${state}`;
    const room = width - (width < narrow ? right.length : stateRoom);
    const left = fitEnd(`${at === chosen ? theme.symbols.pointer : ' '} ${shown(title, theme)}`, room, theme);
    return [...inWidth(cellsOf(left, tone), room), ...cellsOf(right, theme.muted)];
  });
  const said = rowsSaid({ text: words.keys(theme.symbols.up, theme.symbols.down), tone: theme.muted }, width, theme);
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
