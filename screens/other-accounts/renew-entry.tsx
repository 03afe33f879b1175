// The next codes are made at the service, step by step, and entered here at the end.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { entryIn } from '../../src/journeys/other-accounts.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { Say } from '../parts/say.tsx';
import type { ChoiceItem, Frame, Screen } from '../screen.ts';

type Data = PageData<'renewEntry'>;

function items({ guide, step }: Data, { words: { makeKey, useKey } }: Frame): readonly ChoiceItem[] {
  const last = step + 1 >= (guide?.make.length ?? 1);
  return [{ kind: 'choice', name: 'submit', label: last ? makeKey.enter : useKey.next, send: { type: 'submit' } }];
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { makeKey } = frame.words;
  const { guide, step } = data;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{guide?.make[step] ?? makeKey.noGuide}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      {guide === null ? null : (
        <Say frame={frame} above={1} tone={frame.theme.muted}>
          {guide.own === true ? makeKey.own(guide.replaces) : makeKey.checked(guide.checked, guide.read)}
        </Say>
      )}
    </Box>
  );
}

export const renewEntry: Screen<'renewEntry'> = {
  title: (words, data) => words.makeKey.title(entryIn(data)?.service.slice(0, 12) ?? ''),
  step: ({ guide, step }) => (guide === null ? undefined : [step + 1, guide.make.length]),
  items,
  Body,
};
