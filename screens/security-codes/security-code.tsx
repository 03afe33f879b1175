import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { backIn } from '../parts/place.ts';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'securityCode'>;

const items = ({ fields, by }: Data, { words: { securityCode } }: Frame): readonly Item[] => {
  const field = { kind: 'field', name: 'digits', label: securityCode.label, content: fields.digits } as const;
  const go = { kind: 'choice', name: 'submit', label: securityCode.go, send: { type: 'submit' } } as const;
  if (by === 'app') return [field, go];
  return [field, go, { kind: 'choice', name: 'resend', label: securityCode.again, send: { type: 'resend' } }];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { securityCode } = frame.words;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{data.by === 'app' ? securityCode.app : securityCode.sent}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} secret={data.by === 'app' ? 'digits' : 'sent'} />
    </Box>
  );
}

export const securityCode: Screen<'securityCode'> = {
  title: (words) => words.securityCode.title,
  step: ({ session }) => (session.kind === 'byHost' ? backIn.receive : undefined),
  items,
  enter: (words) => words.keys.goOn,
  working: {
    letIn: (words) => words.securityCode.working,
    proveDigits: (words) => words.securityCode.working,
    sendCode: (words) => words.complete.sending,
  },
  Body,
};
