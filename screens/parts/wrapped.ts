// How many lines a text takes: for lists that show as much as there is room for.

import stringWidth from 'string-width';

/** Breaks between words, as Ink does; a word longer than a line takes the lines that it fills. */
export function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const cells = stringWidth(word);
    const beside = used === 0 ? cells : used + 1 + cells;
    if (beside <= width) {
      used = beside;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(cells / width) - 1);
    used = cells % width === 0 ? Math.min(cells, width) : cells % width;
  }
  return lines;
}
