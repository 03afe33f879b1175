import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import type { KeyName } from '../src/terminal/strokes.ts';
import { isCompact } from './parts/page.tsx';
import { Say } from './parts/say.tsx';
import { shown } from './parts/shown.ts';
import type { Frame, KeyRow, Screen } from './screen.ts';

type Data = States['activity'];

/** Rows of the page that are not the list's: title, air, the sentences below, rule, keys. */
const around = (frame: Frame): number => (isCompact(frame) ? 11 : 9);

const listed = (frame: Frame): number => Math.max(1, frame.rows - around(frame));

/** How many entries lie above and below, where some do. */
function beyond(data: Data, { words: { activity }, theme }: Frame, below: number): string {
  const above = data.top > 0 ? [activity.newer(data.top)] : [];
  return [...above, ...(below > 0 ? [activity.older(below)] : [])].join(` ${theme.symbols.dot} `);
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme, words, days, now } = frame;
  const { activity } = data.who.opened.view;
  const list = activity.slice(data.top, data.top + listed(frame));
  const more = beyond(data, frame, activity.length - data.top - list.length);
  const compact = isCompact(frame);
  return (
    <Box flexDirection="column">
      {activity.length === 0 ? <Say frame={frame}>{words.activity.none}</Say> : null}
      {list.map((entry) => (
        <Box key={JSON.stringify(entry)}>
          <Box width={compact ? 13 : 20} flexShrink={0}>
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
  keys: ({ who, top }, frame) => {
    const page = listed(frame);
    // The last page is full: one does not scroll past it.
    const lowest = Math.max(0, who.opened.view.activity.length - page);
    const within = (lines: number): number => Math.max(-top, Math.min(lines, lowest - top));
    const scroll = (press: KeyName, lines: number): KeyRow => ({
      press,
      label: frame.words.activity.scroll,
      send: { type: 'scroll', by: within(lines) },
    });
    const pages = [scroll('pageup', -page), scroll('pagedown', page)];
    if (frame.reader !== undefined) return pages;
    return [scroll('up', -1), scroll('down', 1), ...pages];
  },
  Body,
};
