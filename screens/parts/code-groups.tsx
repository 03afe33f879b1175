// A code in its five groups, large and apart, with what is to be said under each character or group.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Tone } from '../../src/terminal/theme.ts';
import type { Frame } from '../screen.ts';
import { isCompact } from './page.tsx';

/** 25 cells or a few more, in groups of five; `under` likewise, in one line below. */
interface CodeGroupsProps {
  readonly frame: Frame;
  readonly cells: readonly string[];
  readonly under?: readonly string[];
  readonly tone?: Tone;
  readonly underTone?: Tone;
}

/** Cells between two groups; a sixth one, of what is too many, must fit as well. */
function gapOf(cells: readonly string[], frame: Frame): number {
  if (!isCompact(frame)) return 6;
  return cells.length > 25 ? 1 : 2;
}

function inGroups(cells: readonly string[], gap: number): string {
  const groups: string[] = [];
  for (let at = 0; at < cells.length; at += 5) groups.push(cells.slice(at, at + 5).join(''));
  return groups.join(' '.repeat(gap));
}

export function CodeGroups({ frame, cells, under, tone = {}, underTone }: CodeGroupsProps): ReactElement {
  const gap = gapOf(cells, frame);
  return (
    <Box flexDirection="column" flexShrink={0} marginLeft={isCompact(frame) ? 1 : 4}>
      <Text bold {...tone}>
        {inGroups(cells, gap)}
      </Text>
      {under === undefined ? null : <Text {...(underTone ?? frame.theme.muted)}>{inGroups(under, gap)}</Text>}
    </Box>
  );
}

/** 1 to 5, each under the middle of its group. */
export const groupNumbers: readonly string[] = Array.from({ length: 25 }, (_, at) =>
  at % 5 === 2 ? String(Math.floor(at / 5) + 1) : ' ',
);
