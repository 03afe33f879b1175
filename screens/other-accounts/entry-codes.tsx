// The codes of an entry in the clear: one as large as it is, a set in columns, each with its number and whether it was
// used.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import stringWidth from 'string-width';
import type { EntrySecrets } from '../../src/account/types.ts';
import { ToldApart } from '../parts/look-alikes.tsx';
import { bodyWidth, isTight } from '../parts/page.tsx';
import { Say } from '../parts/say.tsx';
import { fitEnd, shown } from '../parts/shown.ts';
import type { Frame } from '../screen.ts';
import { CodesAloud } from '../spoken/codes-aloud.tsx';
import { windowFrom } from './found-entries.ts';

interface KeyCodesProps {
  readonly frame: Frame;
  readonly codes: EntrySecrets['codes'];
  /** The one that is meant, from 0. */
  readonly at: number;
  /** Lines that there are. */
  readonly room: number;
}

/** Pointer, number, air, mark. */
const beside = 8;

interface Code {
  readonly place: number;
  readonly text: string;
  readonly used: boolean;
}

interface CellProps extends Pick<KeyCodesProps, 'frame' | 'at'> {
  readonly code: Code;
  readonly width: number;
}

function Cell({ frame: { theme }, at, code, width }: CellProps): ReactElement {
  const { place, text, used } = code;
  const tone = place === at ? theme.accent : used ? theme.muted : {};
  const before = `${place === at ? theme.symbols.pointer : ' '}${String(place + 1).padStart(3)} `;
  const after = used ? ` ${theme.symbols.cross}` : '';
  return (
    <Box width={width} flexShrink={0}>
      <Text {...tone}>{`${before}${fitEnd(text, width - beside, theme)}${after}`}</Text>
    </Box>
  );
}

const inLines = (codes: readonly Code[], columns: number): readonly (readonly Code[])[] =>
  Array.from({ length: Math.ceil(codes.length / columns) }, (_, line) =>
    codes.slice(line * columns, line * columns + columns),
  );

/** A code that takes more than this to be told apart is a text. */
const longestTold = 40;

interface OnlyCodeProps extends Pick<KeyCodesProps, 'frame' | 'room'> {
  readonly text: string;
}

/** Digits among letters are told apart, and it is said how, where there is room to say it. */
function OnlyCode({ frame, text, room }: OnlyCodeProps): ReactElement {
  const { theme, words } = frame;
  const mixed = /\d/.test(text) && /[A-Za-z]/.test(text) && text.length <= longestTold;
  if (mixed && theme.inverse && !isTight(frame))
    return (
      <Box marginLeft={2} flexDirection="column">
        <ToldApart frame={frame}>{text}</ToldApart>
        <Say frame={frame} tone={theme.muted}>
          {words.key.digits}
        </Say>
      </Box>
    );
  return (
    <Box marginLeft={2}>
      <Text bold {...theme.accent}>
        {fitEnd(text, (bodyWidth(frame) - 8) * Math.max(1, room - 1), theme)}
      </Text>
    </Box>
  );
}

export function KeyCodes({ frame, codes, at, room }: KeyCodesProps): ReactElement {
  if (frame.reader !== undefined) return <CodesAloud frame={frame} codes={codes} at={at} />;
  const { theme, words } = frame;
  const width = bodyWidth(frame);
  const all = codes.map(({ text, used }, place) => ({ place, text: shown(text, theme), used: used !== undefined }));
  const [only] = all;
  if (all.length === 1 && only !== undefined) return <OnlyCode frame={frame} text={only.text} room={room} />;
  const cell = Math.min(width, Math.max(...all.map(({ text }) => stringWidth(text))) + beside);
  const columns = Math.max(1, Math.floor(width / cell));
  const lines = inLines(all, columns);
  const fitting = lines.length > room ? room - 1 : lines.length;
  const from = windowFrom(lines.length, Math.floor(at / columns), fitting);
  const visible = lines.slice(from, from + fitting);
  const beyond = all.length - visible.flat().length;
  return (
    <Box flexDirection="column">
      {visible.map((line) => (
        <Box key={line[0]?.place}>
          {line.map((code) => (
            <Cell key={code.place} frame={frame} at={at} code={code} width={cell} />
          ))}
        </Box>
      ))}
      {beyond === 0 ? null : (
        <Say frame={frame} tone={theme.muted}>
          {words.key.rest(beyond)}
        </Say>
      )}
    </Box>
  );
}
