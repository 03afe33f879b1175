// Exports codes of other accounts: sealed under a passphrase, or, after a word was typed, readable by anyone.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { cleartextWord } from '../../src/journeys/other-accounts.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import { StrengthLine } from '../parts/strength.tsx';
import type { FieldItem, Frame, Item, Screen } from '../screen.ts';

type Sealed = PageData<'exportEntries'>;
type Cleartext = PageData<'exportCleartext'>;

/** Longer than any path that a system takes. */
const longestPath = 4096;

const file = ({ fields }: Sealed | Cleartext, { words: { exportKeys } }: Frame): FieldItem => ({
  kind: 'field',
  name: 'path',
  label: exportKeys.path,
  content: fields.path,
  limit: longestPath,
});

const sealedItems = (data: Sealed, frame: Frame): readonly Item[] => {
  const { fields, reveal } = data;
  const { exportKeys } = frame.words;
  return [
    file(data, frame),
    { kind: 'field', name: 'next', label: exportKeys.passphrase, content: fields.next, mask: !reveal },
    { kind: 'field', name: 'again', label: exportKeys.again, content: fields.again, mask: !reveal },
    { kind: 'choice', name: 'submit', label: exportKeys.go, send: { type: 'submit' } },
    { kind: 'choice', name: 'plain', label: exportKeys.plainly, send: { type: 'exportCleartext' } },
  ];
};

const cleartextItems = (data: Cleartext, frame: Frame): readonly Item[] => [
  file(data, frame),
  { kind: 'field', name: 'word', label: frame.words.exportKeys.plainLabel, content: data.fields.word, limit: 100 },
  { kind: 'choice', name: 'submit', label: frame.words.exportKeys.go, send: { type: 'submit' } },
];

const countIn = ({ session }: Sealed | Cleartext): number => session.opened.view.entryCount;

function SealedBody({ data, frame }: { readonly data: Sealed; readonly frame: Frame }): ReactElement {
  const { exportKeys } = frame.words;
  return (
    <Box flexDirection="column">
      {data.note !== null && isTight(frame) ? null : (
        <Box flexDirection="column" marginBottom={1}>
          <Say frame={frame}>{exportKeys.what(countIn(data))}</Say>
          <Say frame={frame}>{exportKeys.warn}</Say>
        </Box>
      )}
      <Items frame={frame} items={sealedItems(data, frame)} focus={data.focus} />
      {data.note !== null && isTight(frame) ? null : (
        <Box marginTop={1}>
          <StrengthLine form={data} frame={frame} />
        </Box>
      )}
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

function CleartextBody({ data, frame }: { readonly data: Cleartext; readonly frame: Frame }): ReactElement {
  const { exportKeys } = frame.words;
  return (
    <Box flexDirection="column">
      {data.note !== null && isTight(frame) ? null : (
        <Box flexDirection="column" marginBottom={1}>
          <Say frame={frame}>{exportKeys.plainWhat(countIn(data))}</Say>
          <Say frame={frame} above={1}>
            {exportKeys.plainAfter}
          </Say>
        </Box>
      )}
      <Say frame={frame}>{exportKeys.plainType(cleartextWord)}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={cleartextItems(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const exportEntries: Screen<'exportEntries'> = {
  title: (words) => words.exportKeys.title,
  items: sealedItems,
  enter: (words) => words.exportKeys.enter,
  working: { exportEntries: (words) => words.exportKeys.sealing },
  Body: SealedBody,
};

export const exportCleartext: Screen<'exportCleartext'> = {
  title: (words) => words.exportKeys.plainTitle,
  items: cleartextItems,
  enter: (words) => words.exportKeys.enter,
  working: { exportEntries: (words) => words.exportKeys.writing },
  Body: CleartextBody,
};
