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
  /** How far that is, from 0 to 1. */
  readonly done?: number | undefined;
}

export const smallest = { columns: 40, rows: 20 } as const;
const widest = 80;

/** A narrow window: less margin, keys on two lines, short forms. */
export const isCompact = (frame: Frame): boolean => frame.columns < 64;
/** Little room: what is least important is left out. */
export const isTight = (frame: Frame): boolean => isCompact(frame) || frame.rows < 24;
const marginOf = (frame: Frame): number => (isCompact(frame) ? 1 : 2);

/** Cells between the margins. Text that is read aloud has no margin: nothing is cut. */
export const bodyWidth = (frame: Frame): number =>
  frame.reader === undefined ? Math.min(frame.columns, widest) - 2 * marginOf(frame) : Number.POSITIVE_INFINITY;

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

/** Draws the account's address at the right end of the header; nothing where there is no room. */
function owner(email: string | undefined, room: number, { theme }: Frame): string {
  const address = shown(email ?? '', theme);
  return stringWidth(address) <= room || room >= shortestAddress ? fitEnd(address, room, theme) : '';
}

/** "2 of 3" where that leaves the owner's address whole, else "2/3". */
function placeOf({ frame, title, step, email }: PageProps): string {
  const { words, theme } = frame;
  const dot = ` ${theme.symbols.dot} `;
  const before = isCompact(frame) ? '' : `${words.product}${dot}`;
  const where = `${before}${shown(title, theme)}`;
  if (step === undefined) return where;
  const long = `${where}${dot}${shown(words.step(...step), theme)}`;
  const short = `${where}${dot}${step[0]}/${step[1]}`;
  const room = roomBeside(long, frame);
  const address = stringWidth(shown(email ?? '', theme));
  // In a narrow window the address may give way to the words.
  return room >= (isCompact(frame) ? -gapBeside : address) ? long : short;
}

/** Cells between what is left and right in the header, at the least. */
const gapBeside = 2;

/** Cells that the header has beside the place, for the owner. */
const roomBeside = (place: string, frame: Frame): number =>
  bodyWidth(frame) - stringWidth(`${frame.theme.symbols.key} ${place}`) - gapBeside;

/** Draws the message and the line beside it; the strong part grows with the work done. */
function Rule({ frame, last, done }: Pick<PageProps, 'frame' | 'last' | 'done'>): ReactElement {
  const { theme, words } = frame;
  const percent = done === undefined ? '' : ` ${words.percent(Math.floor(done * 100))}`;
  const said = last === undefined ? '' : fitEnd(shown(`${last}${percent}`, theme), bodyWidth(frame), theme);
  const cells = Math.max(0, bodyWidth(frame) - stringWidth(said) - (said === '' ? 0 : 1));
  const strong = Math.round(cells * (done ?? 0));
  return (
    <Text>
      <Text {...theme.accent}>{said}</Text>
      {said === '' ? '' : ' '}
      <Text {...theme.accent}>{theme.symbols.done.repeat(strong)}</Text>
      <Text {...theme.muted}>{theme.symbols.line.repeat(cells - strong)}</Text>
    </Text>
  );
}

export function Page(props: PageProps): ReactElement {
  const { frame, email, hints, children, last, done } = props;
  const { theme } = frame;
  const width = bodyWidth(frame);
  const place = placeOf(props);
  return (
    <Box flexDirection="column" height={frame.rows} width={Math.min(frame.columns, widest)} paddingX={marginOf(frame)}>
      <Box justifyContent="space-between">
        <Text wrap="truncate">
          <Text {...theme.accent}>{theme.symbols.key}</Text> <Text bold>{place}</Text>
        </Text>
        <Text {...theme.muted}>{owner(email, roomBeside(place, frame), frame)}</Text>
      </Box>
      <Air lines={1} />
      <Box flexDirection="column" flexGrow={1}>
        {children}
      </Box>
      <Rule frame={frame} last={last} done={done} />
      {fitHints(hints, width, isCompact(frame) ? 2 : 1).map((line) => (
        <Text key={line} {...theme.muted}>
          {shown(line, theme)}
        </Text>
      ))}
    </Box>
  );
}
