// Frames on disk: written, read and compared. In continuous integration nothing is written.

import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { visible } from '../terminal/sanitise.ts';
import { type Row, textOfRow } from './cells.ts';

export const inCi = ({ CI }: NodeJS.ProcessEnv): boolean => Boolean(CI) && CI !== 'false' && CI !== '0';

// No symbolic link is followed, for the folder or the file: its author would choose the file that is read or overwritten.

/** No frame has more: 240 × 100 cells, each with a look of its own. */
const mostFrameBytes = 4_194_304;

/** Something else lies where frames are kept. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

export const kindOf = (path: string): 'file' | 'folder' | 'nothing' | 'other' => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
};

function checked(folder: string, file: string): 'there' | 'nothing' {
  const kind = kindOf(folder);
  if (kind === 'nothing') return 'nothing';
  if (kind !== 'folder') throw new NotOurs(folder);
  const path = join(folder, file);
  const inside = kindOf(path);
  if (inside === 'nothing') return 'nothing';
  if (inside !== 'file') throw new NotOurs(path);
  return 'there';
}

/** Undefined where there is none. @throws NotOurs */
export function readKept(folder: string, file: string): string | undefined {
  if (checked(folder, file) === 'nothing') return undefined;
  const path = join(folder, file);
  if (lstatSync(path).size > mostFrameBytes) throw new NotOurs(path);
  return readFileSync(path, 'utf8');
}

/** @throws NotOurs */
export function writeKept(folder: string, file: string, text: string): void {
  if (checked(folder, file) === 'nothing') mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
}

// A kept frame has the screen's lines; with colours, their styles follow.

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

// Two screens side by side: the lines that differ, with two lines around them.

const around = 2;

const padded = (line: string, width: number): string => line + ' '.repeat(Math.max(0, width - stringWidth(line)));

/** `left` and `right` are the headings. Lines of text, no trailing line break; empty where the two are equal. */
export function sideBySide(kept: string, now: string, left: string, right: string): string {
  const [a, b] = [kept, now].map((text) => text.replace(/\n$/, '').split('\n').map(visible));
  if (a === undefined || b === undefined) return '';
  const length = Math.max(a.length, b.length);
  const differs = Array.from({ length }, (_, at) => a[at] !== b[at]);
  const shown = differs.map((_, at) => differs.slice(Math.max(0, at - around), at + around + 1).includes(true));
  if (!shown.includes(true)) return '';
  const width = Math.max(stringWidth(left), ...a.map((line) => stringWidth(line)));
  const lines = [`     ${padded(left, width)}   ${right}`];
  for (const [at, show] of shown.entries()) {
    if (show)
      lines.push(
        `${String(at + 1).padStart(4)} ${padded(a[at] ?? '', width)} ${differs[at] ? '≠' : '│'} ${b[at] ?? ''}`.trimEnd(),
      );
    else if (shown[at - 1]) lines.push('   …');
  }
  return lines.join('\n');
}
