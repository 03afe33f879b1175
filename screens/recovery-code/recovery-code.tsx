import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'recoveryCode'>;

const items = ({ session }: Data, { words: { codePage } }: Frame): readonly Item[] => {
  const { code } = session.opened.view;
  const setUp = { kind: 'choice', name: 'setUp', label: codePage.setUp, send: { type: 'setUp' } } as const;
  if (code === null) return [setUp];
  return [
    { ...setUp, means: codePage.setUpMeans(code.no + 1) },
    { kind: 'choice', name: 'check', label: codePage.check, means: codePage.checkMeans, send: { type: 'check' } },
  ];
};

function live({ session }: Data, { words: { codePage }, days }: Frame): string {
  const { code } = session.opened.view;
  if (code === null) return codePage.none;
  const checked = code.checked === undefined ? codePage.neverChecked : codePage.checked(days.day(code.checked));
  return `${codePage.live(code.no, days.day(code.made))} ${checked}`;
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{frame.words.codePage.what}</Say>
      <Say frame={frame} above={1}>
        {live(data, frame)}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
    </Box>
  );
}

export const recoveryCode: Screen<'recoveryCode'> = { title: (words) => words.codePage.title, items, Body };
