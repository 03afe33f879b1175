// The file is an older copy than the one seen last: a restored backup, or one that somebody put there? Asked of whoever
// opens it, with the password or with the recovery code.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Choice } from '../../src/machine/page.ts';
import type { Words } from '../../src/words/en.ts';
import { Items } from '../parts/items.tsx';
import { backIn } from '../parts/place.ts';
import { Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

const items = (_: Choice, { words: { olderCopy } }: Frame): readonly Item[] => [
  { kind: 'choice', name: 'back', label: olderCopy.back, send: { type: 'back' } },
  { kind: 'choice', name: 'accept', label: olderCopy.accept, send: { type: 'accept' }, notByWrapping: true },
];

function Body({ data, frame }: { readonly data: Choice; readonly frame: Frame }): ReactElement {
  const { olderCopy } = frame.words;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{olderCopy.what}</Say>
      <Say frame={frame} above={1} tone={frame.theme.danger}>
        {olderCopy.consequence}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
    </Box>
  );
}

const working = (words: Words): string => words.olderCopy.working;
const asking = { title: (words: Words) => words.olderCopy.title, items, Body };

export const olderCopy: Screen<'olderCopy'> = { ...asking, working: { acceptOlder: working } };
export const olderWithCode: Screen<'olderWithCode'> = {
  ...asking,
  step: () => backIn.enterCode,
  working: { openOlderWithCode: working },
};
