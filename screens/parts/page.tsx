// The page every screen stands on: where you are at the top, the live keys at the bottom, air between.
// Pages are at most 80 cells wide and as tall as the window; what does not fit is a bug that the frames show.

import { Box, Text } from 'ink';
import type { ReactElement, ReactNode } from 'react';
import stringWidth from 'string-width';
import { visible } from '../../src/terminal/sanitise.ts';
import type { Frame } from '../screen.ts';

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
  /** Said just above the footer. */
  readonly last?: string | undefined;
}

export const smallest = { columns: 40, rows: 20 } as const;
const widest = 80;

export const isCompact = (frame: Frame): boolean => frame.columns < 64;
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

/** The end is what gives way; a mark says so. */
const fitEnd = (text: string, width: number, more: string): string =>
  stringWidth(text) <= width ? text : `${text.slice(0, Math.max(0, width - more.length))}${more}`;

export function Page({ frame, title, step, email, hints, children, last }: PageProps): ReactElement {
  const { words, theme } = frame;
  const width = bodyWidth(frame);
  const place = step === undefined ? title : `${title} ${theme.symbols.dot} ${step[0]}/${step[1]}`;
  const left = isCompact(frame) ? place : `${words.product} ${theme.symbols.dot} ${place}`;
  const room = width - stringWidth(`${theme.symbols.key} ${left}`) - 3;
  const right = email === undefined || room < 12 ? '' : fitEnd(visible(email), room, theme.symbols.ellipsis);
  return (
    <Box
      flexDirection="column"
      minHeight={frame.rows}
      width={Math.min(frame.columns, widest)}
      paddingX={marginOf(frame)}
    >
      <Box justifyContent="space-between">
        <Text wrap="truncate">
          <Text {...theme.accent}>{theme.symbols.key}</Text> <Text bold>{left}</Text>
        </Text>
        <Text {...theme.muted}>{right}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column" flexGrow={1}>
        {children}
      </Box>
      {last === undefined ? null : <Text {...theme.accent}>{last}</Text>}
      <Text {...theme.muted}>{theme.symbols.line.repeat(width)}</Text>
      {fitHints(hints, width, isCompact(frame) ? 2 : 1).map((line) => (
        <Text key={line} {...theme.muted}>
          {line}
        </Text>
      ))}
    </Box>
  );
}
