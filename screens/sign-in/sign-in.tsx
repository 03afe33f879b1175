import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { DrawnKey } from '../parts/drawn-key.tsx';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'signIn'>;

const items = ({ fields, reveal, first }: Data, { words: { signIn } }: Frame): readonly Item[] => {
  const all: readonly Item[] = [
    { kind: 'field', name: 'email', label: signIn.email, content: fields.email },
    { kind: 'field', name: 'password', label: signIn.password, content: fields.password, mask: !reveal },
    { kind: 'choice', name: 'submit', label: signIn.signIn, send: { type: 'submit' } },
    { kind: 'choice', name: 'cantAccess', label: signIn.cantAccess, send: { type: 'cantAccess' } },
  ];
  const create: Item = { kind: 'choice', name: 'create', label: signIn.create, send: { type: 'create' } };
  return first ? [create, ...all] : [...all, create];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column" flexGrow={1}>
      {data.first ? <Say frame={frame}>{frame.words.signIn.what}</Say> : null}
      {data.first ? (
        <Say frame={frame} above={isTight(frame) ? 0 : 1} tone={frame.theme.muted}>
          {frame.words.signIn.none}
        </Say>
      ) : null}
      <Box marginTop={data.first ? 1 : 0}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
      {/* A message needs the room more than a picture does. */}
      {data.note === null ? <DrawnKey frame={frame} /> : null}
    </Box>
  );
}

export const signIn: Screen<'signIn'> = {
  title: (words) => words.signIn.title,
  items,
  enter: (words) => words.signIn.enter,
  working: { signIn: (words) => words.signIn.working },
  Body,
};
