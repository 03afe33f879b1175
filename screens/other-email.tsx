import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { infoStep } from './journey.ts';
import { enrolled, enterOn, InfoPage, infoItems } from './parts/info-page.tsx';
import type { Frame, Item, Screen } from './screen.ts';

type Data = States['otherEmail'];

const items = ({ lines, flow }: Data, frame: Frame): readonly Item[] => {
  const { label, example } = frame.words.info.otherEmail;
  const field = { kind: 'field', name: 'email', label, line: lines.email, placeholder: example } as const;
  return infoItems(flow, frame, field, enrolled(flow).otherEmail !== undefined);
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const now = enrolled(data.flow).otherEmail;
  const { why, skipped } = frame.words.info.otherEmail;
  return <InfoPage data={data} frame={frame} why={why} skipped={skipped} now={now} items={items(data, frame)} />;
}

export const otherEmail: Screen<'otherEmail'> = {
  title: (words) => words.info.otherEmail.title,
  step: ({ flow }) => infoStep(flow, 2),
  items,
  enter: (words, { flow }) => enterOn(words, flow),
  Body,
};
