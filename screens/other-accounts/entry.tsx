// One entry: its kind and its reminder. Its codes are drawn only when somebody asks, and hide again after a while.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { EntrySecrets, EntryView } from '../../src/account/types.ts';
import { entryIn, markedCode } from '../../src/journeys/other-accounts.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isCompact, isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import { fitEnd, shown } from '../parts/shown.ts';
import type { ChoiceItem, Frame, KeyRow, Screen } from '../screen.ts';
import { KeyCodes } from './entry-codes.tsx';

type Data = PageData<'entry'>;
type Shown = Data & { readonly revealed: EntrySecrets };

const isShown = (data: Data): data is Shown => data.revealed !== null;

const choice = (name: string, label: string, send: ChoiceItem['send']): ChoiceItem => ({
  kind: 'choice',
  name,
  label,
  send,
});

/** A row that spends or removes something. */
const grave = (name: string, label: string, send: ChoiceItem['send']): ChoiceItem => ({
  ...choice(name, label, send),
  notByWrapping: true,
});

/** Lists the choices for the code in focus. */
function uses(data: Data, { words: { key } }: Frame): readonly ChoiceItem[] {
  const used = entryIn(data)?.used ?? [];
  const marked = markedCode(data);
  return [
    choice('copy', key.copy, { type: 'copy' }),
    ...(used[data.code] === true ? [] : [grave('used', key.markUsed, { type: 'markUsed' })]),
    ...(marked === null ? [] : [choice('unused', key.markUnused(marked + 1, used.length), { type: 'markUnused' })]),
  ];
}

function items(data: Data, frame: Frame): readonly ChoiceItem[] {
  if (isShown(data)) return uses(data, frame);
  const { key } = frame.words;
  const of = entryIn(data);
  if (of === undefined) return [];
  return [
    choice('use', key.use, { type: 'useEntry' }),
    ...uses(data, frame),
    choice('replace', key.replace, { type: 'replaceEntry' }),
    ...(of.replaced === undefined ? [grave('elsewhere', key.replacedElsewhere, { type: 'replacedElsewhere' })] : []),
    grave('remove', key.remove, { type: 'removeEntry' }),
  ];
}

/** ← and → where there is more than one code. */
function pickKeys(data: Data, { words: { key } }: Frame): readonly KeyRow[] {
  if ((entryIn(data)?.used.length ?? 0) < 2) return [];
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

function HiddenBody({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme } = frame;
  const { key } = words;
  const of = entryIn(data);
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
  const of = entryIn(data);
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

function keys(data: Data, frame: Frame): readonly KeyRow[] {
  const { key } = frame.words;
  if (isShown(data))
    return [
      { press: 'v', label: key.hide, send: { type: 'hide' } },
      { press: '+', label: key.more, send: { type: 'more' } },
      ...pickKeys(data, frame),
    ];
  return [
    { press: 'v', label: key.show, send: { type: 'show' } },
    { press: 'n', label: key.make, send: { type: 'renewEntry' } },
    ...pickKeys(data, frame),
  ];
}

const Body = ({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement =>
  isShown(data) ? <ShownBody data={data} frame={frame} /> : <HiddenBody data={data} frame={frame} />;

export const entry: Screen<'entry'> = {
  title: (words) => words.spareKeys.title,
  items,
  keys,
  working: { changeEntry: (words) => words.key.saving },
  Body,
};
