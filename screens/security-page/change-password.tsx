// A new password, and what becomes of the recovery code: two choices, and neither is taken by Enter in a field.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Event } from '../../src/machine/events.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine } from '../parts/say.tsx';
import { StrengthLine } from '../parts/strength.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'changePassword'>;

const fieldNames = ['current', 'next', 'again'] as const;
type Field = (typeof fieldNames)[number];

/** Enter goes to the next field that is still empty; then to the choices, where it is decided in plain sight. */
const onward = (from: Field, fields: Data['fields']): Event => ({
  type: 'focus',
  item: fieldNames.slice(fieldNames.indexOf(from) + 1).find((name) => fields[name].text === '') ?? 'submit',
});

const items = ({ fields, reveal, session }: Data, { words: { changePassword } }: Frame): readonly Item[] => {
  const { keep, keepNone, somebodyElse, somebodyElseMeans } = changePassword;
  return [
    ...fieldNames.map(
      (name): Item => ({
        kind: 'field',
        name,
        label: changePassword[name],
        content: fields[name],
        mask: !reveal,
        onEnter: onward(name, fields),
      }),
    ),
    {
      kind: 'choice',
      name: 'submit',
      label: session.opened.view.code === null ? keepNone : keep,
      send: { type: 'submit' },
    },
    { kind: 'choice', name: 'locks', label: somebodyElse, means: somebodyElseMeans, send: { type: 'somebodyElse' } },
  ];
};

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      {data.note !== null && isTight(frame) ? null : (
        <Box marginTop={1}>
          <StrengthLine form={data} frame={frame} />
        </Box>
      )}
      <NoteLine frame={frame} note={data.note} secret="current" />
    </Box>
  );
}

export const changePassword: Screen<'changePassword'> = {
  title: (words) => words.changePassword.title,
  items,
  enter: (words) => words.keys.goOn,
  working: {
    changePassword: (words) => words.changePassword.working,
    provePassword: (words) => words.changePassword.proving,
  },
  Body,
};
