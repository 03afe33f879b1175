// Before the code is spent: what using it keeps, removes and asks. No surprises after it.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { AccountView } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isCompact } from '../parts/page.tsx';
import { backIn } from '../parts/place.ts';
import { Say } from '../parts/say.tsx';
import { fitEnd, shown } from '../parts/shown.ts';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'useCode'>;

const items = (_: Data, { words: { recovery } }: Frame): readonly Item[] => [
  { kind: 'choice', name: 'accept', label: recovery.useCode.use, send: { type: 'accept' }, notByWrapping: true },
  { kind: 'choice', name: 'back', label: recovery.useCode.notNow, send: { type: 'back' } },
];

/** Cells of the column that says keep, remove, ask you. */
const labelWidth = (frame: Frame): number => (isCompact(frame) ? 9 : 11);

/** The password first. Of a long address the end is left out: it is no longer than a line. */
function removed(view: AccountView, frame: Frame): string {
  const { useCode } = frame.words.recovery;
  const room = bodyWidth(frame) - labelWidth(frame) - 4;
  const info = [
    view.app ? useCode.app : [],
    view.phone === undefined ? [] : useCode.phone(view.phone),
    view.otherEmail === undefined ? [] : fitEnd(shown(view.otherEmail, frame.theme), room, frame.theme),
  ].flat();
  return useCode.removed(info);
}

function Row({
  frame,
  label,
  children,
}: {
  readonly frame: Frame;
  readonly label: string;
  readonly children: string;
}): ReactElement {
  return (
    <Box marginLeft={isCompact(frame) ? 0 : 2}>
      <Box width={labelWidth(frame)} flexShrink={0}>
        <Text bold>{shown(label, frame.theme)}</Text>
      </Box>
      <Box flexShrink={1}>
        <Say frame={frame}>{children}</Say>
      </Box>
    </Box>
  );
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { useCode } = frame.words.recovery;
  const { view, code } = data.session.recovery;
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{useCode.opens(code.no)}</Say>
      <Box flexDirection="column" marginTop={isCompact(frame) ? 0 : 1}>
        <Row frame={frame} label={useCode.keep}>
          {useCode.kept(view.entryCount)}
        </Row>
        <Row frame={frame} label={useCode.remove}>
          {removed(view, frame)}
        </Row>
        <Row frame={frame} label={useCode.ask}>
          {useCode.asked(code.no + 1)}
        </Row>
      </Box>
      <Say frame={frame} above={isCompact(frame) ? 0 : 1}>
        {useCode.nothingYet(code.no)}
      </Say>
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
    </Box>
  );
}

export const useCode: Screen<'useCode'> = {
  title: (words) => words.recovery.useCode.title,
  step: () => backIn.useCode,
  items,
  Body,
};
