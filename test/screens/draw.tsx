// A sample drawn as a terminal shows it.

import { renderToString } from 'ink';
import { View } from '../../screens/root.tsx';
import type { DrawnModel, Frame } from '../../screens/screen.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { daysIn } from '../../src/words/days.ts';
import { english } from '../../src/words/en.ts';
import { frameText } from '../terminal/screen-text.ts';
import { now } from './sample.ts';

export const days = daysIn(english.language, () => 'UTC');

export const frameOf = (columns: number, rows: number, more: Partial<Frame> = {}): Frame => ({
  columns,
  rows,
  now,
  theme: themeOf({ color: true, unicode: true }),
  words: english,
  days,
  ...more,
});

/** What Ink writes for the model: lines, with their attributes and with colours where chalk has them. */
export const ansiOf = (model: DrawnModel, frame: Frame): string =>
  renderToString(<View model={model} frame={frame} />, { columns: frame.columns });

/** The lines that a terminal shows, trimmed on the right; as many as were drawn, were the window tall enough. */
export async function linesOf(model: DrawnModel, frame: Frame): Promise<string[]> {
  const ansi = ansiOf(model, frame);
  const rows = Math.max(frame.rows, ansi.split('\n').length);
  return (await frameText(ansi, frame.columns, rows)).split('\n');
}
