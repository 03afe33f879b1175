// A line broken between words, so that no word is read in two halves. A word that is longer than a line stays whole.

import stringWidth from 'string-width';

/** At most `columns` cells each, where the words allow it. */
export function wrap(line: string, columns: number): readonly string[] {
  const [first = '', ...words] = line.split(' ');
  const lines: string[] = [];
  let last = first;
  for (const word of words) {
    const longer = `${last} ${word}`;
    if (stringWidth(longer) <= columns) last = longer;
    else {
      lines.push(last);
      last = word;
    }
  }
  return [...lines, last];
}
