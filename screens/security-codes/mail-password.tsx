import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'mailPassword'>;

const items = ({ fields, reveal, session }: Data, { words: { mailPassword } }: Frame): readonly Item[] => {
  const field: Item = {
    kind: 'field',
    name: 'password',
    label: mailPassword.label,
    content: fields.password,
    limit: 1024,
    mask: !reveal,
  };
  const save: Item = { kind: 'choice', name: 'submit', label: mailPassword.save, send: { type: 'submit' } };
  const forget: Item = {
    kind: 'choice',
    name: 'remove',
    label: mailPassword.forget,
    send: { type: 'remove' },
    notByWrapping: true,
  };
  return session.opened.view.mailPassword ? [field, save, forget] : [field, save];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{frame.words.mailPassword.why}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const mailPassword: Screen<'mailPassword'> = {
  title: (words) => words.mailPassword.title,
  items,
  enter: (words) => words.keys.save,
  working: { choose: (words) => words.codes.working },
  Body,
};
