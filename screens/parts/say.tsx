// A paragraph, one with a mark before it, and a note about what was just tried.

import { Box, Text, Transform } from 'ink';
import type { ReactElement } from 'react';
import type { Note } from '../../src/machine/note.ts';
import type { Tone } from '../../src/terminal/theme.ts';
import type { NoteContext } from '../../src/words/en-notes.ts';
import type { Frame } from '../screen.ts';
import { shown } from './shown.ts';

/** The last two words of a paragraph are one to whatever breaks lines: none stands alone on the last line. */
const keptTogether = (text: string): string => text.replace(/(?<= \S{1,20}) (?=\S{1,12}$)/u, '\u00a0');

/** Where it breaks a line, Ink leaves the space that stood there at the start of the next one. */
const asDrawn = (line: string, index: number): string =>
  (index === 0 ? line : line.replace(/^((?:\u001b\[[\d;]*m)*) /, '$1')).replaceAll('\u00a0', ' ');

interface TextProps {
  readonly frame: Frame;
  readonly children: string;
  readonly tone?: Tone | undefined;
}

const Paragraph = ({ frame, children, tone = {} }: TextProps): ReactElement => (
  <Transform transform={asDrawn}>
    <Text {...tone}>{keptTogether(shown(children, frame.theme))}</Text>
  </Transform>
);

/** Empty lines that give way, all others first, where a page is fuller than its window: in a small one, in a long language. */
export const Air = ({ lines }: { readonly lines: number }): ReactElement | null =>
  lines === 0 ? null : <Box height={lines} flexShrink={1e6} />;

interface SayProps extends TextProps {
  /** Empty lines above. */
  readonly above?: number;
}

export const Say = ({ above = 0, ...text }: SayProps): ReactElement => (
  <>
    <Air lines={above} />
    <Box>
      <Paragraph {...text} />
    </Box>
  </>
);

interface MarkedProps extends SayProps {
  /** One of the theme's symbols, or a few. */
  readonly mark: string;
  readonly markTone?: Tone | undefined;
}

/** Lines after the first stand under the first one's text, not under its mark. */
export const Marked = ({ mark, markTone = {}, above = 0, ...text }: MarkedProps): ReactElement =>
  // A mark says nothing that the words do not say, and read aloud it is a noise.
  text.frame.reader === undefined ? (
    <>
      <Air lines={above} />
      <Box>
        <Box flexShrink={0} marginRight={1}>
          <Text {...markTone}>{mark}</Text>
        </Box>
        <Box flexShrink={1}>
          <Paragraph {...text} />
        </Box>
      </Box>
    </>
  ) : (
    <Paragraph {...text} />
  );

const glad: readonly Note['why'][] = [
  'signed-out',
  'idle',
  'recovery-left',
  'test-sent',
  'choice-saved',
  'pasted-as-codes',
  'exported',
  'imported',
];

type Mood = 'good' | 'neither' | 'bad';

/**
 * A wait that is over is no trouble any more. A terminal that was handed a code may not have taken it, and an export that is written
 * may not be noted.
 */
function moodOf(note: Note, secondsLeft: (until: number) => number): Mood {
  if (note.why === 'copied') return note.to === 'tmux' ? 'good' : 'neither';
  if (note.why === 'practice-copy') return 'neither';
  if (note.why === 'exported' && !note.noted) return 'neither';
  const isOver = 'until' in note && typeof note.until === 'number' && secondsLeft(note.until) === 0;
  return glad.includes(note.why) || isOver ? 'good' : 'bad';
}

interface NoteLineProps {
  readonly frame: Frame;
  readonly note: Note | null;
  /** The field that was handed in: the sentence for "wrong" depends on it. */
  readonly secret?: NoteContext['secret'];
  readonly above?: number;
}

/** A sentence about a field has its name: before it, where it is not in it already. */
const naming = (label: string | undefined, sentence: string): string =>
  label === undefined || sentence.toLowerCase().includes(label.toLowerCase()) ? sentence : `${label}: ${sentence}`;

/** Nothing where there is nothing to say. */
export function NoteLine({ frame, note, secret = 'account', above = 1 }: NoteLineProps): ReactElement | null {
  if (note === null) return null;
  const { words, theme, days, now } = frame;
  const secondsLeft = (until: number): number => Math.max(0, Math.ceil((until - now) / 1000));
  const label = note.where === undefined ? undefined : frame.labelOf?.(note.where);
  const clock = (): string => days.clock(now);
  const sentence = words.notes(note, { day: (time) => days.day(time), secondsLeft, now: clock, secret, label });
  const { symbols } = theme;
  const mood = moodOf(note, secondsLeft);
  const { mark, markTone, tone } = {
    good: { mark: symbols.check, markTone: theme.ok, tone: {} },
    neither: { mark: symbols.dot, markTone: {}, tone: {} },
    bad: { mark: symbols.cross, markTone: theme.danger, tone: theme.danger },
  }[mood];
  const text = mood === 'bad' ? naming(label, sentence) : sentence;
  return (
    <Marked frame={frame} above={above} mark={mark} markTone={markTone} tone={tone}>
      {text}
    </Marked>
  );
}
