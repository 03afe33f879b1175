// The code, drawn only when asked for, and hidden again after a while.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { CodeGroups, groupNumbers } from '../parts/code-groups.tsx';
import { isCompact, isTight } from '../parts/page.tsx';
import { codeStep } from '../parts/place.ts';
import { Air, NoteLine, Say } from '../parts/say.tsx';
import type { Frame, KeyRow, Screen } from '../screen.ts';

type Data = PageData<'codeShown'>;

const secondsLeft = ({ shownUntil }: Data, now: number): number => Math.max(0, Math.ceil((shownUntil - now) / 1000));

function keys(data: Data, { words: { setUp }, now }: Frame): readonly KeyRow[] {
  if (data.fresh === null) return [];
  if (secondsLeft(data, now) === 0) return [{ press: 'v', label: setUp.show, send: { type: 'show' } }];
  return [
    { press: 'v', label: setUp.hide, send: { type: 'hide' } },
    { press: '+', label: setUp.more, send: { type: 'more' } },
  ];
}

function old({ session }: Data, { words: { setUp } }: Frame): string {
  if (session.kind === 'backIn') return setUp.oldSpent(session.recovery.code.no);
  return session.opened.view.code === null ? setUp.first : setUp.old(session.opened.view.code.no);
}

/** Which characters there are, and how the digits can be told. */
function zero(frame: Frame): string {
  const { setUp } = frame.words;
  if (!frame.theme.inverse || frame.reader !== undefined) return setUp.zero;
  return isCompact(frame) ? setUp.digitsShort : setUp.digits;
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme, days, now } = frame;
  const { setUp } = words;
  if (data.fresh === null && data.note !== null) return <NoteLine frame={frame} note={data.note} above={0} />;
  if (data.fresh === null) return <Say frame={frame}>{setUp.making}</Say>;
  const left = secondsLeft(data, now);
  const air = isTight(frame) ? 1 : 2;
  const cells = left > 0 ? [...data.fresh.code] : Array.from({ length: 25 }, () => theme.symbols.mask);
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{left > 0 ? setUp.write : setUp.hidden}</Say>
      <Air lines={air} />
      {left === 0 && frame.reader !== undefined ? null : (
        <CodeGroups frame={frame} cells={cells} under={groupNumbers} large />
      )}
      <Air lines={air} />
      <Say frame={frame} tone={theme.muted}>
        {setUp.line(data.fresh.no, days.day(data.fresh.made), theme.symbols.dot)}
      </Say>
      <Say frame={frame} tone={theme.muted}>
        {zero(frame)}
      </Say>
      <Say frame={frame} above={1}>
        {setUp.anyGroup}
      </Say>
      <Say frame={frame}>{old(data, frame)}</Say>
      <Say frame={frame} above={1} tone={theme.accent}>
        {left > 0 ? setUp.hiddenIn(left) : ' '}
      </Say>
    </Box>
  );
}

export const codeShown: Screen<'codeShown'> = {
  title: (words, { session }) => (session.kind === 'backIn' ? words.setUp.titleBack : words.setUp.title),
  step: ({ session }) => codeStep(session, 2),
  keys,
  enter: ({ setUp }, { seen, fresh, note }) => {
    if (fresh === null) return note === null ? undefined : setUp.makeAgain;
    return seen ? setUp.written : undefined;
  },
  Body,
};
