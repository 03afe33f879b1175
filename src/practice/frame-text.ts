// A frame as it is kept: the screen's lines, and below them how they are drawn where colours are on.

import { type Row, textOfRow } from './cells.ts';

/** SGR's numbers in words that can be read in a diff. */
const names: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'dim',
  '3': 'italic',
  '4': 'underline',
  '7': 'inverse',
  '30': 'black',
  '31': 'red',
  '32': 'green',
  '33': 'yellow',
  '34': 'blue',
  '35': 'magenta',
  '36': 'cyan',
  '37': 'white',
};

const lookName = (look: string): string =>
  look
    .split(';')
    .map((part) => names[part] ?? part)
    .join(' ');

/** `3: 1–12 bold` for each run of cells in row 3 that is not drawn plainly. */
function looksOf(row: Row, at: number): string[] {
  const runs: { from: number; to: number; look: string }[] = [];
  let column = 1;
  for (const { look, width } of row) {
    const last = runs.at(-1);
    const end = column + width - 1;
    if (last?.look === look && last.to === column - 1) last.to = end;
    else runs.push({ from: column, to: end, look });
    column = end + 1;
  }
  return runs
    .filter(({ look }) => look !== '')
    .map(({ from, to, look }) => `${at + 1}: ${from}-${to} ${lookName(look)}`);
}

/** Lines that end in a line break. `looks`: also how they are drawn, after a line with `---`. */
export function frameText(rows: readonly Row[], looks: boolean): string {
  const text = rows.map(textOfRow);
  const drawn = looks ? ['---', ...rows.flatMap(looksOf)] : [];
  return `${[...text, ...drawn].join('\n')}\n`;
}
