import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import { StrengthLine } from '../parts/strength.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'createAccount'>;

const items = ({ fields, reveal }: Data, { words: { createAccount } }: Frame): readonly Item[] => [
  { kind: 'field', name: 'email', label: createAccount.email, content: fields.email },
  { kind: 'field', name: 'next', label: createAccount.password, content: fields.next, mask: !reveal },
  { kind: 'field', name: 'again', label: createAccount.again, content: fields.again, mask: !reveal },
  { kind: 'choice', name: 'submit', label: createAccount.create, send: { type: 'submit' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      {data.note !== null && isTight(frame) ? null : (
        <Box marginBottom={1}>
          <Say frame={frame} tone={frame.theme.muted}>
            {frame.words.createAccount.local}
          </Say>
        </Box>
      )}
      <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      <Box marginTop={1}>
        <StrengthLine form={data} frame={frame} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const createAccount: Screen<'createAccount'> = {
  title: (words) => words.createAccount.title,
  items,
  enter: (words) => words.createAccount.enter,
  working: { create: (words) => words.createAccount.working },
  Body,
};
