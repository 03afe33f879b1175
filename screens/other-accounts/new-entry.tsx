// A new entry: whose it is, and a paste that sorts itself while it is typed.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Problem } from '../../src/keyring/check.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { FieldItem, Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'newEntry'>;

/** The longest name, as the record takes it, in UTF-16 units. */
const longestName = 100;

function named({ fields, instead }: Data, { words: { newKey } }: Frame): readonly FieldItem[] {
  if (instead !== null) return [];
  const field = (name: 'service' | 'account', placeholder: string): FieldItem => ({
    kind: 'field',
    name,
    label: newKey[name],
    content: fields[name],
    limit: longestName,
    placeholder,
  });
  return [field('service', newKey.exampleService), field('account', newKey.exampleAccount)];
}

/** A paste that is no code of its kind yet can be kept as text; every other is asked about on the next page. */
const offersText = ({ asText, look }: Data): boolean =>
  asText || (look?.problem !== undefined && !noText.includes(look.problem.why));

/** Taking it as the text it is does not help these. */
const noText: readonly Problem['why'][] = ['nothing', 'too-long', 'too-many'];

function items(data: Data, frame: Frame): readonly Item[] {
  const { newKey } = frame.words;
  const { fields, reveal, asText } = data;
  return [
    ...named(data, frame),
    { kind: 'field', name: 'secret', label: newKey.secret, content: fields.secret, mask: !reveal, lines: true },
    { kind: 'field', name: 'remark', label: newKey.remark, content: fields.remark, limit: 1000 },
    { kind: 'choice', name: 'submit', label: newKey.goOn, send: { type: 'submit' } },
    ...(offersText(data)
      ? [
          {
            kind: 'choice',
            name: 'asText',
            label: asText ? newKey.asCode : newKey.asText,
            send: { type: 'keepAsText' },
          } as const,
        ]
      : []),
  ];
}

/** Names the kind of the paste, as far as it can be told. */
function lookLine({ look }: Data, { words: { newKey } }: Frame): string {
  if (look === null) return newKey.advice;
  if (look.problem !== undefined) return newKey.problem(look.problem);
  const is = look.entries > 1 ? newKey.several(look.entries) : newKey.is[look.kind](look.count);
  if (look.asks) return `${is} ${newKey.asks}`;
  return look.leftOut ? `${is} ${newKey.leftOut}` : is;
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme } = frame;
  const { look, note } = data;
  const fine = look !== null && look.problem === undefined;
  return (
    <Box flexDirection="column">
      {note !== null && isTight(frame) ? null : (
        <Box marginBottom={1}>
          <Say frame={frame} tone={fine ? {} : theme.muted}>
            {lookLine(data, frame)}
          </Say>
        </Box>
      )}
      <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      <NoteLine frame={frame} note={note} />
    </Box>
  );
}

export const newEntry: Screen<'newEntry'> = {
  title: (words, { instead }) => (instead === null ? words.newKey.title : words.newKey.titleReplace),
  items,
  enter: (words) => words.newKey.enter,
  codeMasked: true,
  working: { sortPaste: (words) => words.newKey.sorting },
  Body,
};
