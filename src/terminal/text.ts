// Text as people read it: its characters, which are the grapheme clusters of UAX #29, and its lines.
// The first Intl.Segmenter costs 35 to 50 ms, so none is made before a text needs it; ASCII never does.

import stringWidth from 'string-width';

const ascii = /^[\t\n -~]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Gives the graphemes of `text`, in order; joined they are `text` again. */
export const graphemesOf = (text: string): string[] => {
  if (ascii.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
};

/** Gives the UTF-16 offsets between graphemes, rising, with 0 and the length of `text` among them. */
export const boundariesOf = (text: string): number[] => {
  let offset = 0;
  return [0, ...graphemesOf(text).map((grapheme) => (offset += grapheme.length))];
};

/** Breaks a line between words, into lines of at most `columns` cells. A word that is longer than a line stays whole. */
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
