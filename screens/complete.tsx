// Before a code is sent, the masked address is typed in full: who only sees the mask gets nothing sent.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Way } from '../src/account/types.ts';
import { handleOf } from '../src/machine/asker.ts';
import type { Asker, States } from '../src/machine/model.ts';
import type { Words } from '../src/words/en.ts';
import { backIn } from './journey.ts';
import { Items } from './parts/items.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['complete'];

const waysOf = (asker: Asker): readonly Way[] => {
  const handle = handleOf(asker);
  return 'ways' in handle ? handle.ways : handle.view.ways;
};

function why({ asker, by }: Data, { complete }: Words): string {
  const way = waysOf(asker).find(({ kind }) => kind === by);
  if (way?.kind === 'phone') return complete.phone(way.ending);
  return complete.email(way?.kind === 'email' ? way.masked : '');
}

const items = ({ lines, by }: Data, { words: { complete } }: Frame): readonly Item[] => [
  by === 'email'
    ? { kind: 'field', name: 'answer', label: complete.address, line: lines.answer, limit: 254 }
    : { kind: 'field', name: 'answer', label: complete.digits, line: lines.answer, limit: 9 },
  { kind: 'choice', name: 'submit', label: complete.send, send: { type: 'submit' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{why(data, frame.words)}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} secret={data.by} />
    </Box>
  );
}

export const complete: Screen<'complete'> = {
  title: (words) => words.complete.title,
  step: ({ asker }) => (asker.kind === 'door' ? backIn.receive : undefined),
  items,
  enter: (words) => words.complete.enter,
  Body,
};
