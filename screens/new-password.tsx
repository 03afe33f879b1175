import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { backIn } from './journey.ts';
import { Items } from './parts/items.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import { StrengthLine } from './parts/strength.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['newPassword'];

const items = ({ lines, reveal }: Data, { words: { recovery } }: Frame): readonly Item[] => [
  { kind: 'field', name: 'next', label: recovery.newPassword.next, line: lines.next, mask: !reveal },
  { kind: 'field', name: 'again', label: recovery.newPassword.again, line: lines.again, mask: !reveal },
  { kind: 'choice', name: 'submit', label: recovery.newPassword.go, send: { type: 'submit' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{frame.words.recovery.newPassword.ask}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <Box marginTop={1}>
        <StrengthLine form={data} frame={frame} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const newPassword: Screen<'newPassword'> = {
  title: (words) => words.recovery.newPassword.title,
  step: () => backIn.locks,
  items,
  enter: (words) => words.keys.goOn,
  Body,
};
