// The page every screen stands on: where you are at the top, the live keys at the bottom, air between.
// Pages are at most 80 cells wide and as tall as the window; what does not fit is a bug that the frames show.

import { Box, Text } from 'ink';
import type { ReactElement, ReactNode } from 'react';
import stringWidth from 'string-width';
import type { Frame } from '../screen.ts';
import { Air } from './say.tsx';
import { fitEnd, shown } from './shown.ts';

/** A live key as the footer shows it. */
export interface Hint {
  readonly press: string;
  readonly label: string;
}

export interface PageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly step?: readonly [number, number] | undefined;
  readonly email?: string | undefined;
  readonly hints: readonly Hint[];
  readonly children: ReactNode;
  /** Said in the line above the keys: nothing moves when it comes. */
  readonly last?: string | undefined;
}

export const smallest = { columns: 40, rows: 20 } as const;
const widest = 80;

/** A narrow window: less margin, keys on two lines, short forms. */
export const isCompact = (frame: Frame): boolean => frame.columns < 64;
/** Little room: what is least important is left out. */
export const isTight = (frame: Frame): boolean => isCompact(frame) || frame.rows < 24;
const marginOf = (frame: Frame): number => (isCompact(frame) ? 1 : 2);

/** Cells between the margins. */
export const bodyWidth = (frame: Frame): number => Math.min(frame.columns, widest) - 2 * marginOf(frame);

const apart = '   ';

/** As many hints as fit on one line, or on two in a narrow window; the first ones matter most. */
export function fitHints(hints: readonly Hint[], width: number, lines: number): string[] {
  const out: string[] = [];
  let line = '';
  for (const { press, label } of hints) {
    const hint = `${press} ${label}`.trim();
    const longer = line === '' ? hint : `${line}${apart}${hint}`;
    if (stringWidth(longer) <= width) line = longer;
    else if (out.length + 1 < lines && stringWidth(hint) <= width) {
      out.push(line);
      line = hint;
    }
  }
  return line === '' ? out : [...out, line];
}

/** An address cut shorter than this says nothing any more. */
const shortestAddress = 24;

/** Whose account this is, at the right end of the header; nothing where there is no room to tell. */
function owner(email: string | undefined, room: number, { theme }: Frame): string {
  const address = shown(email ?? '', theme);
  return stringWidth(address) <= room || room >= shortestAddress ? fitEnd(address, room, theme) : '';
}

function Rule({ frame, last }: Pick<PageProps, 'frame' | 'last'>): ReactElement {
  const { theme } = frame;
  const said = last === undefined ? '' : fitEnd(shown(last, theme), bodyWidth(frame), theme);
  const line = theme.symbols.line.repeat(Math.max(0, bodyWidth(frame) - stringWidth(said) - (said === '' ? 0 : 1)));
  return (
    <Text>
      <Text {...theme.accent}>{said}</Text>
      {said === '' ? '' : ' '}
      <Text {...theme.muted}>{line}</Text>
    </Text>
  );
}

export function Page({ frame, title, step, email, hints, children, last }: PageProps): ReactElement {
  const { words, theme } = frame;
  const width = bodyWidth(frame);
  const where = shown(title, theme);
  const place = step === undefined ? where : `${where} ${theme.symbols.dot} ${step[0]}/${step[1]}`;
  const left = isCompact(frame) ? place : `${words.product} ${theme.symbols.dot} ${place}`;
  const room = width - stringWidth(`${theme.symbols.key} ${left}`) - 3;
  return (
    <Box flexDirection="column" height={frame.rows} width={Math.min(frame.columns, widest)} paddingX={marginOf(frame)}>
      <Box justifyContent="space-between">
        <Text wrap="truncate">
          <Text {...theme.accent}>{theme.symbols.key}</Text> <Text bold>{left}</Text>
        </Text>
        <Text {...theme.muted}>{owner(email, room, frame)}</Text>
      </Box>
      <Air lines={1} />
      <Box flexDirection="column" flexGrow={1}>
        {children}
      </Box>
      <Rule frame={frame} last={last} />
      {fitHints(hints, width, isCompact(frame) ? 2 : 1).map((line) => (
        <Text key={line} {...theme.muted}>
          {shown(line, theme)}
        </Text>
      ))}
    </Box>
  );
}
