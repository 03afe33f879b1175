// Reminders without signing in: the fields that would lie outside the seal, their cost, and the choice.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { ChoiceItem, Frame, Screen } from '../screen.ts';

type Data = PageData<'reminders'>;

function items({ session }: Data, { words: { reminders } }: Frame): readonly ChoiceItem[] {
  const on = session.opened.view.dueOutside;
  return [
    { kind: 'choice', name: 'back', label: on ? reminders.stayOn : reminders.stayOff, send: { type: 'back' } },
    {
      kind: 'choice',
      name: 'turn',
      label: on ? reminders.turnOff : reminders.turnOn,
      send: { type: 'remind', on: !on },
      notByWrapping: true,
    },
  ];
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { reminders } = frame.words;
  const explains = data.note === null || !isTight(frame);
  return (
    <Box flexDirection="column">
      {explains ? <Say frame={frame}>{reminders.what}</Say> : null}
      <Say frame={frame} above={explains ? 1 : 0}>
        {reminders.cost}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const reminders: Screen<'reminders'> = {
  title: (words) => words.reminders.title,
  items,
  working: { choose: (words) => words.reminders.saving },
  Body,
};
