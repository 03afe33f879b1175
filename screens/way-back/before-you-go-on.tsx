import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { backIn } from '../parts/place.ts';
import { Marked } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'beforeYouGoOn'>;

const items = (_: Data, { words: { recovery } }: Frame): readonly Item[] => [
  { kind: 'choice', name: 'signInAgain', label: recovery.beforeYouGoOn.again, send: { type: 'signInAgain' } },
  { kind: 'choice', name: 'submit', label: recovery.beforeYouGoOn.next, send: { type: 'submit' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      {frame.words.recovery.beforeYouGoOn.tips.map((tip) => (
        <Marked key={tip} frame={frame} mark={frame.theme.symbols.bullet}>
          {tip}
        </Marked>
      ))}
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
    </Box>
  );
}

export const beforeYouGoOn: Screen<'beforeYouGoOn'> = {
  title: (words) => words.recovery.beforeYouGoOn.title,
  step: () => backIn.reason,
  items,
  Body,
};
