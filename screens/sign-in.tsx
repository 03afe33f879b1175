import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { DrawnKey } from './parts/drawn-key.tsx';
import { Items } from './parts/items.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['signIn'];

const items = ({ lines, reveal, first }: Data, { words: { signIn } }: Frame): readonly Item[] => {
  const fields: readonly Item[] = [
    { kind: 'field', name: 'email', label: signIn.email, line: lines.email },
    { kind: 'field', name: 'password', label: signIn.password, line: lines.password, mask: !reveal },
    { kind: 'choice', name: 'submit', label: signIn.signIn, send: { type: 'submit' } },
    { kind: 'choice', name: 'cantAccess', label: signIn.cantAccess, send: { type: 'cantAccess' } },
  ];
  const create: Item = { kind: 'choice', name: 'create', label: signIn.create, send: { type: 'create' } };
  return first ? [create, ...fields] : [...fields, create];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column" flexGrow={1}>
      {data.first ? <Say frame={frame}>{frame.words.signIn.none}</Say> : null}
      <Box marginTop={data.first ? 1 : 0}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
      <DrawnKey frame={frame} />
    </Box>
  );
}

export const signIn: Screen<'signIn'> = {
  title: (words) => words.signIn.title,
  items,
  enter: (words) => words.signIn.enter,
  Body,
};
