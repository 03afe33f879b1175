import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { CodeEntry, codeChoices, codeField } from '../parts/code-entry.tsx';
import { backIn } from '../parts/place.ts';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'enterCode'>;

const items = ({ fields }: Data, frame: Frame): readonly Item[] => [
  codeField(fields.code, frame.words.boxes.label),
  ...codeChoices(fields.code, frame, frame.words.recovery.enterCode.use),
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { enterCode } = frame.words.recovery;
  return (
    <Box flexDirection="column">
      {data.note === null ? <Say frame={frame}>{enterCode.ask}</Say> : null}
      <NoteLine frame={frame} note={data.note} secret="code" above={0} />
      <Box marginTop={1}>
        <CodeEntry content={data.fields.code} focus={data.focus} frame={frame} take={enterCode.use} />
      </Box>
    </Box>
  );
}

export const enterCode: Screen<'enterCode'> = {
  title: (words) => words.recovery.enterCode.title,
  step: () => backIn.enterCode,
  items,
  enter: (words) => words.recovery.enterCode.enter,
  working: { openWithCode: (words) => words.recovery.enterCode.working },
  Body,
};
