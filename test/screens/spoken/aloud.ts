// A sample as it is read aloud: its lines, and the question at the end.

import type { DrawnModel, Frame, Reader } from '../../../screens/screen.ts';
import { linesOf, questionOf, spoken } from '../../../screens/spoken/spoken.ts';
import { themeOf } from '../../../src/terminal/theme.ts';
import type { Words } from '../../../src/words/en.ts';
import { frameOf } from '../draw.tsx';

export const readerFrame = (more: Partial<Frame> = {}, reader: Reader = { erases: true }): Frame =>
  frameOf(80, 29, { theme: themeOf({ color: false, unicode: true, attributes: false }), reader, ...more });

export function aloud(model: DrawnModel, words?: Words, reader?: Reader): readonly string[] {
  const frame = readerFrame(words === undefined ? {} : { words }, reader);
  const page = spoken(model, frame);
  return [...linesOf(page, frame), questionOf(page, frame)].map((line) => line.trimEnd());
}
