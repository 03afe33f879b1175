import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { infoStep } from '../parts/place.ts';
import type { Frame, Item, Screen } from '../screen.ts';
import { enrolled, enterOn, InfoPage, infoItems } from './info-page.tsx';

type Data = PageData<'otherEmail'>;

const items = ({ fields, session }: Data, frame: Frame): readonly Item[] => {
  const { label, example } = frame.words.info.otherEmail;
  const field = { kind: 'field', name: 'email', label, content: fields.email, placeholder: example } as const;
  return infoItems(session, frame, field, enrolled(session).otherEmail !== undefined);
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const now = enrolled(data.session).otherEmail;
  const { why, skipped } = frame.words.info.otherEmail;
  return <InfoPage data={data} frame={frame} why={why} skipped={skipped} now={now} items={items(data, frame)} />;
}

export const otherEmail: Screen<'otherEmail'> = {
  title: (words) => words.info.otherEmail.title,
  step: ({ session }) => infoStep(session, 2),
  items,
  enter: (words, { session }) => enterOn(words, session),
  working: { changeInfo: (words) => words.info.working },
  Body,
};
