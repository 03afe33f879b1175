// How do you want to receive your security code? The ways in which this computer can send a code, and "none of these".

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { backIn } from '../parts/place.ts';
import { Say } from '../parts/say.tsx';
import { wayItems } from '../parts/ways.ts';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'receive'>;

/** Nothing here depends on whether there is such an account, unless its owner has let this computer send for it (ASVS 5.0 6.3.8). */
const items = ({ host }: Data, frame: Frame): readonly Item[] => [
  ...wayItems(host?.ways ?? [], frame.words),
  { kind: 'choice', name: 'noneOfThese', label: frame.words.recovery.receive.none, send: { type: 'noneOfThese' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { receive } = frame.words.recovery;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{receive.ask}</Say>
      {data.host === null ? (
        <Box flexDirection="column">
          <Say frame={frame} above={1} tone={frame.theme.muted}>
            {receive.sealed}
          </Say>
          <Say frame={frame} tone={frame.theme.muted}>
            {receive.elsewhere}
          </Say>
        </Box>
      ) : null}
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
