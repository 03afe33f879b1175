import { Box } from 'ink';
import type { ReactElement } from 'react';
import { entryIn } from '../../src/journeys/other-accounts.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import { shortened } from '../parts/shown.ts';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'removeEntry'>;

const items = ({ fields }: Data, { words: { removeKey } }: Frame): readonly Item[] => [
  { kind: 'field', name: 'name', label: removeKey.label, content: fields.name, limit: 100 },
  { kind: 'choice', name: 'submit', label: removeKey.go, send: { type: 'submit' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { removeKey } = frame.words;
  const service = shortened(entryIn(data)?.service ?? '', frame.theme);
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{removeKey.what(service)}</Say>
      <Say frame={frame} above={1}>
        {removeKey.type(service)}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const removeEntry: Screen<'removeEntry'> = {
  title: (words) => words.removeKey.title,
  items,
  enter: (words) => words.removeKey.enter,
  working: { changeEntry: (words) => words.removeKey.saving },
  Body,
};
