import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { codeStep } from './journey.ts';
import { Items } from './parts/items.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['codeConfirm'];

const items = ({ lines, fresh }: Data, { words: { setUp } }: Frame): readonly Item[] => {
  const field = (name: 'first' | 'second', group: number): Item => ({
    kind: 'field',
    name,
    label: setUp.group(group + 1),
    line: lines[name],
    accept: (text) => text.replaceAll(/[\s-]/g, '').toUpperCase(),
    limit: 5,
    secret: true,
  });
  return [
    field('first', fresh.ask[0]),
    field('second', fresh.ask[1]),
    { kind: 'choice', name: 'submit', label: setUp.ready, send: { type: 'submit' } },
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
  title: (words, { flow }) => (flow.kind === 'recover' ? words.setUp.titleBack : words.setUp.title),
  step: ({ flow }) => codeStep(flow, 3),
  items,
  enter: (words) => words.setUp.confirmEnter,
  Body,
};
