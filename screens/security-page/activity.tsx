import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Activity } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import type { KeyName } from '../../src/terminal/key-events.ts';
import { bodyWidth, isCompact } from '../parts/page.tsx';
import { Say } from '../parts/say.tsx';
import { shown } from '../parts/shown.ts';
import { linesOf } from '../parts/wrapped.ts';
import type { Frame, KeyRow, Screen } from '../screen.ts';

type Data = PageData<'activity'>;

const timeWidth = (frame: Frame): number => (isCompact(frame) ? 13 : 20);

/** Rows that are the list's: not the title's, nor those of air, the sentences below, rule, keys. */
const roomFor = (frame: Frame): number =>
  frame.rows - (isCompact(frame) ? 8 : 7) - linesOf(frame.words.activity.notYou, bodyWidth(frame));

/** How many of the entries there is room for, beginning with the first: what happened may take two lines. */
function listed(entries: readonly Activity[], frame: Frame): number {
  let room = roomFor(frame);
  const width = bodyWidth(frame) - timeWidth(frame);
  const beyond = entries.findIndex((entry) => {
    room -= linesOf(shown(frame.words.activity.what(entry), frame.theme), width);
    return room < 0;
  });
  return beyond === -1 ? entries.length : Math.max(1, beyond);
}

/** How many entries lie above and below, where some do. */
function beyond(data: Data, { words: { activity }, theme }: Frame, below: number): string {
  const above = data.top > 0 ? [activity.newer(data.top)] : [];
  return [...above, ...(below > 0 ? [activity.older(below)] : [])].join(` ${theme.symbols.dot} `);
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme, words, days, now } = frame;
  const { activity } = data.session.opened.view;
  const below = activity.slice(data.top);
  const list = below.slice(0, listed(below, frame));
  const more = beyond(data, frame, below.length - list.length);
  const compact = isCompact(frame);
  return (
    <Box flexDirection="column">
      {activity.length === 0 ? <Say frame={frame}>{words.activity.none}</Say> : null}
      {list.map((entry) => (
        <Box key={JSON.stringify(entry)}>
          <Box width={timeWidth(frame)} flexShrink={0}>
            <Text {...theme.muted}>
              {shown(compact ? days.brief(entry.at, now) : days.moment(entry.at, now), theme)}
            </Text>
          </Box>
          <Say frame={frame}>{words.activity.what(entry)}</Say>
        </Box>
      ))}
      {more === '' ? null : (
        <Say frame={frame} above={1} tone={theme.muted}>
          {more}
        </Say>
      )}
      <Say frame={frame} above={1} tone={theme.muted}>
        {words.activity.notYou}
      </Say>
    </Box>
  );
}

export const activity: Screen<'activity'> = {
  title: (words) => words.activity.title,
  keys: ({ session, top }, frame) => {
    const { activity } = session.opened.view;
    const up = listed(activity.slice(0, top).toReversed(), frame);
    const down = listed(activity.slice(top), frame);
    // The last page is full: one does not scroll past it.
    const lowest = activity.length - listed(activity.toReversed(), frame);
    const within = (lines: number): number => Math.max(-top, Math.min(lines, lowest - top));
    const scroll = (press: KeyName, lines: number): KeyRow => ({
      press,
      label: frame.words.activity.scroll,
      send: { type: 'scroll', by: within(lines) },
    });
    const pages = [scroll('pageup', -up), scroll('pagedown', down)];
    if (frame.reader !== undefined) return pages;
    return [scroll('up', -1), scroll('down', 1), ...pages];
  },
  Body,
};
