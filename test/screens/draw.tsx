// A sample drawn as a terminal shows it.

import { renderToString } from 'ink';
import { View } from '../../screens/root.tsx';
import type { DrawnModel, Frame } from '../../screens/screen.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { type Days, daysIn } from '../../src/words/days.ts';
import { english, type Words } from '../../src/words/en.ts';
import { asciiText } from '../../src/words/in-ascii.ts';
import { now } from '../samples/sample.ts';
import { frameText } from '../terminal/screen-text.ts';

const made = new Map<string, Days>();

/** In the language of the words; in ASCII, as the terminal of `on-screen.tsx` has them. */
export function daysOf({ language }: Words, unicode = true): Days {
  const name = `${language} ${unicode}`;
  const days = made.get(name) ?? daysIn(language, () => 'UTC', unicode ? undefined : asciiText);
  made.set(name, days);
  return days;
}

export const frameOf = (columns: number, rows: number, more: Partial<Frame> = {}): Frame => {
  const { theme = themeOf({ color: true, unicode: true }), words = english } = more;
  return { columns, rows, now, theme, words, days: daysOf(words, theme.unicode), ...more };
};

/** Ink's output for the model: lines, with their attributes and with colours where chalk has them. */
export const ansiOf = (model: DrawnModel, frame: Frame): string =>
  renderToString(<View model={model} frame={frame} />, { columns: frame.columns });

/** The same lines without a terminal: Ink writes them one below the other, with attributes and nothing else in between. */
export const textIn = (ansi: string): readonly string[] =>
  ansi
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .map((line) => line.trimEnd());

export const textOf = (model: DrawnModel, frame: Frame): readonly string[] => textIn(ansiOf(model, frame));

/** The lines that a terminal shows, trimmed on the right; as many as were drawn, were the window tall enough. */
export async function linesIn(ansi: string, { columns, rows }: Frame): Promise<string[]> {
  return (await frameText(ansi, columns, Math.max(rows, ansi.split('\n').length))).split('\n');
}

export const linesOf = (model: DrawnModel, frame: Frame): Promise<string[]> => linesIn(ansiOf(model, frame), frame);
