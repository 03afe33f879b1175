// The next codes are made at the service, step by step, and entered here at the end.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { keyIn } from '../src/machine/guards-keys.ts';
import type { States } from '../src/machine/model.ts';
import { Items } from './parts/items.tsx';
import { Say } from './parts/say.tsx';
import type { ChoiceItem, Frame, Screen } from './screen.ts';

type Data = States['makeKey'];

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
          {makeKey.checked(guide.checked, guide.read)}
        </Say>
      )}
    </Box>
  );
}

export const makeKey: Screen<'makeKey'> = {
  title: (words, data) => words.makeKey.title(keyIn(data)?.service.slice(0, 12) ?? ''),
  step: ({ guide, step }) => (guide === null ? undefined : [step + 1, guide.make.length]),
  items,
  Body,
};
