// A code in its five groups, large and apart, with what is to be said under each character or group.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Tone } from '../../src/terminal/theme.ts';
import type { Frame } from '../screen.ts';
import { SpelledGroups } from '../spoken/spelled.tsx';
import { ToldApart } from './look-alikes.tsx';
import { bodyWidth, isCompact } from './page.tsx';

/** 25 cells or a few more, in groups of five; `under` likewise, in one line below. */
interface CodeGroupsProps {
  readonly frame: Frame;
  readonly cells: readonly string[];
  readonly under?: readonly string[];
  readonly tone?: Tone;
  readonly underTone?: Tone;
  /** To be copied by hand: as large as the window lets it be, and digits told apart from letters. */
  readonly large?: boolean;
}

const margin = (frame: Frame): number => (isCompact(frame) ? 1 : 4);
/** Cells of five groups whose characters stand apart. */
const apartWidth = 5 * 9;
/** Between two such groups, at the least. */
const apartGap = 4;

/** Chooses the text between two characters, and the number of cells between two groups. */
function spacing({ cells, frame, large = false }: CodeGroupsProps): readonly [between: string, gap: number] {
  const gap = Math.min(6, Math.floor((bodyWidth(frame) - margin(frame) - apartWidth) / 4));
  return large && gap >= apartGap ? [' ', gap] : ['', gapOf(cells, frame)];
}

/** Cells between two groups; a sixth one, of what is too many, must fit as well. */
function gapOf(cells: readonly string[], frame: Frame): number {
  if (!isCompact(frame)) return 6;
  return cells.length > 25 ? 1 : 2;
}

function inGroups(cells: readonly string[], between: string, gap: number): string {
  const groups: string[] = [];
  for (let at = 0; at < cells.length; at += 5) groups.push(cells.slice(at, at + 5).join(between));
  return groups.join(' '.repeat(gap));
}

export function CodeGroups(props: CodeGroupsProps): ReactElement {
  const { frame, cells, under, tone = {}, underTone, large = false } = props;
  if (frame.reader !== undefined) return <SpelledGroups frame={frame} cells={cells} />;
  const space = spacing(props);
  const groups = inGroups(cells, ...space);
  return (
    <Box flexDirection="column" flexShrink={0} marginLeft={margin(frame)}>
      {large ? (
        <ToldApart frame={frame}>{groups}</ToldApart>
      ) : (
        <Text bold {...tone}>
          {groups}
        </Text>
      )}
      {under === undefined ? null : <Text {...(underTone ?? frame.theme.muted)}>{inGroups(under, ...space)}</Text>}
    </Box>
  );
}

/** 1 to 5, each under the middle of its group. */
export const groupNumbers: readonly string[] = Array.from({ length: 25 }, (_, at) =>
  at % 5 === 2 ? String(Math.floor(at / 5) + 1) : ' ',
);
