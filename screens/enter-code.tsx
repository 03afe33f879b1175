import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { backIn } from './journey.ts';
import { CodeEntry, codeChoices, codeField } from './parts/code-entry.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['enterCode'];

const items = ({ lines }: Data, frame: Frame): readonly Item[] => [
  codeField(lines.code, frame.words.boxes.label),
  ...codeChoices(lines.code, frame, frame.words.recovery.enterCode.use),
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { enterCode } = frame.words.recovery;
  return (
    <Box flexDirection="column">
      {data.note === null ? <Say frame={frame}>{enterCode.ask}</Say> : null}
      <NoteLine frame={frame} note={data.note} secret="code" above={0} />
      <Box marginTop={1}>
        <CodeEntry line={data.lines.code} focus={data.focus} frame={frame} take={enterCode.use} />
      </Box>
    </Box>
  );
}

export const enterCode: Screen<'enterCode'> = {
  title: (words) => words.recovery.enterCode.title,
  step: () => backIn.enterCode,
  items,
  enter: (words) => words.recovery.enterCode.enter,
  Body,
};
