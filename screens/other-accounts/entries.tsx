// Codes of other accounts, found by typing. Every row opens.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { EntryView } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import { withoutFacts } from '../../src/words/without-facts.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isCompact } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import { fitEnd, shown } from '../parts/shown.ts';
import { linesOf } from '../parts/wrapped.ts';
import type { ChoiceItem, FieldItem, Frame, Item, Screen } from '../screen.ts';
import { foundKeys, windowFrom } from './found-entries.ts';

type Data = PageData<'entries'>;

const found = ({ session, fields }: Data): readonly EntryView[] =>
  foundKeys(session.opened.view.entries, fields.find.text);

const opening = (id: string) => ({ type: 'openEntry', id }) as const;

function findField(data: Data, { words: { spareKeys } }: Frame): FieldItem {
  const [first] = found(data);
  return {
    kind: 'field',
    name: 'find',
    label: spareKeys.find,
    content: data.fields.find,
    limit: 100,
    ...(first === undefined ? {} : { onEnter: opening(first.id) }),
  };
}

/** Drawn, a row words itself, and only where it is seen: of a thousand, every key that is pressed asks for all. */
const row = (of: EntryView, frame: Frame): ChoiceItem => ({
  kind: 'choice',
  name: of.id,
  ...(frame.reader === undefined ? { label: of.service } : { label: nameOf(of, frame), value: stateOf(of, frame) }),
  send: opening(of.id),
  typesInto: 'find',
});

/** Lines that are read aloud at once: with more than these, one finds faster than one listens. */
const mostAloud = 20;

const listed = (data: Data, { reader }: Frame): readonly EntryView[] =>
  reader === undefined ? found(data) : found(data).slice(0, mostAloud);

const add = ({ words: { spareKeys } }: Frame): ChoiceItem => ({
  kind: 'choice',
  name: 'add',
  label: spareKeys.add,
  send: { type: 'addEntry' },
  typesInto: 'find',
});

const importing = ({ words: { importKeys } }: Frame): ChoiceItem => ({
  kind: 'choice',
  name: 'import',
  label: importKeys.title,
  send: { type: 'importEntries' },
  typesInto: 'find',
});

const remind = ({ session }: Data, { words: { spareKeys } }: Frame): ChoiceItem => ({
  kind: 'choice',
  name: 'reminders',
  label: spareKeys.remind(session.opened.view.dueOutside),
  send: { type: 'openReminders' },
  typesInto: 'find',
});

/** Where there is something to export. */
const exporting = ({ session }: Data, { words: { exportKeys } }: Frame): readonly ChoiceItem[] =>
  session.opened.view.entryCount === 0
    ? []
    : [
        {
          kind: 'choice',
          name: 'export',
          label: exportKeys.title,
          send: { type: 'exportEntries' },
          typesInto: 'find',
        },
      ];

const items = (data: Data, frame: Frame): readonly Item[] => [
  findField(data, frame),
  ...listed(data, frame).map((of) => row(of, frame)),
  add(frame),
  importing(frame),
  remind(data, frame),
  ...exporting(data, frame),
];

const labelWidth = (frame: Frame): number => (isCompact(frame) ? 20 : 30);

function nameOf({ service, account }: EntryView, frame: Frame): string {
  return isCompact(frame) || account === '' ? service : `${service} ${frame.theme.symbols.dot} ${account}`;
}

function stateOf({ kind, used, made, attention }: EntryView, frame: Frame): string {
  const { words, theme, days, now } = frame;
  const { spareKeys } = words;
  const asks = attention === undefined ? [] : [spareKeys.attention[attention]];
  const left = used.filter((one) => !one).length;
  const is = kind === 'codes' ? spareKeys.left(left, used.length) : spareKeys.kind[kind];
  if (isCompact(frame)) return asks[0] ?? is;
  return [...asks, is, days.brief(made, now)].join(` ${theme.symbols.dot} `);
}

interface RowLineProps {
  readonly of: EntryView;
  readonly focused: boolean;
  readonly frame: Frame;
}

function RowLine({ of, focused, frame }: RowLineProps): ReactElement | null {
  if (frame.reader !== undefined) return null;
  const { theme } = frame;
  const label = labelWidth(frame);
  const tone = of.attention !== undefined ? theme.danger : focused ? {} : theme.muted;
  const name = fitEnd(shown(nameOf(of, frame), theme), label - 3, theme);
  return (
    <Box>
      <Box width={label} flexShrink={0}>
        <Text {...(focused ? theme.accent : {})}>{`${focused ? theme.symbols.pointer : ' '} ${name}`}</Text>
      </Box>
      <Text {...tone}>{fitEnd(shown(stateOf(of, frame), theme), bodyWidth(frame) - label, theme)}</Text>
    </Box>
  );
}

/** The lines that a long note takes beyond its first: what became of a file is said in full. */
function noteBeyond({ note }: Data, frame: Frame): number {
  if (note?.why !== 'exported' && note?.why !== 'imported') return 0;
  return linesOf(shown(frame.words.notes(note, withoutFacts), frame.theme), bodyWidth(frame) - 2) - 1;
}

/** A long note in a small window takes the place of the air. */
const isFull = (frame: Frame, data: Data): boolean => isCompact(frame) && noteBeyond(data, frame) > 3;

/** Lines of the page that are not the list's: title, the field, what lies beyond, what can be done, a note, the keys. */
const around = (frame: Frame, data: Data): number => (isCompact(frame) ? 17 : 16) + noteBeyond(data, frame);

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme } = frame;
  const { spareKeys } = words;
  const all = found(data);
  const { view } = data.session.opened;
  const unread = view.entryCount - view.entries.length;
  const room = frame.reader === undefined ? Math.max(1, frame.rows - around(frame, data)) : mostAloud;
  const at = frame.reader === undefined ? all.findIndex(({ id }) => id === data.focus) : 0;
  const from = windowFrom(all.length, Math.max(0, at), room);
  const list = all.slice(from, from + room);
  const below = all.length - from - list.length;
  return (
    <Box flexDirection="column">
      <Items frame={frame} items={[findField(data, frame)]} focus={data.focus} />
      <Box flexDirection="column" marginTop={isFull(frame, data) ? 0 : 1}>
        {all.length === 0 ? (
          <Say frame={frame}>{view.entries.length === 0 ? spareKeys.none : spareKeys.noneFound}</Say>
        ) : null}
        {list.map((key) => (
          <RowLine key={key.id} of={key} focused={data.focus === key.id} frame={frame} />
        ))}
        {from + below === 0 ? null : (
          <Box marginLeft={2}>
            <Say frame={frame} tone={theme.muted}>
              {spareKeys.more(from, below)}
            </Say>
          </Box>
        )}
        {unread === 0 ? null : (
          <Say frame={frame} tone={theme.muted}>
            {spareKeys.others(unread)}
          </Say>
        )}
      </Box>
      <Box marginTop={isFull(frame, data) ? 0 : 1}>
        <Items
          frame={frame}
          items={[add(frame), importing(frame), remind(data, frame), ...exporting(data, frame)]}
          focus={data.focus}
        />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const entries: Screen<'entries'> = {
  title: (words) => words.spareKeys.title,
  items,
  enter: (words) => words.spareKeys.open,
  Body,
};
