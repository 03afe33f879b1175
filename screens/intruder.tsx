// After "someone else is using my account": what they may have seen and changed, from the account as it was before.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { AccountView } from '../src/account/types.ts';
import type { States } from '../src/machine/model.ts';
import type { Words } from '../src/words/en.ts';
import { Say } from './parts/say.tsx';
import type { Frame, Screen } from './screen.ts';

type Data = States['intruder'];

function seen(view: AccountView, { recovery: { intruder } }: Words): readonly string[] {
  const what = [
    view.spareKeys === 0 ? [] : intruder.spareKeys(view.spareKeys),
    view.otherEmail === undefined ? [] : intruder.otherEmail(view.otherEmail),
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
      <Say tone={theme.ok}>{`${theme.symbols.check} ${intruder.locked}`}</Say>
      <Say above={1}>{intruder.seen}</Say>
      {seen(data.before, words).map((line) => (
        <Box key={line} marginLeft={2}>
          <Text>{`${theme.symbols.bullet} `}</Text>
          <Box flexShrink={1}>
            <Say>{line}</Say>
          </Box>
        </Box>
      ))}
      <Say above={1}>{intruder.activity}</Say>
    </Box>
  );
}

export const intruder: Screen<'intruder'> = {
  title: (words) => words.recovery.intruder.title,
  enter: (words) => words.recovery.intruder.next,
  Body,
};
