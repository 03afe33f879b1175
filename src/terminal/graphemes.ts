// What a person takes for one character: the grapheme clusters of UAX #29.
// The first Intl.Segmenter costs 35 to 50 ms, so none is made before a text needs it; plain ASCII never does.

const plain = /^[ -~]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The graphemes of `text`, in order; joined they are `text` again. */
export const graphemesOf = (text: string): string[] => {
  if (plain.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
};

/** The UTF-16 offsets between graphemes, rising, with 0 and the length of `text` among them. */
export const boundariesOf = (text: string): number[] => {
  let offset = 0;
  return [0, ...graphemesOf(text).map((grapheme) => (offset += grapheme.length))];
};
