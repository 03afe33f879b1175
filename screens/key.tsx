// One spare key: what it is and what it asks for. Its codes are drawn only when somebody asks, and hide again after a while.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { EntryView } from '../src/account/types.ts';
import { keyIn } from '../src/machine/guards-keys.ts';
import type { States } from '../src/machine/model.ts';
import { Items } from './parts/items.tsx';
import { KeyCodes } from './parts/key-codes.tsx';
import { bodyWidth, isCompact, isTight } from './parts/page.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import { fitEnd, shown } from './parts/shown.ts';
import type { ChoiceItem, Frame, KeyRow, Screen } from './screen.ts';

type Data = States['key'];
type Shown = States['keyShown'];

const choice = (name: string, label: string, send: ChoiceItem['send']): ChoiceItem => ({
  kind: 'choice',
  name,
  label,
  send,
});

/** What is done with the code that is meant. */
function uses(data: Data | Shown, { words: { key } }: Frame): readonly ChoiceItem[] {
  const used = keyIn(data)?.used[data.code] === true;
  return [
    choice('copy', key.copy, { type: 'copy' }),
    ...(used ? [] : [choice('used', key.markUsed, { type: 'markUsed' })]),
  ];
}

function items(data: Data, frame: Frame): readonly ChoiceItem[] {
  const { key } = frame.words;
  const of = keyIn(data);
  if (of === undefined) return [];
  return [
    choice('use', key.use, { type: 'useKey' }),
    ...uses(data, frame),
    choice('replace', key.replace, { type: 'replaceKey' }),
    ...(of.replaced === undefined ? [choice('elsewhere', key.replacedElsewhere, { type: 'replacedElsewhere' })] : []),
    choice('remove', key.remove, { type: 'removeKey' }),
  ];
}

/** ← and → where there is more than one code. */
function pickKeys(data: Data | Shown, { words: { key } }: Frame): readonly KeyRow[] {
  if ((keyIn(data)?.used.length ?? 0) < 2) return [];
  return [
    { press: 'left', label: key.pick, send: { type: 'pick', by: -1 } },
    { press: 'right', label: key.pick, send: { type: 'pick', by: 1 } },
  ];
}

function nameOf({ service, account }: EntryView, frame: Frame): string {
  const { theme } = frame;
  const name = account === '' ? service : `${service} ${theme.symbols.dot} ${account}`;
  return fitEnd(shown(name, theme), bodyWidth(frame), theme);
}

interface NameProps {
  readonly of: EntryView;
  readonly frame: Frame;
  /** There is room for more than the name. */
  readonly explains: boolean;
}

function Name({ of, frame, explains }: NameProps): ReactElement {
  const { key } = frame.words;
  const left = of.used.filter((one) => !one).length;
  return (
    <Box flexDirection="column">
      <Say frame={frame} tone={frame.theme.accent}>
        {nameOf(of, frame)}
      </Say>
      {explains ? (
        <Say frame={frame}>{key.made(key.what[of.kind](left, of.used.length), frame.days.day(of.made))}</Say>
      ) : null}
    </Box>
  );
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme } = frame;
  const { key } = words;
  const of = keyIn(data);
  if (of === undefined) return <Say frame={frame}>{key.gone}</Say>;
  const explains = data.note === null || !isTight(frame);
  const many = of.used.length;
  return (
    <Box flexDirection="column">
      <Name of={of} frame={frame} explains={explains} />
      {of.attention === undefined || !explains ? null : (
        <Say frame={frame} tone={theme.danger}>
          {key.attention[of.attention]}
        </Say>
      )}
      {explains ? (
        <Say frame={frame} above={1} tone={theme.muted}>
          {many === 1 ? key.hidden : key.which(data.code + 1, many, of.used[data.code] === true)}
        </Say>
      ) : null}
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

const secondsLeft = ({ shownUntil }: Shown, now: number): number => Math.max(0, Math.ceil((shownUntil - now) / 1000));

/** Lines for the codes: title, names, choices, the countdown and the keys take the others, a note as many as it needs. */
const roomFor = ({ note, revealed }: Shown, frame: Frame): number =>
  Math.max(
    2,
    frame.rows -
      (isCompact(frame) ? 14 : 13) -
      (note === null ? 0 : isCompact(frame) ? 5 : 3) -
      (revealed.note === undefined ? 0 : 1),
  );

function ShownBody({ data, frame }: { readonly data: Shown; readonly frame: Frame }): ReactElement {
  const { words, theme, now } = frame;
  const of = keyIn(data);
  const { codes, note } = data.revealed;
  const hidden = secondsLeft(data, now) === 0;
  if (of === undefined || hidden) return <Say frame={frame}>{words.key.hidden}</Say>;
  return (
    <Box flexDirection="column">
      <Say frame={frame} tone={theme.accent}>
        {nameOf(of, frame)}
      </Say>
      {note === undefined ? null : <Say frame={frame}>{fitEnd(shown(note, theme), bodyWidth(frame), theme)}</Say>}
      <Box marginTop={1}>
        <KeyCodes frame={frame} codes={codes} at={data.code} room={roomFor(data, frame)} />
      </Box>
      <Box marginTop={1}>
        <Items frame={frame} items={uses(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
      <Say frame={frame} above={1} tone={theme.accent}>
        {words.key.hiddenIn(secondsLeft(data, now))}
      </Say>
    </Box>
  );
}

export const key: Screen<'key'> = {
  title: (words) => words.spareKeys.title,
  items,
  keys: (data, frame) => [
    { press: 'v', label: frame.words.key.show, send: { type: 'show' } },
    { press: 'n', label: frame.words.key.make, send: { type: 'makeKey' } },
    ...pickKeys(data, frame),
  ],
  Body,
};

export const keyShown: Screen<'keyShown'> = {
  title: (words) => words.spareKeys.title,
  items: uses,
  keys: (data, frame) => [
    { press: 'v', label: frame.words.key.hide, send: { type: 'hide' } },
    { press: '+', label: frame.words.key.more, send: { type: 'more' } },
    ...pickKeys(data, frame),
  ],
  Body: ShownBody,
};
