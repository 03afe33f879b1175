import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { Items } from './parts/items.tsx';
import { Say } from './parts/say.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['olderCopy'];

const items = (_: Data, { words: { olderCopy } }: Frame): readonly Item[] => [
  { kind: 'choice', name: 'back', label: olderCopy.back, send: { type: 'back' } },
  { kind: 'choice', name: 'accept', label: olderCopy.accept, send: { type: 'accept' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { olderCopy } = frame.words;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{olderCopy.what}</Say>
      <Say frame={frame} above={1} tone={frame.theme.danger}>
        {olderCopy.consequence}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
    </Box>
  );
}

export const olderCopy: Screen<'olderCopy'> = { title: (words) => words.olderCopy.title, items, Body };
