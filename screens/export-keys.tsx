// Spare keys taken elsewhere: sealed under a passphrase, or, after a word was typed, readable by anyone.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { plainWord } from '../src/machine/guards-keys.ts';
import type { States } from '../src/machine/model.ts';
import { Items } from './parts/items.tsx';
import { isTight } from './parts/page.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import { StrengthLine } from './parts/strength.tsx';
import type { FieldItem, Frame, Item, Screen } from './screen.ts';

type Sealed = States['exportKeys'];
type Plain = States['exportPlain'];

/** Longer than any path that a system takes. */
const longestPath = 4096;

const file = ({ lines }: Sealed | Plain, { words: { exportKeys } }: Frame): FieldItem => ({
  kind: 'field',
  name: 'path',
  label: exportKeys.path,
  line: lines.path,
  limit: longestPath,
});

const sealedItems = (data: Sealed, frame: Frame): readonly Item[] => {
  const { lines, reveal } = data;
  const { exportKeys } = frame.words;
  return [
    file(data, frame),
    { kind: 'field', name: 'next', label: exportKeys.passphrase, line: lines.next, mask: !reveal },
    { kind: 'field', name: 'again', label: exportKeys.again, line: lines.again, mask: !reveal },
    { kind: 'choice', name: 'submit', label: exportKeys.go, send: { type: 'submit' } },
    { kind: 'choice', name: 'plain', label: exportKeys.plainly, send: { type: 'exportPlain' } },
  ];
};

const plainItems = (data: Plain, frame: Frame): readonly Item[] => [
  file(data, frame),
  { kind: 'field', name: 'word', label: frame.words.exportKeys.plainLabel, line: data.lines.word, limit: 100 },
  { kind: 'choice', name: 'submit', label: frame.words.exportKeys.go, send: { type: 'submit' } },
];

const countIn = ({ who }: Sealed | Plain): number => who.opened.view.entryCount;

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

function PlainBody({ data, frame }: { readonly data: Plain; readonly frame: Frame }): ReactElement {
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
      <Say frame={frame}>{exportKeys.plainType(plainWord)}</Say>
      <Box marginTop={1}>
        <Items frame={frame} items={plainItems(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const exportKeys: Screen<'exportKeys'> = {
  title: (words) => words.exportKeys.title,
  items: sealedItems,
  enter: (words) => words.exportKeys.enter,
  Body: SealedBody,
};

export const exportPlain: Screen<'exportPlain'> = {
  title: (words) => words.exportKeys.plainTitle,
  items: plainItems,
  enter: (words) => words.exportKeys.enter,
  Body: PlainBody,
};
