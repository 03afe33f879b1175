// "Is this right?": the reading of a paste, before anything of it is kept. Never more than a quarter of a code is drawn, and none of
// it needs hiding. A page that is fuller than its window scrolls; the choices stay where they are.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { keepsAsUnderstood, keepsWhole } from '../../src/journeys/other-accounts.ts';
import type { UnderstoodEntry } from '../../src/keyring/paste/sorted.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isCompact } from '../parts/page.tsx';
import { NoteLine } from '../parts/say.tsx';
import { fitEnd, shortened, shown } from '../parts/shown.ts';
import { type Told, ToldLines, type ToldView, toldIn, toldKeys } from '../parts/told.tsx';
import { linesOf } from '../parts/wrapped.ts';
import type { ChoiceItem, Frame, Screen } from '../screen.ts';
import { drawnEnds, mostEnds } from './code-ends.ts';

type Data = PageData<'reviewEntry'>;

function entryTold(entry: UnderstoodEntry, data: Data, frame: Frame): Told {
  const { words, theme } = frame;
  const { newKey, paste, reviewKey } = words;
  const { kind, codes, characters } = entry;
  const used = codes.filter((code) => code.used).length;
  const is = data.form.asText ? reviewKey.asItIs : newKey.is[kind](codes.length);
  const { service, account } = entry;
  const name = shortened(account === '' ? service : `${service} ${theme.symbols.dot} ${account}`, theme);
  if (kind === 'text') return { text: `${name}: ${is}`, below: paste.characters(characters) };
  const below = [
    drawnEnds(codes, frame),
    ...(kind === 'key' ? [`(${paste.characters(codes[0]?.ends.length ?? 0)})`] : []),
    ...(used > 0 && codes.length > mostEnds(frame) ? [`(${reviewKey.used(used)})`] : []),
  ];
  return { text: `${name}: ${is}`, below: below.join(' ') };
}

/** Everything that there is to say. Several entries come after the questions, so that no question is scrolled out of sight. */
function told(data: Data, frame: Frame): readonly Told[] {
  const { words, theme } = frame;
  const { paste, reviewKey } = words;
  const { entries, doubts, remarks, omitted, made, note } = data.understood;
  const { muted } = theme;
  const asks = doubts.map((doubt): Told => ({ text: paste.doubt(doubt), tone: theme.danger, mark: '?' }));
  const those = entries.map((entry) => entryTold(entry, data, frame));
  const mended = keepsAsUnderstood(data) ? [] : [{ text: reviewKey.tooMany, tone: theme.danger, mark: '?' }];
  return [
    ...(data.form.instead === null ? [] : [{ text: reviewKey.instead, tone: muted }]),
    ...(entries.length > 1 ? [...asks, ...mended, ...those] : [...those, ...asks]),
    ...remarks.map((remark): Told => ({ text: paste.remark(remark) })),
    ...(omitted.length > 0 ? [{ text: paste.leftOut(omitted), tone: muted }] : []),
    ...(made === undefined ? [] : [{ text: paste.made(made), tone: muted }]),
    ...(note === undefined ? [] : [{ text: paste.note(fitEnd(shown(note, theme), 60, theme)), tone: muted }]),
  ];
}

function items(data: Data, { words: { reviewKey } }: Frame): readonly ChoiceItem[] {
  const yes = data.understood.doubts.length > 0 ? reviewKey.anyway : reviewKey.keep;
  return [
    ...(keepsAsUnderstood(data)
      ? [{ kind: 'choice', name: 'keep', label: yes, send: { type: 'submit' } } as const]
      : []),
    ...(keepsWhole(data)
      ? [{ kind: 'choice', name: 'whole', label: reviewKey.whole, send: { type: 'keepAsText' } } as const]
      : []),
    { kind: 'choice', name: 'change', label: reviewKey.change, send: { type: 'back' } },
  ];
}

/** Lines between the title and the choices. */
function roomFor(data: Data, frame: Frame): number {
  const width = bodyWidth(frame) - 2;
  const choices = items(data, frame).reduce((sum, { label }) => sum + linesOf(shown(label, frame.theme), width), 0);
  const note = data.note === null ? 0 : isCompact(frame) ? 6 : 3;
  return frame.rows - (isCompact(frame) ? 6 : 5) - choices - note;
}

const viewOf = (data: Data, frame: Frame): ToldView => toldIn(told(data, frame), data.top, roomFor(data, frame), frame);

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  return (
    <Box flexDirection="column">
      <ToldLines view={viewOf(data, frame)} frame={frame} />
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const reviewEntry: Screen<'reviewEntry'> = {
  title: (words) => words.reviewKey.title,
  items,
  keys: (data, frame) => toldKeys(viewOf(data, frame), data.top, roomFor(data, frame), frame),
  working: { savePaste: (words) => words.newKey.saving },
  Body,
};
