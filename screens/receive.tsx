import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { backIn } from './journey.ts';
import { Items } from './parts/items.tsx';
import { Say } from './parts/say.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['receive'];

/** Nothing here depends on whether there is such an account (OWASP ASVS 5.0 6.3.8). */
const items = (_: Data, { words: { recovery } }: Frame): readonly Item[] => [
  { kind: 'choice', name: 'noneOfThese', label: recovery.receive.none, send: { type: 'noneOfThese' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { receive } = frame.words.recovery;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{receive.ask}</Say>
      <Say frame={frame} above={1} tone={frame.theme.muted}>
        {receive.sealed}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
    </Box>
  );
}

export const receive: Screen<'receive'> = {
  title: (words) => words.recovery.receive.title,
  step: () => backIn.receive,
  items,
  Body,
};
