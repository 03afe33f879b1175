// Is it you? Where a security code can be sent, there is a choice.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { Say } from '../parts/say.tsx';
import { wayItems } from '../parts/ways.ts';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'stepUpWays'>;

const items = ({ session }: Data, { words }: Frame): readonly Item[] => wayItems(session.opened.view.ways, words);

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { stepUp, stepUpWays } = frame.words;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{stepUp.why[data.towards]}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <Say frame={frame} above={1} tone={frame.theme.muted}>
        {data.session.opened.view.code === null ? stepUpWays.lostWithoutCode : stepUpWays.lost}
      </Say>
    </Box>
  );
}

export const stepUpWays: Screen<'stepUpWays'> = { title: (words) => words.stepUp.title, items, Body };
