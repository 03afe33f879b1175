import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Reason } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import type { Tone } from '../../src/terminal/theme.ts';
import { ChoiceRow } from '../parts/items.tsx';
import { backIn } from '../parts/place.ts';
import { Marked, Say } from '../parts/say.tsx';
import type { ChoiceItem, Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'reason'>;

const reasons: readonly Reason[] = ['forgot', 'cannot-sign-in', 'someone-else'];

const next = (label: string): ChoiceItem => ({ kind: 'choice', name: 'next', label, send: { type: 'submit' } });

/** Going to a reason chooses it, as with radio buttons; Enter on it is Next. */
const items = ({ session }: Data, { words: { recovery } }: Frame): readonly Item[] => [
  ...reasons.map(
    (reason): Item => ({
      kind: 'choice',
      name: reason,
      label: recovery.reason.reasons[reason],
      send: { type: 'submit' },
      onFocus: { type: 'chooseReason', reason },
      chosen: session.reason === reason,
    }),
  ),
  next(recovery.reason.next),
];

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { reason: words } = frame.words.recovery;
  const { accent, symbols } = frame.theme;
  const radio = (reason: Reason): string => {
    const pointer = data.focus === reason ? symbols.pointer : ' ';
    return `${pointer} (${data.session.reason === reason ? symbols.bullet : ' '})`;
  };
  const tone = (reason: Reason): Tone => (data.focus === reason ? accent : {});
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{words.ask}</Say>
      {frame.reader === undefined ? (
        <Box flexDirection="column" marginTop={1} marginBottom={1}>
          {reasons.map((reason) => (
            <Marked key={reason} frame={frame} mark={radio(reason)} markTone={tone(reason)} tone={tone(reason)}>
              {words.reasons[reason]}
            </Marked>
          ))}
        </Box>
      ) : null}
      <ChoiceRow frame={frame} item={next(words.next)} focused={data.focus === 'next'} />
    </Box>
  );
}

export const reason: Screen<'reason'> = {
  title: (words) => words.recovery.reason.title,
  step: () => backIn.reason,
  items,
  enter: (words) => words.keys.goOn,
  Body,
};
