import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { codeStep } from '../parts/place.ts';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'codeConfirm'>;

const items = ({ fields, fresh }: Data, { words: { setUp } }: Frame): readonly Item[] => {
  const field = (name: 'first' | 'second', group: number): Item => ({
    kind: 'field',
    name,
    label: setUp.group(group + 1),
    content: fields[name],
    accept: (text) =>
      text
        .replaceAll(/[\s\p{Dash}]/gu, '')
        .normalize('NFKC')
        .toUpperCase(),
    secret: true,
  });
  return [
    field('first', fresh.ask[0]),
    field('second', fresh.ask[1]),
    { kind: 'choice', name: 'submit', label: setUp.ready, send: { type: 'submit' }, typesInto: 'second' },
  ];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{frame.words.setUp.confirm}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} secret="code" />
    </Box>
  );
}

export const codeConfirm: Screen<'codeConfirm'> = {
  title: (words, { session }) => (session.kind === 'backIn' ? words.setUp.titleBack : words.setUp.title),
  step: ({ session }) => codeStep(session, 3),
  items,
  enter: (words) => words.setUp.confirmEnter,
  working: {
    setCode: (words) => words.setUp.saving,
    changeLocks: (words) => words.recovery.recovering,
    recover: (words) => words.recovery.recovering,
  },
  Body,
};
