// A code being typed, in words: each mark in the boxes is named here by group and place.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Reading } from '../../src/code/read.ts';
import { Say } from '../parts/say.tsx';
import type { Frame } from '../screen.ts';
import { Secret, spelled } from './spelled.tsx';

interface ReadingAloudProps {
  readonly frame: Frame;
  readonly reading: Reading;
  /** Places of characters that are never part of a code. */
  readonly refused: readonly number[];
  /** The sentence on it. */
  readonly children: string;
}

const place = (at: number, { words: { reader } }: Frame): string => reader.place(Math.floor(at / 5) + 1, (at % 5) + 1);

/** Each thing to compare with the paper. */
function toCompare(reading: Reading, refused: readonly number[], frame: Frame): readonly string[] {
  const { reader } = frame.words;
  if (reading.result !== 'repaired') return refused.map((at) => place(at, frame));
  if (reading.extra !== undefined) return [reader.extra(place(reading.extra, frame))];
  return reading.changes.map(({ at, typed, becomes }) => {
    const must = spelled(becomes, frame);
    if (typed === undefined) return reader.leftOut(place(at, frame), must);
    return reader.change(place(at, frame), spelled(typed, frame), must);
  });
}

export function ReadingAloud({ frame, reading, refused, children }: ReadingAloudProps): ReactElement {
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{children}</Say>
      {toCompare(reading, refused, frame).map((line) => (
        <Secret key={line} frame={frame}>
          {line}
        </Secret>
      ))}
    </Box>
  );
}
