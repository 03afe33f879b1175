// A terminal's screen as a picture, to look at: cells become SVG, colours and attributes as a common terminal has them.
//
// As a script: `node test/terminal/picture.ts [columns rows [light]] < ansi > out.svg`

import process from 'node:process';
import { text } from 'node:stream/consumers';
import { feed, newTerminal, type Terminal } from './screen-text.ts';

export type Background = 'dark' | 'light';

const cellWide = 9;
const cellHigh = 18;
const margin = 8;

// xterm's own 16 colours.
export const palette = [
  '#000000',
  '#cd0000',
  '#00cd00',
  '#cdcd00',
  '#0000ee',
  '#cd00cd',
  '#00cdcd',
  '#e5e5e5',
  '#7f7f7f',
  '#ff0000',
  '#00ff00',
  '#ffff00',
  '#5c5cff',
  '#ff00ff',
  '#00ffff',
  '#ffffff',
] as const;
const steps = [0, 95, 135, 175, 215, 255];
const grounds = { dark: { paper: '#101014', ink: '#d8d8dc' }, light: { paper: '#fdfdfd', ink: '#202024' } } as const;

type Cell = NonNullable<ReturnType<NonNullable<ReturnType<Terminal['buffer']['active']['getLine']>>['getCell']>>;

/** The rows on the screen now as an SVG file; the cursor is not drawn. */
export const svgOf = (terminal: Terminal, background: Background): string => {
  const { cols, rows } = terminal;
  const buffer = terminal.buffer.active;
  const { paper } = grounds[background];
  const drawn: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const line = buffer.getLine(buffer.baseY + row);
    for (let column = 0; column < cols; column += 1) {
      const cell = line?.getCell(column);
      if (cell !== undefined && cell.getWidth() > 0) drawn.push(svgOfCell(cell, column, row, background));
    }
  }
  const [wide, high] = [cols * cellWide + 2 * margin, rows * cellHigh + 2 * margin];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" font-family="DejaVu Sans Mono" font-size="15">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...drawn.filter((part) => part !== ''),
    '</svg>\n',
  ].join('\n');
};

const svgOfCell = (cell: Cell, column: number, row: number, background: Background): string => {
  const { paper, ink } = grounds[background];
  const [front, back] = [colorOf(cell, 'Fg') ?? ink, colorOf(cell, 'Bg') ?? paper];
  const [fill, ground] = cell.isInverse() ? [back, front] : [front, back];
  const [x, y] = [margin + column * cellWide, margin + row * cellHigh];
  const box = `<rect x="${x}" y="${y}" width="${cell.getWidth() * cellWide}" height="${cellHigh}" fill="${ground}"/>`;
  const look = [
    cell.isBold() ? ' font-weight="bold"' : '',
    cell.isItalic() ? ' font-style="italic"' : '',
    cell.isUnderline() ? ' text-decoration="underline"' : '',
    cell.isDim() ? ' opacity="0.55"' : '',
  ].join('');
  const characters = cell.getChars().trim();
  return [
    ground === paper ? '' : box,
    characters === '' || cell.isInvisible()
      ? ''
      : `<text x="${x}" y="${y + 14}" fill="${fill}"${look}>${escaped(characters)}</text>`,
  ].join('');
};

const colorOf = (cell: Cell, side: 'Fg' | 'Bg'): string | undefined => {
  const color = side === 'Fg' ? cell.getFgColor() : cell.getBgColor();
  if (side === 'Fg' ? cell.isFgRGB() : cell.isBgRGB()) return `#${color.toString(16).padStart(6, '0')}`;
  if (side === 'Fg' ? cell.isFgPalette() : cell.isBgPalette()) return paletteColor(color);
  return undefined;
};

/** xterm's 256 colours: the 16, a cube of 6 × 6 × 6, and 24 greys. */
const paletteColor = (index: number): string => {
  if (index < 16) return palette[index] ?? palette[7];
  if (index > 231) return `rgb(${Array(3).fill(8 + 10 * (index - 232))})`;
  const inCube = index - 16;
  return `rgb(${[Math.floor(inCube / 36), Math.floor(inCube / 6) % 6, inCube % 6].map((step) => steps[step])})`;
};

const escaped = (characters: string): string =>
  characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

if (process.argv[1] === import.meta.filename) {
  const [columns = '80', rows = '24', background] = process.argv.slice(2);
  const terminal = newTerminal(Number(columns), Number(rows));
  await feed(terminal, await text(process.stdin));
  process.stdout.write(svgOf(terminal, background === 'light' ? 'light' : 'dark'));
}
