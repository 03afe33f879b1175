// How many lines a text takes: for lists that show as much as there is room for.

import stringWidth from 'string-width';

/** Broken as Ink's wrap-ansi breaks it: a space stands behind its word, or before the next where the line is full. */
export function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  const newLine = (): void => {
    lines += 1;
    used = 0;
  };
  for (const [at, word] of text.split(' ').entries()) {
    const cells = stringWidth(word);
    if (at > 0) {
      if (used >= width) newLine();
      used += 1;
    }
    const room = width - used;
    if (cells > width) {
      // It begins on a line of its own where that breaks it less often.
      if (Math.floor((cells - 1) / width) < 1 + Math.floor((cells - room - 1) / width)) newLine();
      lines += Math.floor((used + cells - 1) / width);
      used = ((used + cells - 1) % width) + 1;
      continue;
    }
    if (cells > room && used > 0) newLine();
    used += cells;
  }
  return lines;
}
