// Before a code is sent, the masked address is typed in full: who only sees the mask gets nothing sent.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Way } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import type { Words } from '../../src/words/en.ts';
import { Items } from '../parts/items.tsx';
import { backIn } from '../parts/place.ts';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'destination'>;

const waysOf = ({ session }: Data): readonly Way[] =>
  session.kind === 'byHost' ? session.host.ways : session.opened.view.ways;

function why(data: Data, { complete }: Words): string {
  const way = waysOf(data).find(({ kind }) => kind === data.by);
  if (way?.kind === 'phone') return complete.phone(way.ending);
  return complete.email(way?.kind === 'email' ? way.masked : '');
}

const items = ({ fields, by }: Data, { words: { complete } }: Frame): readonly Item[] => [
  by === 'email'
    ? { kind: 'field', name: 'answer', label: complete.address, content: fields.answer, limit: 254 }
    : { kind: 'field', name: 'answer', label: complete.digits, content: fields.answer, limit: 9 },
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

export const destination: Screen<'destination'> = {
  title: (words) => words.complete.title,
  step: ({ session }) => (session.kind === 'byHost' ? backIn.receive : undefined),
  items,
  enter: (words) => words.complete.enter,
  working: { sendCode: (words) => words.complete.sending },
  Body,
};
