// A paragraph, and a note about what was just tried.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Note } from '../../src/machine/note.ts';
import { visible } from '../../src/terminal/sanitise.ts';
import type { Tone } from '../../src/terminal/theme.ts';
import type { Frame } from '../screen.ts';

interface SayProps {
  readonly children: string;
  readonly tone?: Tone;
  /** Empty lines above. */
  readonly above?: number;
}

export const Say = ({ children, tone = {}, above = 0 }: SayProps): ReactElement => (
  <Box marginTop={above}>
    <Text {...tone}>{visible(children)}</Text>
  </Box>
);

const glad: readonly Note['why'][] = ['signed-out', 'idle', 'recovery-left'];

interface NoteLineProps {
  readonly frame: Frame;
  readonly note: Note | null;
  /** What was handed in: the sentence for "wrong" depends on it. */
  readonly secret?: 'password' | 'code' | 'digits';
  readonly above?: number;
}

/** Nothing where there is nothing to say. */
export function NoteLine({ frame, note, secret = 'password', above = 1 }: NoteLineProps): ReactElement | null {
  if (note === null) return null;
  const { words, theme, days, now } = frame;
  const secondsLeft = (until: number): number => Math.max(0, Math.ceil((until - now) / 1000));
  const text = words.notes(note, { day: (time) => days.day(time), secondsLeft, secret });
  const good = glad.includes(note.why);
  return (
    <Box marginTop={above}>
      <Text {...(good ? theme.ok : theme.danger)}>{`${good ? theme.symbols.check : theme.symbols.cross} `}</Text>
      <Box flexShrink={1}>
        <Text {...(good ? {} : theme.danger)}>{visible(text)}</Text>
      </Box>
    </Box>
  );
}
