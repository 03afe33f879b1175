import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { CheckedCode } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Marked, Say } from '../parts/say.tsx';
import type { Frame, Screen } from '../screen.ts';

type Data = PageData<'codeChecked'>;

/** Says which code the paper bears, and the next step. */
function answerIn(answer: CheckedCode, { words: { checkCode }, days }: Frame): readonly [string, string] {
  switch (answer.is) {
    case 'live':
      return [checkCode.live(answer.no, days.day(answer.made)), checkCode.liveNext];
    case 'retired':
      return [checkCode[answer.how](answer.no, days.day(answer.ended)), checkCode.retiredNext];
    case 'unknown':
      return [checkCode.unknown, checkCode.unknownNext];
  }
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme } = frame;
  const [what, next] = answerIn(data.answer, frame);
  const good = data.answer.is === 'live';
  const tone = good ? theme.ok : theme.danger;
  return (
    <Box flexDirection="column">
      <Marked
        frame={frame}
        mark={good ? theme.symbols.check : theme.symbols.cross}
        markTone={tone}
        tone={good ? {} : tone}
      >
        {what}
      </Marked>
      <Say frame={frame} above={1}>
        {next}
      </Say>
    </Box>
  );
}

export const codeChecked: Screen<'codeChecked'> = {
  title: (words) => words.checkCode.title,
  enter: (words) => words.checkCode.done,
  Body,
};
