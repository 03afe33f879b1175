import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { Say } from './parts/say.tsx';
import type { Frame, Screen } from './screen.ts';

type Data = States['activity'];

/** Rows of the page that are not the list's: title, air, the sentences below, rule, keys. */
const around = 12;

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme, words, days, now } = frame;
  const { activity } = data.who.opened.view;
  const shown = activity.slice(data.top, data.top + Math.max(1, frame.rows - around));
  const below = activity.length - data.top - shown.length;
  return (
    <Box flexDirection="column">
      {activity.length === 0 ? <Say>{words.activity.none}</Say> : null}
      {shown.map((entry) => (
        <Text key={JSON.stringify(entry)} wrap="truncate-end">
          <Text {...theme.muted}>{days.moment(entry.at, now).padEnd(20)}</Text>
          {` ${words.activity.what(entry)}`}
        </Text>
      ))}
      {data.top > 0 || below > 0 ? (
        <Say above={1} tone={theme.muted}>
          {words.activity.more(data.top, below)}
        </Say>
      ) : null}
      <Say above={1} tone={theme.muted}>
        {words.activity.notYou}
      </Say>
    </Box>
  );
}

export const activity: Screen<'activity'> = {
  title: (words) => words.activity.title,
  keys: (_, { words, rows }) => {
    const page = Math.max(1, rows - around);
    const by = { down: 1, up: -1, pagedown: page, pageup: -page };
    return Object.entries(by).map(([press, lines]) => ({
      press,
      label: words.activity.scroll,
      send: { type: 'scroll', by: lines },
    }));
  },
  Body,
};
