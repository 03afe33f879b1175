// "Is this right?": the reading of a paste, before anything of it is kept. Never more than a quarter of a code is drawn, and none of
// it needs hiding. A page that is fuller than its window scrolls; the choices stay where they are.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { keepsAsUnderstood, keepsWhole } from '../../src/journeys/other-accounts.ts';
import type { UnderstoodEntry } from '../../src/keyring/paste/sorted.ts';
import type { PageData } from '../../src/machine/page.ts';
import type { Tone } from '../../src/terminal/theme.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isCompact, isTight } from '../parts/page.tsx';
import { Marked, NoteLine, Say } from '../parts/say.tsx';
import { fitEnd, shortened, shown } from '../parts/shown.ts';
import { linesOf } from '../parts/wrapped.ts';
import type { ChoiceItem, Frame, KeyRow, Screen } from '../screen.ts';

type Data = PageData<'reviewEntry'>;

/** A paragraph; `below` stands under it, further in. */
interface Told {
  readonly text: string;
  readonly below?: string;
  readonly tone?: Tone;
  readonly mark?: string;
}

const indent = 2;

/** More codes than this are shortened in the middle. */
const mostEnds = (frame: Frame): number => (frame.reader !== undefined || isTight(frame) ? 8 : 20);

function entryTold(entry: UnderstoodEntry, data: Data, frame: Frame): Told {
  const { words, theme } = frame;
  const { newKey, paste, reviewKey } = words;
  const { kind, codes, characters } = entry;
  const used = codes.filter((code) => code.used).length;
  const is = data.form.asText ? reviewKey.asItIs : newKey.is[kind](codes.length);
  const { service, account } = entry;
  const name = shortened(account === '' ? service : `${service} ${theme.symbols.dot} ${account}`, theme);
  if (kind === 'text') return { text: `${name}: ${is}`, below: paste.characters(characters) };
  const drawn = paste.ends(codes, mostEnds(frame));
  const ends = frame.reader === undefined ? drawn : drawn.replaceAll('  ', ', ');
  const below = [
    ends,
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

/** Cells for a paragraph. */
const widthOf = ({ mark }: Told, frame: Frame): number => bodyWidth(frame) - (mark === undefined ? 0 : indent);

const heightOf = (one: Told, frame: Frame): number =>
  linesOf(shown(one.text, frame.theme), widthOf(one, frame)) +
  (one.below === undefined ? 0 : linesOf(shown(one.below, frame.theme), bodyWidth(frame) - indent));

/** Lines between the title and the choices. */
function roomFor(data: Data, frame: Frame): number {
  const width = bodyWidth(frame) - indent;
  const choices = items(data, frame).reduce((sum, { label }) => sum + linesOf(shown(label, frame.theme), width), 0);
  const note = data.note === null ? 0 : isCompact(frame) ? 6 : 3;
  return frame.rows - (isCompact(frame) ? 6 : 5) - choices - note;
}

/** How many paragraphs there is room for, beginning with the first; a line is kept for the rest. */
function fitting(all: readonly Told[], room: number, frame: Frame): number {
  const heights = all.map((one) => heightOf(one, frame));
  if (heights.reduce((sum, height) => sum + height, 0) <= room) return all.length;
  let remaining = room - 1;
  const beyond = heights.findIndex((height) => {
    remaining -= height;
    return remaining < 0;
  });
  return Math.max(1, beyond);
}

interface View {
  readonly all: readonly Told[];
  readonly top: number;
  readonly count: number;
  /** All of it fits. */
  readonly whole: boolean;
}

function viewOf(data: Data, frame: Frame): View {
  const all = told(data, frame);
  if (frame.reader !== undefined) return { all, top: 0, count: all.length, whole: true };
  const room = roomFor(data, frame);
  const last = all.length - fitting(all.toReversed(), room, frame);
  const top = Math.min(data.top, last);
  return { all, top, count: fitting(all.slice(top), room, frame), whole: last === 0 };
}

function Paragraph({ one, frame }: { readonly one: Told; readonly frame: Frame }): ReactElement {
  const { text, below, tone = {}, mark } = one;
  return (
    <Box flexDirection="column">
      {mark === undefined ? (
        <Say frame={frame} tone={tone}>
          {text}
        </Say>
      ) : (
        <Marked frame={frame} mark={mark} markTone={tone} tone={tone}>
          {text}
        </Marked>
      )}
      {below === undefined ? null : (
        <Box marginLeft={indent}>
          <Say frame={frame} tone={frame.theme.accent}>
            {below}
          </Say>
        </Box>
      )}
    </Box>
  );
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme } = frame;
  const { all, top, count, whole } = viewOf(data, frame);
  return (
    <Box flexDirection="column">
      {all.slice(top, top + count).map((one) => (
        <Paragraph key={JSON.stringify(one)} one={one} frame={frame} />
      ))}
      {whole ? null : (
        <Say frame={frame} tone={theme.muted}>
          {words.spareKeys.more(top, all.length - top - count)}
        </Say>
      )}
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

function keys(data: Data, frame: Frame): readonly KeyRow[] {
  const { all, top, count, whole } = viewOf(data, frame);
  if (whole) return [];
  const room = roomFor(data, frame);
  const last = all.length - fitting(all.toReversed(), room, frame);
  const up = fitting(all.slice(0, top).toReversed(), room, frame);
  const row = (press: 'pageup' | 'pagedown', to: number): KeyRow => ({
    press,
    label: frame.words.reviewKey.scroll,
    send: { type: 'scroll', by: Math.max(0, Math.min(last, to)) - data.top },
  });
  return [row('pageup', top - up), row('pagedown', top + count)];
}

export const reviewEntry: Screen<'reviewEntry'> = {
  title: (words) => words.reviewKey.title,
  items,
  keys,
  working: { savePaste: (words) => words.newKey.saving },
  Body,
};
