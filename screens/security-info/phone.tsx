import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { infoStep } from '../parts/place.ts';
import type { Frame, Item, Screen } from '../screen.ts';
import { enrolled, enterOn, InfoPage, infoItems } from './info-page.tsx';

type Data = PageData<'phone'>;

const items = ({ fields, session }: Data, frame: Frame): readonly Item[] => {
  const { label, example } = frame.words.info.phone;
  const field = {
    kind: 'field',
    name: 'phone',
    label,
    content: fields.phone,
    placeholder: example,
    limit: 40,
  } as const;
  return infoItems(session, frame, field, enrolled(session).phone !== undefined);
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words } = frame;
  const digits = enrolled(data.session).phone;
  const now = digits === undefined ? undefined : words.security.phoneEnding(digits);
  const { why, skipped } = words.info.phone;
  return <InfoPage data={data} frame={frame} why={why} skipped={skipped} now={now} items={items(data, frame)} />;
}

export const phone: Screen<'phone'> = {
  title: (words) => words.info.phone.title,
  step: ({ session }) => infoStep(session, 1),
  items,
  enter: (words, { session }) => enterOn(words, session),
  working: { changeInfo: (words) => words.info.working },
  Body,
};
