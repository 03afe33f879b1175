// A new password, on the way back in: after the recovery code, where more follows, and after a security code, where it
// is all there is to do.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { backIn } from '../parts/place.ts';
import { NoteLine, Say } from '../parts/say.tsx';
import { StrengthLine } from '../parts/strength.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'newPassword'> | PageData<'resetPassword'>;

const items = (data: Data, { words }: Frame): readonly Item[] => {
  const { next, again, go } = words.recovery.newPassword;
  const label = data.session.kind === 'byHost' ? words.resetPassword.go : go;
  const { fields, reveal } = data;
  return [
    { kind: 'field', name: 'next', label: next, content: fields.next, mask: !reveal },
    { kind: 'field', name: 'again', label: again, content: fields.again, mask: !reveal },
    { kind: 'choice', name: 'submit', label, send: { type: 'submit' } },
  ];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words } = frame;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>
        {data.session.kind === 'byHost' ? words.resetPassword.ask : words.recovery.newPassword.ask}
      </Say>
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

export const resetPassword: Screen<'resetPassword'> = {
  title: (words) => words.resetPassword.title,
  items,
  enter: (words) => words.keys.save,
  working: { resetPassword: (words) => words.resetPassword.working },
  Body,
};
