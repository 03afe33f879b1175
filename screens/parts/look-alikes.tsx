// Characters that somebody copies by hand: digits in the accent and underlined, so that 8 and B, 5 and S, 2 and Z are told
// apart by more than their shape. The terminal's own font draws them: no drawing out of blocks is as clear as that.

import { Text } from 'ink';
import type { ReactElement } from 'react';
import type { Frame } from '../screen.ts';

interface ToldApartProps {
  readonly frame: Frame;
  /** A text that is shown already. */
  readonly children: string;
}

export const ToldApart = ({ frame: { theme }, children }: ToldApartProps): ReactElement => (
  <Text bold>
    {children.split(/(\d+)/).map((run, at) =>
      at % 2 === 0 ? (
        run
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is where it is
        <Text key={at} {...theme.accent} underline>
          {run}
        </Text>
      ),
    )}
  </Text>
);
