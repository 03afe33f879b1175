// All live keys of the screen one comes from, and the keys inside a text field.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { type Hint, Page } from './parts/page.tsx';
import type { Frame } from './screen.ts';

function KeyList({ frame, hints }: { readonly frame: Frame; readonly hints: readonly Hint[] }): ReactElement {
  return (
    <Box flexDirection="column">
      {hints.map(({ press, label }) => (
        <Box key={`${press} ${label}`}>
          <Box width={16} flexShrink={0}>
            <Text {...frame.theme.accent}>{press}</Text>
          </Box>
          <Text wrap="truncate-end">{label}</Text>
        </Box>
      ))}
    </Box>
  );
}

export function KeysPage({ frame, hints }: { readonly frame: Frame; readonly hints: readonly Hint[] }): ReactElement {
  const { keys } = frame.words;
  return (
    <Page frame={frame} title={keys.title} hints={[{ press: '', label: keys.anyKey }]}>
      <KeyList frame={frame} hints={hints} />
      <Box marginTop={1} flexDirection="column">
        <Text bold>{keys.editing}</Text>
        <KeyList frame={frame} hints={keys.editingKeys.map(([press = '', label = '']) => ({ press, label }))} />
      </Box>
    </Page>
  );
}
