import { Box } from 'ink';
import type { ReactElement } from 'react';
import { keyIn } from '../src/machine/guards-keys.ts';
import type { States } from '../src/machine/model.ts';
import { Items } from './parts/items.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import { shortened } from './parts/shown.ts';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['removeKey'];

const items = ({ lines }: Data, { words: { removeKey } }: Frame): readonly Item[] => [
  { kind: 'field', name: 'name', label: removeKey.label, line: lines.name, limit: 100 },
  { kind: 'choice', name: 'submit', label: removeKey.go, send: { type: 'submit' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { removeKey } = frame.words;
  const service = shortened(keyIn(data)?.service ?? '', frame.theme);
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

export const removeKey: Screen<'removeKey'> = {
  title: (words) => words.removeKey.title,
  items,
  enter: (words) => words.removeKey.enter,
  Body,
};
