// Words as cells: wrapped at spaces, cut to a width, in one of the program's tones. Every text is made harmless here.

import stringWidth from 'string-width';
import { shown } from '../../screens/parts/shown.ts';
import { graphemesOf } from '../terminal/text.ts';
import type { Color, Theme, Tone } from '../terminal/theme.ts';
import type { Cell, Row } from './cells.ts';

/** A line of words in one tone. */
export interface Said {
  readonly text: string;
  readonly tone?: Tone;
}

const named: Readonly<Record<string, string>> = {
  red: '31',
  green: '32',
  blue: '34',
  magenta: '35',
  redBright: '91',
  yellowBright: '93',
  magentaBright: '95',
};

/** `#rrggbb` as SGR 38;2 has it. */
const colorOf = (color: Color): string =>
  named[color] ?? ['38;2', ...[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))].join(';');

const lookOf = ({ bold, dimColor, underline, color }: Tone): string =>
  [bold ? ['1'] : [], dimColor ? ['2'] : [], underline ? ['4'] : [], color ? [colorOf(color)] : []].flat().join(';');

/** The text in its cells; nothing is cut. `text` is one that is shown already. */
export function cellsOf(text: string, tone: Tone = {}): Cell[] {
  const look = lookOf(tone);
  return graphemesOf(text).map((one) => ({ text: one, width: stringWidth(one), look }));
}

/** A word longer than a line, in pieces that fit. */
function pieces(word: string, width: number): string[] {
  const out = [''];
  for (const one of graphemesOf(word)) {
    const last = out.at(-1) ?? '';
    if (stringWidth(last + one) > width) out.push(one);
    else out[out.length - 1] = last + one;
  }
  return out;
}

/** The text in lines of at most `width` cells. An empty line in it stays; any other break is a space. */
export function wrapped(text: string, width: number): string[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph, at) => {
      const lines = [''];
      for (const word of paragraph.split(/\s+/).flatMap((one) => pieces(one, width))) {
        const last = lines.at(-1) ?? '';
        const longer = last === '' ? word : `${last} ${word}`;
        if (stringWidth(longer) <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return at === 0 ? lines : ['', ...lines];
    });
}

/** What is said, as rows. */
export const rowsSaid = ({ text, tone = {} }: Said, width: number, theme: Theme): Row[] =>
  wrapped(
    text
      .split('\n')
      .map((line) => shown(line, theme))
      .join('\n'),
    width,
  ).map((line) => cellsOf(line, tone));
