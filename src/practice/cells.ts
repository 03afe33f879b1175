// A screen as rows of styled cells. They are read off a headless terminal, so that they can be placed beside other cells,
// compared, and drawn again without any byte of the program that drew them.

import type { Terminal } from '@xterm/headless';
import stringWidth from 'string-width';
import { shown } from '../../screens/parts/shown.ts';
import { graphemesOf } from '../terminal/text.ts';
import type { Color, Theme, Tone } from '../terminal/theme.ts';

export interface Cell {
  /** One grapheme that fills `width` cells. */
  readonly text: string;
  readonly width: number;
  /** The parameters of SGR that draw it, such as `1;35`; empty: plain. */
  readonly look: string;
}

export type Row = readonly Cell[];

type BufferCell = NonNullable<ReturnType<NonNullable<ReturnType<Terminal['buffer']['active']['getLine']>>['getCell']>>;

function colorOf(cell: BufferCell, side: 'Fg' | 'Bg'): string[] {
  const base = side === 'Fg' ? 30 : 40;
  const color = side === 'Fg' ? cell.getFgColor() : cell.getBgColor();
  if (side === 'Fg' ? cell.isFgRGB() : cell.isBgRGB())
    return [`${base + 8};2;${color >> 16};${(color >> 8) & 255};${color & 255}`];
  if (!(side === 'Fg' ? cell.isFgPalette() : cell.isBgPalette())) return [];
  if (color < 8) return [String(base + color)];
  return [color < 16 ? String(base + 52 + color) : `${base + 8};5;${color}`];
}

const lookOf = (cell: BufferCell): string =>
  [
    cell.isBold() ? ['1'] : [],
    cell.isDim() ? ['2'] : [],
    cell.isItalic() ? ['3'] : [],
    cell.isUnderline() ? ['4'] : [],
    cell.isInverse() ? ['7'] : [],
    colorOf(cell, 'Fg'),
    colorOf(cell, 'Bg'),
  ]
    .flat()
    .join(';');

/** The rows that the terminal shows now, each with as many cells as it is wide. */
export function rowsOf(terminal: Terminal): Row[] {
  const buffer = terminal.buffer.active;
  return Array.from({ length: terminal.rows }, (_, at) => {
    const line = buffer.getLine(buffer.baseY + at);
    return Array.from({ length: terminal.cols }, (_, column) => line?.getCell(column)).flatMap((cell) =>
      cell === undefined || cell.getWidth() === 0
        ? []
        : [{ text: cell.isInvisible() ? ' ' : cell.getChars() || ' ', width: cell.getWidth(), look: lookOf(cell) }],
    );
  });
}

/** The characters of a row, trimmed on the right. */
export const textOfRow = (row: Row): string =>
  row
    .map(({ text }) => text)
    .join('')
    .trimEnd();

/** The row in exactly `width` cells: cut, or with spaces after it. */
export function inWidth(row: Row, width: number): Row {
  const out: Cell[] = [];
  let room = width;
  for (const cell of row) {
    if (cell.width > room) break;
    out.push(cell);
    room -= cell.width;
  }
  return [...out, ...Array.from({ length: room }, () => ({ text: ' ', width: 1, look: '' }))];
}

// Text becomes cells: wrapped at spaces, cut to a width, in one tone. Every text goes through the sanitiser here.

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
const colorOfTone = (color: Color): string =>
  named[color] ?? ['38;2', ...[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))].join(';');

const lookOfTone = ({ bold, dimColor, underline, color }: Tone): string =>
  [bold ? ['1'] : [], dimColor ? ['2'] : [], underline ? ['4'] : [], color ? [colorOfTone(color)] : []]
    .flat()
    .join(';');

/** The text in its cells; nothing is cut. `text` is one that is shown already. */
export function cellsOf(text: string, tone: Tone = {}): Cell[] {
  const look = lookOfTone(tone);
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
function wrapped(text: string, width: number): string[] {
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

/** Reads the text, as rows. */
export const rowsSaid = ({ text, tone = {} }: Said, width: number, theme: Theme): Row[] =>
  wrapped(
    text
      .split('\n')
      .map((line) => shown(line, theme))
      .join('\n'),
    width,
  ).map((line) => cellsOf(line, tone));

// Cells become bytes for a terminal: changed rows only, each from its start, in one synchronised update.

/** A row with the fewest changes of look. */
function bytesOfRow(row: Row): string {
  let out = '';
  let look = '';
  for (const cell of row) {
    if (cell.look !== look) out += cell.look === '' ? '\x1b[0m' : `\x1b[0;${cell.look}m`;
    look = cell.look;
    out += cell.text;
  }
  return look === '' ? out : `${out}\x1b[0m`;
}

export interface Painter {
  /** The bytes that turn what was painted last into this; empty where nothing changed. */
  paint(rows: readonly Row[]): string;
  /** The window was cleared, or is of another size: everything is painted anew. */
  forget(): void;
}

export function makePainter(): Painter {
  let before: readonly string[] = [];
  return {
    paint(rows) {
      const now = rows.map(bytesOfRow);
      // The cells behind a row's end were cleared, and rows fill the window: no row is erased before it is written.
      const changed = now.flatMap((bytes, at) => (bytes === before[at] ? [] : [`\x1b[${at + 1};1H${bytes}`]));
      before = now;
      return changed.length === 0 ? '' : `\x1b[?2026h${changed.join('')}\x1b[?2026l`;
    },
    forget() {
      before = [];
    },
  };
}

/** The alternate screen, no cursor, bracketed pastes; and all of it back. */
export const enterScreen = '\x1b[?1049h\x1b[2J\x1b[?25l\x1b[?2004h';
export const leaveScreen = '\x1b[?2026l\x1b[?2004l\x1b[?1049l\x1b[0m\x1b[?25h';
