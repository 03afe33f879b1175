import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PageData } from '../../src/machine/page.ts';
import { Marked, Say } from '../parts/say.tsx';
import type { Frame, Screen } from '../screen.ts';

type Data = PageData<'codeLive'>;

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme } = frame;
  return (
    <Box flexDirection="column">
      <Marked frame={frame} mark={theme.symbols.check} markTone={theme.ok}>
        {words.setUp.live(data.no)}
      </Marked>
      {data.no > 1 ? <Say frame={frame}>{words.setUp.tearUp(data.no - 1)}</Say> : null}
      <Say frame={frame} above={1}>
        {words.setUp.liveKeep}
      </Say>
      <Say frame={frame} above={1}>
        {words.setUp.tea}
      </Say>
    </Box>
  );
}

export const codeLive: Screen<'codeLive'> = {
  title: (words) => words.setUp.liveTitle,
  enter: (words) => words.setUp.done,
  Body,
};
