// Which account, and the captcha: the characters in a picture, or a question in words.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { draw } from '../../src/captcha/picture.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isCompact, isTight } from '../parts/page.tsx';
import { backIn } from '../parts/place.ts';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';

type Data = PageData<'identify'>;

/** A person who has the page read aloud is asked in words from the start, and offered no picture. */
const asksInWords = ({ inWords }: Data, { reader }: Frame): boolean => inWords || reader !== undefined;

const items = (data: Data, frame: Frame): readonly Item[] => {
  const { fields } = data;
  const { recovery } = frame.words;
  const inWords = asksInWords(data, frame);
  const { identify } = recovery;
  const label = inWords ? identify.answer : identify.characters;
  const another = inWords ? identify.anotherQuestion : identify.another;
  const otherWay = inWords ? identify.inPicture : identify.inWords;
  const other: Item = { kind: 'choice', name: 'otherWay', label: otherWay, send: { type: 'otherWay' } };
  return [
    { kind: 'field', name: 'email', label: identify.email, content: fields.email },
    { kind: 'field', name: 'captcha', label, content: fields.captcha, limit: 12 },
    { kind: 'choice', name: 'submit', label: identify.next, send: { type: 'submit' } },
    { kind: 'choice', name: 'another', label: another, send: { type: 'another' } },
    ...(frame.reader === undefined ? [other] : []),
  ];
};

function Picture({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme, words } = frame;
  if (data.challenge === null) return <Text> </Text>;
  if (asksInWords(data, frame))
    return <Say frame={frame}>{words.recovery.identify.question(data.challenge.question)}</Say>;
  const compact = isCompact(frame);
  const margin = compact ? 0 : 2;
  const size = { columns: Math.min(bodyWidth(frame) - margin, compact ? 36 : 60), rows: compact ? 7 : 9 };
  return (
    <Box marginLeft={margin}>
      <Text {...theme.accent} wrap="truncate">
        {draw(data.challenge, { ...size, cells: theme.unicode ? 'braille' : 'ascii' }).join('\n')}
      </Text>
    </Box>
  );
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  // A picture needs the room that a question leaves.
  const air = isTight(frame) && !data.inWords ? 0 : 1;
  return (
    <Box flexDirection="column">
      {data.note !== null || asksInWords(data, frame) ? null : (
        <Say frame={frame} tone={frame.theme.muted}>
          {frame.words.recovery.identify.look}
        </Say>
      )}
      <NoteLine frame={frame} note={data.note} secret="code" above={0} />
      <Box marginTop={data.inWords && data.note === null ? 0 : air} marginBottom={air}>
        <Picture data={data} frame={frame} />
      </Box>
      <Items frame={frame} items={items(data, frame)} focus={data.focus} air={air > 0} />
    </Box>
  );
}

export const identify: Screen<'identify'> = {
  title: (words) => words.recovery.identify.title,
  step: () => backIn.identify,
  items,
  enter: (words) => words.keys.goOn,
  Body,
};
