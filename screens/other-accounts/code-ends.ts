// The first and last characters of codes, in one paragraph: those in the middle of a long set are counted.

import type { UnderstoodEntry } from '../../src/keyring/paste/sorted.ts';
import { isTight } from '../parts/page.tsx';
import type { Frame } from '../screen.ts';

/** More codes than this are shortened in the middle. */
export const mostEnds = (frame: Frame): number => (frame.reader !== undefined || isTight(frame) ? 8 : 20);

/** Read aloud, a comma stands for the wide space. */
export function drawnEnds(codes: UnderstoodEntry['codes'], frame: Frame): string {
  const drawn = frame.words.paste.ends(codes, mostEnds(frame));
  return frame.reader === undefined ? drawn : drawn.replaceAll('  ', ', ');
}
