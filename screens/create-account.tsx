import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { Items } from './parts/items.tsx';
import { isTight } from './parts/page.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import { StrengthLine } from './parts/strength.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['createAccount'];

const items = ({ lines, reveal }: Data, { words: { createAccount } }: Frame): readonly Item[] => [
  { kind: 'field', name: 'email', label: createAccount.email, line: lines.email },
  { kind: 'field', name: 'password', label: createAccount.password, line: lines.password, mask: !reveal },
  { kind: 'field', name: 'again', label: createAccount.again, line: lines.again, mask: !reveal },
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
  Body,
};
