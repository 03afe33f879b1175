// Samples on contact sheets: each drawn by Ink, shown by a headless terminal, and put beside the others with its name.

import type { Frame } from '../../screens/screen.ts';
import { type ThemeOptions, themeOf } from '../../src/terminal/theme.ts';
import { samples } from '../samples/all.ts';
import type { Sample } from '../samples/sample.ts';
import { ansiOf, frameOf } from '../screens/draw.tsx';
import { type Background, svgOf } from '../terminal/picture.ts';
import { feed, newTerminal } from '../terminal/screen-text.ts';

export interface Size {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** How many frames stand beside each other on a sheet, and how many below. */
  readonly across: number;
  readonly down: number;
}

export const sizes: readonly Size[] = [
  { name: '40x20', columns: 40, rows: 20, across: 5, down: 4 },
  { name: '80x24', columns: 80, rows: 24, across: 3, down: 4 },
  { name: '120x40', columns: 120, rows: 40, across: 3, down: 3 },
];

export interface Look {
  readonly name: string;
  /** Drawn unless others are asked for. */
  readonly always: boolean;
  readonly background: Background;
  readonly theme: ThemeOptions;
}

const look = (name: string, background: Background, theme: Partial<ThemeOptions>, always = false): Look => ({
  name,
  always,
  background,
  theme: { color: true, unicode: true, ...theme },
});

export const looks: readonly Look[] = [
  look('dark', 'dark', { theme: 'dark', trueColor: true }, true),
  look('light', 'light', { theme: 'light', trueColor: true }, true),
  look('dark-16', 'dark', { theme: 'dark' }),
  look('light-16', 'light', { theme: 'light' }),
  look('auto', 'dark', {}),
  look('auto-light', 'light', {}),
  look('sharp', 'dark', { theme: 'high-contrast', background: 'dark', trueColor: true }),
  look('sharp-light', 'light', { theme: 'high-contrast', background: 'light', trueColor: true }),
  look('mono', 'dark', { theme: 'mono' }),
  look('ascii', 'dark', { unicode: false }),
];

export interface Sheet {
  readonly name: string;
  readonly svg: string;
}

const gap = 16;
const caption = 22;

const sizeIn = (svg: string): readonly [number, number] => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

async function pictureOf({ model }: Sample, frame: Frame, background: Background): Promise<string> {
  const terminal = newTerminal(frame.columns, frame.rows);
  await feed(terminal, ansiOf(model, frame));
  return svgOf(terminal, background);
}

/** The sheets of these pages; of all, where none is named. */
export async function sheetsOf(look: Look, size: Size, pages: readonly string[]): Promise<Sheet[]> {
  const { columns, rows, across, down } = size;
  const frame = frameOf(columns, rows, { theme: themeOf(look.theme) });
  const all = samples.filter(({ model }) => pages.length === 0 || pages.includes(model.at));
  const sheets: Sheet[] = [];
  for (let from = 0; from < all.length; from += across * down) {
    const parts: string[] = [];
    let [wide, high] = [0, 0];
    for (const [at, one] of all.slice(from, from + across * down).entries()) {
      const svg = await pictureOf(one, frame, look.background);
      const [width, height] = sizeIn(svg);
      const x = gap + (at % across) * (width + gap);
      const y = gap + Math.floor(at / across) * (height + caption + gap);
      wide = Math.max(wide, x + width + gap);
      high = Math.max(high, y + caption + height + gap);
      parts.push(
        `<text x="${x}" y="${y + 15}" font-size="14" fill="#909090">${one.model.at}: ${one.name}</text>`,
        `<g transform="translate(${x} ${y + caption})">${svg}</g>`,
      );
    }
    const number = String(sheets.length + 1).padStart(2, '0');
    sheets.push({
      name: `${look.name}.${size.name}.${number}`,
      svg: [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" font-family="DejaVu Sans Mono">`,
        '<rect width="100%" height="100%" fill="#505058"/>',
        ...parts,
        '</svg>\n',
      ].join('\n'),
    });
  }
  return sheets;
}
