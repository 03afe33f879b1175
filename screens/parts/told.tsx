// Paragraphs that may be more than the window has room for: as many as fit, whole, with a line that says how many lie beyond, and keys
// that go through them by the page. Choices below stay where they are.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Tone } from '../../src/terminal/theme.ts';
import type { Frame, KeyRow } from '../screen.ts';
import { bodyWidth } from './page.tsx';
import { Marked, Say } from './say.tsx';
import { shown } from './shown.ts';
import { linesOf } from './wrapped.ts';

/** A paragraph; `below` stands under it, further in. */
export interface Told {
  readonly text: string;
  readonly below?: string;
  readonly tone?: Tone;
  readonly mark?: string;
}

/** The part of the paragraphs that is seen. */
export interface ToldView {
  readonly all: readonly Told[];
  readonly top: number;
  readonly count: number;
  /** The first paragraph of the last page. */
  readonly last: number;
}

const indent = 2;

const heightOf = ({ text, below, mark }: Told, frame: Frame): number => {
  const width = bodyWidth(frame);
  return (
    linesOf(shown(text, frame.theme), width - (mark === undefined ? 0 : indent)) +
    (below === undefined ? 0 : linesOf(shown(below, frame.theme), width - indent))
  );
};

/** How many paragraphs there is room for, beginning with the first; a line is kept for what is beyond. */
function fitting(all: readonly Told[], room: number, frame: Frame): number {
  const heights = all.map((one) => heightOf(one, frame));
  if (heights.reduce((sum, height) => sum + height, 0) <= room) return all.length;
  let remaining = room - 1;
  const beyond = heights.findIndex((height) => {
    remaining -= height;
    return remaining < 0;
  });
  return Math.max(1, beyond);
}

/** @param room lines that there are; read aloud, there is room for all */
export function toldIn(all: readonly Told[], wanted: number, room: number, frame: Frame): ToldView {
  if (frame.reader !== undefined) return { all, top: 0, count: all.length, last: 0 };
  const last = all.length - fitting(all.toReversed(), room, frame);
  const top = Math.min(wanted, last);
  return { all, top, count: fitting(all.slice(top), room, frame), last };
}

/** Page up and page down, where there is more than one page. @param wanted the paragraph that the page's data begins with */
export function toldKeys({ all, top, count, last }: ToldView, wanted: number, room: number, frame: Frame): KeyRow[] {
  if (last === 0) return [];
  const up = fitting(all.slice(0, top).toReversed(), room, frame);
  const row = (press: 'pageup' | 'pagedown', to: number): KeyRow => ({
    press,
    label: frame.words.reviewKey.scroll,
    send: { type: 'scroll', by: Math.max(0, Math.min(last, to)) - wanted },
  });
  return [row('pageup', top - up), row('pagedown', top + count)];
}

function Paragraph({ one, frame }: { readonly one: Told; readonly frame: Frame }): ReactElement {
  const { text, below, tone = {}, mark } = one;
  return (
    <Box flexDirection="column">
      {mark === undefined ? (
        <Say frame={frame} tone={tone}>
          {text}
        </Say>
      ) : (
        <Marked frame={frame} mark={mark} markTone={tone} tone={tone}>
          {text}
        </Marked>
      )}
      {below === undefined ? null : (
        <Box marginLeft={indent}>
          <Say frame={frame} tone={frame.theme.accent}>
            {below}
          </Say>
        </Box>
      )}
    </Box>
  );
}

export function ToldLines({ view, frame }: { readonly view: ToldView; readonly frame: Frame }): ReactElement {
  const { all, top, count, last } = view;
  return (
    <Box flexDirection="column">
      {all.slice(top, top + count).map((one) => (
        <Paragraph key={JSON.stringify(one)} one={one} frame={frame} />
      ))}
      {last === 0 ? null : (
        <Say frame={frame} tone={frame.theme.muted}>
          {frame.words.spareKeys.more(top, all.length - top - count)}
        </Say>
      )}
    </Box>
  );
}
