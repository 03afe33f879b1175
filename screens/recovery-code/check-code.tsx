import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { CodeEntry, codeChoices, codeField } from '../parts/code-entry.tsx';
import { Items } from '../parts/items.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'checkCode'>;

/** The address is known where somebody is signed in, and asked for elsewhere. */
const address = ({ session, fields }: Data, { words }: Frame): readonly Item[] =>
  session.kind === 'nobody'
    ? [{ kind: 'field', name: 'email', label: words.checkCode.email, content: fields.email }]
    : [];

const items = (data: Data, frame: Frame): readonly Item[] => [
  ...address(data, frame),
  codeField(data.fields.code, frame.words.boxes.label),
  ...codeChoices(data.fields.code, frame, frame.words.checkCode.check),
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { checkCode } = frame.words;
  return (
    <Box flexDirection="column">
      {data.note === null ? <Say frame={frame}>{checkCode.what}</Say> : null}
      <NoteLine frame={frame} note={data.note} secret="code" above={0} />
      {data.session.kind === 'nobody' ? (
        <Box marginTop={1}>
          <Items frame={frame} items={address(data, frame)} focus={data.focus} />
        </Box>
      ) : null}
      <Box marginTop={1}>
        <CodeEntry content={data.fields.code} focus={data.focus} frame={frame} take={checkCode.check} />
      </Box>
    </Box>
  );
}

export const checkCode: Screen<'checkCode'> = {
  title: (words) => words.checkCode.title,
  items,
  enter: (words) => words.checkCode.enter,
  working: { checkCode: (words) => words.checkCode.working },
  Body,
};
