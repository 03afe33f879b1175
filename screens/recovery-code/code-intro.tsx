import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import type { Words } from '../../src/words/en.ts';
import { Items } from '../parts/items.tsx';
import { codeStep } from '../parts/place.ts';
import { Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'codeIntro'>;

const items = (_: Data, { words: { setUp } }: Frame): readonly Item[] => [
  { kind: 'choice', name: 'setUp', label: setUp.go, send: { type: 'setUp' } },
  { kind: 'choice', name: 'back', label: setUp.notNow, send: { type: 'back' } },
];

/** Says what happens to the present code. */
function replaces({ session }: Data, { setUp }: Words): string {
  if (session.kind === 'newLocks') return setUp.locks;
  const now = session.opened.view.code;
  return now === null ? setUp.first : setUp.replaces(now.no);
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words } = frame;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{words.setUp.what}</Say>
      <Say frame={frame} above={1}>
        {words.setUp.need}
      </Say>
      <Say frame={frame} above={1} tone={frame.theme.muted}>
        {replaces(data, words)}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
    </Box>
  );
}

export const codeIntro: Screen<'codeIntro'> = {
  title: (words) => words.setUp.title,
  step: ({ session }) => codeStep(session, 1),
  items,
  Body,
};
