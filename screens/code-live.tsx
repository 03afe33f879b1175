import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { States } from '../src/machine/model.ts';
import { Say } from './parts/say.tsx';
import type { Frame, Screen } from './screen.ts';

type Data = States['codeLive'];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { words, theme } = frame;
  return (
    <Box flexDirection="column">
      <Say tone={theme.ok}>{`${theme.symbols.check} ${words.setUp.live(data.no)}`}</Say>
      <Say above={1}>{words.setUp.liveKeep}</Say>
      <Say above={1}>{words.setUp.tea}</Say>
    </Box>
  );
}

export const codeLive: Screen<'codeLive'> = {
  title: (words) => words.setUp.liveTitle,
  enter: (words) => words.setUp.done,
  Body,
};
