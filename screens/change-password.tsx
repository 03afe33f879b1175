import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { Items } from './parts/items.tsx';
import { isTight } from './parts/page.tsx';
import { NoteLine } from './parts/say.tsx';
import { StrengthLine } from './parts/strength.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['changePassword'];

const items = ({ lines, reveal, who }: Data, { words: { changePassword } }: Frame): readonly Item[] => {
  const { keep, keepNone, somebodyElse, somebodyElseMeans } = changePassword;
  return [
    { kind: 'field', name: 'current', label: changePassword.current, line: lines.current, mask: !reveal },
    { kind: 'field', name: 'next', label: changePassword.next, line: lines.next, mask: !reveal },
    { kind: 'field', name: 'again', label: changePassword.again, line: lines.again, mask: !reveal },
    {
      kind: 'choice',
      name: 'submit',
      label: who.opened.view.code === null ? keepNone : keep,
      send: { type: 'submit' },
    },
    { kind: 'choice', name: 'locks', label: somebodyElse, means: somebodyElseMeans, send: { type: 'somebodyElse' } },
  ];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      {data.note !== null && isTight(frame) ? null : (
        <Box marginTop={1}>
          <StrengthLine form={data} frame={frame} />
        </Box>
      )}
      <NoteLine frame={frame} note={data.note} secret="current" />
    </Box>
  );
}

export const changePassword: Screen<'changePassword'> = {
  title: (words) => words.changePassword.title,
  items,
  enter: (words) => words.changePassword.take,
  Body,
};
