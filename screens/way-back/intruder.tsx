// After "someone else is using my account": what they may have seen and changed, from the account as it was before.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { AccountView } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import { bodyWidth, isCompact } from '../parts/page.tsx';
import { Marked, Say } from '../parts/say.tsx';
import { fitEnd, shown } from '../parts/shown.ts';
import type { Frame, Screen } from '../screen.ts';

type Data = PageData<'intruder'>;

/** Each fits on a line or two; of a long address the end is left out. */
function seen(view: AccountView, frame: Frame): readonly string[] {
  const { intruder } = frame.words.recovery;
  const address = (masked: string): string => fitEnd(shown(masked, frame.theme), bodyWidth(frame) - 4, frame.theme);
  const what = [
    view.entryCount === 0 ? [] : intruder.spareKeys(view.entryCount),
    view.otherEmail === undefined ? [] : intruder.otherEmail(address(view.otherEmail)),
    view.phone === undefined ? [] : intruder.phone(view.phone),
    view.app ? intruder.app : [],
  ].flat();
  return what.length === 0 ? [intruder.nothing] : what;
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme } = frame;
  const { intruder } = words.recovery;
  return (
    <Box flexDirection="column">
      <Marked frame={frame} mark={theme.symbols.check} markTone={theme.ok}>
        {intruder.locked}
      </Marked>
      <Say frame={frame} above={1}>
        {intruder.seen}
      </Say>
      {seen(data.before, frame).map((line) => (
        <Box key={line} marginLeft={isCompact(frame) ? 0 : 2}>
          <Marked frame={frame} mark={theme.symbols.bullet}>
            {line}
          </Marked>
        </Box>
      ))}
      <Say frame={frame} above={1}>
        {intruder.activity}
      </Say>
    </Box>
  );
}

export const intruder: Screen<'intruder'> = {
  title: (words) => words.recovery.intruder.title,
  enter: (words) => words.recovery.intruder.next,
  Body,
};
