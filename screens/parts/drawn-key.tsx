// A key, drawn small and quiet on the first screen. It says nothing, and is there only where nothing needs the room.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Frame } from '../screen.ts';
import { isTight } from './page.tsx';

const lines = [
  '╭───────╮                 ',
  '│  ╭─╮  ╰────────────────╮',
  '│  ╰─╯  ╭─────╮ ╭─╮ ╭────╯',
  '╰───────╯     ╰─╯ ╰─╯     ',
];

const asciiLines = [
  '.-------.                 ',
  '|  .-.  .----------------.',
  "|  '-'  .-----. .-. .----'",
  "'-------'     '-' '-'     ",
];

export function DrawnKey({ frame }: { readonly frame: Frame }): ReactElement | null {
  const { theme } = frame;
  if (isTight(frame) || frame.reader !== undefined) return null;
  return (
    <Box flexDirection="column" flexGrow={1} alignItems="flex-end" justifyContent="flex-end" paddingBottom={1}>
      {(theme.unicode ? lines : asciiLines).map((line) => (
        <Text key={line} {...theme.muted}>
          {line}
        </Text>
      ))}
    </Box>
  );
}
