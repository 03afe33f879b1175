// The captcha's letters, as pen strokes.
//
// Each stroke is a line through points, each point two digits: x to the right and y down, 0 … 8. Every letter
// fills its box. Curves are cut corners: at the sizes drawn here nobody sees the difference.
//
// Left out are the look-alikes 0/O/D/Q, 1/I/L, 2/Z, 5/S, 8/B, 6/G, 9, U/V, and what runs together in a letter five
// dots wide: 4 with A, F with E and P, N and W with M and H.

export interface Point {
  readonly x: number;
  readonly y: number;
}

const strokes: Readonly<Record<string, string>> = {
  '3': '01 20 60 81 83 64 34, 64 85 87 68 28 07',
  '7': '00 80 18',
  A: '08 40 88, 15 75',
  C: '81 60 20 02 06 28 68 87',
  E: '80 00 08 88, 04 64',
  H: '00 08, 80 88, 04 84',
  J: '80 86 68 28 06 05',
  K: '00 08, 80 04 88',
  M: '08 00 44 80 88',
  P: '08 00 60 81 83 64 04',
  R: '08 00 60 81 83 64 04, 34 88',
  T: '00 80, 40 48',
  X: '00 88, 80 08',
  Y: '00 44 80, 44 48',
};

/** Every character that a challenge may hold. */
export const alphabet: readonly string[] = Object.keys(strokes);

/**
 * The strokes of one character, each a list of points in a box of 1 × 1, x to the right, y down.
 *
 * @throws RangeError for a character that is not in the alphabet
 */
export function glyph(character: string): readonly (readonly Point[])[] {
  const written = strokes[character];
  if (written === undefined) throw new RangeError(`no captcha letter for ${JSON.stringify(character)}`);
  return written
    .split(', ')
    .map((stroke) => stroke.split(' ').map((point) => ({ x: Number(point[0]) / 8, y: Number(point[1]) / 8 })));
}
