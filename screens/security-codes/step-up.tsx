import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'stepUp'>;

const items = ({ fields, by, reveal }: Data, { words: { stepUp } }: Frame): readonly Item[] => [
  by === 'app'
    ? { kind: 'field', name: 'answer', label: stepUp.digits, content: fields.answer }
    : { kind: 'field', name: 'answer', label: stepUp.password, content: fields.answer, mask: !reveal },
  { kind: 'choice', name: 'submit', label: stepUp.go, send: { type: 'submit' } },
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { stepUp } = frame.words;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{stepUp.why[data.towards]}</Say>
      {data.by === 'app' ? (
        <Say frame={frame} tone={frame.theme.muted}>
          {stepUp.fromApp}
        </Say>
      ) : null}
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} secret={data.by === 'app' ? 'digits' : 'current'} />
    </Box>
  );
}

export const stepUp: Screen<'stepUp'> = {
  title: (words) => words.stepUp.title,
  items,
  enter: (words) => words.keys.goOn,
  working: { proveDigits: (words) => words.stepUp.working, provePassword: (words) => words.stepUp.working },
  Body,
};
