// All live keys of the screen one comes from, and the keys inside a text field where there is one.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { type Hint, Page } from './parts/page.tsx';
import { Say } from './parts/say.tsx';
import { shown } from './parts/shown.ts';
import type { Frame } from './screen.ts';

function KeyList({ frame, hints }: { readonly frame: Frame; readonly hints: readonly Hint[] }): ReactElement {
  return (
    <Box flexDirection="column">
      {hints.map(({ press, label }) => (
        <Box key={`${press} ${label}`}>
          <Box width={16} flexShrink={0}>
            <Text {...frame.theme.accent}>{shown(press, frame.theme)}</Text>
          </Box>
          <Say frame={frame}>{label}</Say>
        </Box>
      ))}
    </Box>
  );
}

interface KeyboardHelpProps {
  readonly frame: Frame;
  readonly hints: readonly Hint[];
  /** There are fields to type in. */
  readonly editing: boolean;
}

export function KeyboardHelp({ frame, hints, editing }: KeyboardHelpProps): ReactElement {
  const { keys } = frame.words;
  return (
    <Page frame={frame} title={keys.title} hints={[{ press: '', label: keys.anyKey }]}>
      <KeyList frame={frame} hints={hints} />
      {editing ? (
        <Box marginTop={1} flexDirection="column">
          <Text bold>{shown(keys.editing, frame.theme)}</Text>
          <KeyList frame={frame} hints={keys.editingKeys.map(([press = '', label = '']) => ({ press, label }))} />
        </Box>
      ) : null}
    </Page>
  );
}
