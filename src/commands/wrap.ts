// Lines of plain text for a terminal of this width: words go to the next line whole, and two columns stand beside each
// other where there is room, else the second below the first.

export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A second column is worth having from here on: cells, or the share of a narrow window. */
const leastBeside = 34;
const leastShare = 0.7;

/** Rows of two columns, indented by two. */
export function columns(rows: readonly (readonly [left: string, right: string])[], width: number): readonly string[] {
  const widest = Math.max(0, ...rows.map(([left]) => left.length));
  const beside = width - widest - 4;
  if (beside >= Math.min(leastBeside, width * leastShare))
    return rows.flatMap(([left, right]) =>
      wrap(right, beside).map((line, at) => `  ${(at === 0 ? left : '').padEnd(widest)}  ${line}`.trimEnd()),
    );
  return rows.flatMap(([left, right]) => [
    ...wrap(left, width - 2).map((line) => `  ${line}`),
    ...(right === '' ? [] : wrap(right, width - 6).map((line) => `      ${line}`)),
  ]);
}
