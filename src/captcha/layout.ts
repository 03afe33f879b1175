// Where the five letters stand, and how bent each is.
//
// Each letter is turned, and then fitted into a box of its own. All are bent by the same wave: sideways by an amount
// that depends on the height only, so that two letters never run into each other, and up and down along the line.
// How strongly depends on how many dots there are: what charms in 24 dots wrecks a letter of 7.

import { glyph, type Point } from './glyphs.ts';
import { between, type Stream } from './stream.ts';

/** One letter: its strokes, each a list of points less than half a dot apart, in dots from the top left corner. */
export type MessageText = readonly (readonly Point[])[];

export interface Layout {
  readonly letters: readonly MessageText[];
  /** The breadth of the pen, in dots. */
  readonly pen: number;
  /** Whether a line is one dot thin, so that a single dot beside it already tells on the letter. */
  readonly coarse: boolean;
}

/**
 * Places the letters of `answer` side by side, from left to right.
 *
 * @param wide the grid's width in dots
 * @param high the grid's height in dots
 * @param ratio a dot's height divided by its width
 */
export function layout(answer: string, wide: number, high: number, ratio: number, next: Stream): Layout {
  const about = Math.min(high * 0.8, (wide / answer.length) * (1.7 / ratio));
  const fine = Math.min(1, (about / 20) ** 2);
  const coarse = about < 20;
  const pen = coarse ? 1.1 : about / 11;
  const bend = 0.045 * about * fine;
  const jump = 0.07 * about * fine;
  const pitch = (wide - (coarse ? 0 : 2 * bend)) / answer.length;
  const room = 0.7 * pitch;
  const sway = coarse ? 0 : 0.06 * room;
  // One dot's pen draws clean lines only along the middle of dots: a coarse letter's box starts there, and is an
  // even number of dots long, so that what stands halfway lies there too.
  const inDots = (length: number): number => Math.max(2, coarse ? 2 * Math.floor(length / 2) : length);
  const atDot = (place: number): number => (coarse ? Math.round(place - 0.5) + 0.5 : place);
  const boxWide = inDots(room - 2 * sway);
  const boxHigh = inDots(Math.min(high - pen - 2 * (bend + jump), (3 * boxWide) / ratio));
  // In a narrow letter the full bend would lay its uprights over each other.
  const lean = Math.min(bend, 0.05 * boxWide);
  const [phaseX, phaseY] = [between(next, 0, 2 * Math.PI), between(next, 0, 2 * Math.PI)];
  const letters = Array.from(answer, (character, index) => {
    const angle = between(next, -0.12, 0.12) * fine;
    const left = atDot(wide / 2 + pitch * (index + 0.5 - answer.length / 2) - boxWide / 2 + between(next, -sway, sway));
    const top = atDot((high - boxHigh) / 2 + between(next, -jump, jump));
    return turned(glyph(character), angle).map((stroke) =>
      walked(stroke.map(({ x, y }) => ({ x: left + x * boxWide, y: top + y * boxHigh }))).map((point) => {
        const y = point.y + bend * Math.sin(phaseY + (9 * point.x) / wide);
        return { x: point.x + lean * Math.sin(phaseX + (3.5 * y) / boxHigh), y };
      }),
    );
  });
  return { letters, pen, coarse };
}

/** A letter turned by `angle` (radians), then stretched to fill its box of 1 × 1 again. */
function turned(letter: MessageText, angle: number): MessageText {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const strokes = letter.map((stroke) => stroke.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos })));
  const xs = strokes.flat().map(({ x }) => x);
  const ys = strokes.flat().map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: (x - left) / width, y: (y - top) / height })));
}

/** The same stroke with points a quarter of a dot apart, so that what bends them bends the whole line. */
function walked(stroke: readonly Point[]): readonly Point[] {
  return stroke.flatMap((to, index) => {
    const from = stroke[index - 1] ?? to;
    const steps = Math.max(1, Math.ceil(4 * Math.hypot(to.x - from.x, to.y - from.y)));
    return Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    });
  });
}
