// A code is used, step by step; it stays hidden until it is asked for. At the end: did it work?

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { entryIn } from '../../src/journeys/other-accounts.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { ChoiceItem, Frame, KeyRow, Screen } from '../screen.ts';
import { KeyCodes } from './entry-codes.tsx';

type Data = PageData<'useEntry'>;
type Asked = PageData<'askWorked'>;

const secondsLeft = ({ shownUntil }: Data, now: number): number => Math.max(0, Math.ceil((shownUntil - now) / 1000));

const isShown = (data: Data, { now }: Frame): boolean => data.revealed !== null && secondsLeft(data, now) > 0;

const items = (_: Data, { words: { useKey } }: Frame): readonly ChoiceItem[] => [
  { kind: 'choice', name: 'submit', label: useKey.next, send: { type: 'submit' } },
  { kind: 'choice', name: 'copy', label: useKey.copy, send: { type: 'copy' } },
];

function keys(data: Data, frame: Frame): readonly KeyRow[] {
  const { key } = frame.words;
  if (!isShown(data, frame)) return [{ press: 'v', label: key.show, send: { type: 'show' } }];
  return [
    { press: 'v', label: key.hide, send: { type: 'hide' } },
    { press: '+', label: key.more, send: { type: 'more' } },
  ];
}

/** The code that is meant, while it is shown. */
function Shown({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement | null {
  const code = data.revealed?.codes[data.code];
  if (code === undefined || !isShown(data, frame)) return null;
  return (
    <Box marginTop={1} flexDirection="column">
      <KeyCodes frame={frame} codes={[code]} at={0} room={4} />
      <Say frame={frame} tone={frame.theme.accent}>
        {frame.words.key.hiddenIn(secondsLeft(data, frame.now))}
      </Say>
    </Box>
  );
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { useKey } = frame.words;
  const { guide, step } = data;
  const before = guide !== null && step === 0 && !isTight(frame) && data.note === null;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{guide?.use[step] ?? useKey.noGuide}</Say>
      {guide?.own === true && step === 0 ? (
        <Say frame={frame} tone={frame.theme.muted}>
          {frame.words.makeKey.own(guide.replaces)}
        </Say>
      ) : null}
      {before ? (
        <Box marginTop={1} flexDirection="column">
          <Say frame={frame} tone={frame.theme.muted}>
            {useKey.asks(guide.asks)}
          </Say>
          <Say frame={frame} tone={frame.theme.muted}>
            {useKey.loses(guide.loses)}
          </Say>
        </Box>
      ) : null}
      <Shown data={data} frame={frame} />
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      {data.note !== null && isShown(data, frame) && isTight(frame) ? null : (
        <NoteLine frame={frame} note={data.note} />
      )}
    </Box>
  );
}

export const useEntry: Screen<'useEntry'> = {
  title: (words, data) => words.useKey.title(entryIn(data)?.service.slice(0, 12) ?? ''),
  step: ({ guide, step }) => (guide === null ? undefined : [step + 1, guide.use.length]),
  items,
  keys,
  Body,
};

const answers = (_: Asked, { words: { askWorked } }: Frame): readonly ChoiceItem[] => [
  { kind: 'choice', name: 'worked', label: askWorked.yes, send: { type: 'worked' }, notByWrapping: true },
  { kind: 'choice', name: 'back', label: askWorked.no, send: { type: 'back' } },
];

function AskBody({ data, frame }: { readonly data: Asked; readonly frame: Frame }): ReactElement {
  const { askWorked } = frame.words;
  const explains = data.note === null || !isTight(frame);
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{askWorked.ask}</Say>
      {data.guide === null || !explains ? null : (
        <Say frame={frame} above={1}>
          {data.guide.after}
        </Say>
      )}
      <Box marginTop={1}>
        <Items frame={frame} items={answers(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const askWorked: Screen<'askWorked'> = {
  title: (words) => words.askWorked.title,
  items: answers,
  working: { changeEntry: (words) => words.askWorked.saving },
  Body: AskBody,
};
