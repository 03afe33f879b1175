import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { infoStep } from './journey.ts';
import { enrolled, enterOn, InfoPage, infoItems } from './parts/info-page.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['phone'];

const items = ({ lines, flow }: Data, frame: Frame): readonly Item[] => {
  const { label, example } = frame.words.info.phone;
  const field = { kind: 'field', name: 'phone', label, line: lines.phone, placeholder: example, limit: 40 } as const;
  return infoItems(flow, frame, field, enrolled(flow).phone !== undefined);
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words } = frame;
  const digits = enrolled(data.flow).phone;
  const now = digits === undefined ? undefined : words.security.phoneEnding(digits);
  const { why, skipped } = words.info.phone;
  return <InfoPage data={data} frame={frame} why={why} skipped={skipped} now={now} items={items(data, frame)} />;
}

export const phone: Screen<'phone'> = {
  title: (words) => words.info.phone.title,
  step: ({ flow }) => infoStep(flow, 1),
  items,
  enter: (words, { flow }) => enterOn(words, flow),
  // The account is made: there is nothing to go back to.
  stays: ({ flow }) => flow.kind === 'first',
  Body,
};
