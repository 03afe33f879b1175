// 300 hostile texts in every place of every screen, drawn by Ink and judged on an xterm: each row of the terminal shows
// exactly the row that was drawn, nothing else of a full screen changes, and the terminal does not answer, ring, take a
// title or a link, or write to the clipboard.

import { renderToString } from 'ink';
import { createElement } from 'react';
import stringWidth from 'string-width';
import { View } from '../../screens/root.tsx';
import type { Frame } from '../../screens/screen.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { daysIn } from '../../src/words/days.ts';
import { english } from '../../src/words/en.ts';
import { placesWith } from '../samples/hostile.ts';
import { feed, newTerminal, type Terminal } from '../terminal/screen-text.ts';
import { hostile as texts } from './hostile-strings.ts';
import { noon } from './program.ts';
import { Tally, type Torture } from './torture.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 20 },
] as const;
/** Rows of the terminal: more than a frame of long texts has, so that a row too many is seen. */
const rows = 160;

const frameOf = (size: (typeof sizes)[number]): Frame => ({
  ...size,
  now: noon,
  theme: themeOf({ color: true, unicode: true }),
  words: english,
  days: daysIn('en', () => 'UTC'),
});

interface Judge {
  readonly terminal: Terminal;
  readonly columns: number;
  readonly events: string[];
  readonly modes: string;
}

/** A terminal that notes whatever it is made to do beside showing cells. */
function newJudge(columns: number): Judge {
  const terminal = newTerminal(columns, rows);
  const events: string[] = [];
  terminal.onData((reply) => events.push(`reply ${JSON.stringify(reply)}`));
  terminal.onTitleChange((title) => events.push(`title ${title}`));
  terminal.onBell(() => events.push('bell'));
  terminal.onScroll(() => events.push('scroll'));
  for (const osc of [0, 1, 2, 4, 7, 8, 9, 10, 11, 52, 133, 777, 1337]) {
    terminal.parser.registerOscHandler(osc, () => events.push(`OSC ${osc}`) > 0);
  }
  return { terminal, columns, events, modes: JSON.stringify(terminal.modes) };
}

/** Only what Ink itself writes for the theme's tones and the caret. */
const ownStyles = /\x1b\[(?:[0-9]|2[0-9]|3[0-9]|9[0-7])(?:;[0-9]+)*m/g;

/** Names the fault of a drawn frame, or undefined. */
async function wrongWith({ terminal, columns, events, modes }: Judge, drawn: string): Promise<string | undefined> {
  const lines = drawn.replaceAll(ownStyles, '').split('\n');
  if (lines.some((line) => /[\0-\x1f\x7f-\x9f]/.test(line))) return 'a control character is drawn';
  const wide = lines.find((line) => stringWidth(line) > columns);
  if (wide !== undefined) return `a row of ${stringWidth(wide)} cells`;
  if (lines.length > rows) return `${lines.length} rows`;
  terminal.reset();
  events.length = 0;
  const full = '#'.repeat(columns);
  await feed(terminal, `${Array<string>(rows).fill(full).join('\r\n')}\x1b[H${drawn.replaceAll('\n', '\r\n')}`);
  if (events.length > 0) return events.join();
  if (JSON.stringify(terminal.modes) !== modes) return 'modes';
  const buffer = terminal.buffer.active;
  for (let row = 0; row < rows; row += 1) {
    const line = lines[row] ?? '';
    const shown = buffer.getLine(row)?.translateToString(false) ?? '';
    // How wide an emoji is, xterm's table and Ink's do not agree on; either way, only the row's own cells may change.
    const rest = shown.slice(line.length);
    if (!shown.startsWith(line) || /[^#]/.test(rest) || rest.length < columns - stringWidth(line))
      return `row ${row} is ${JSON.stringify(shown)}, not ${JSON.stringify(line)}`;
  }
  return undefined;
}

export const hostile: Torture = {
  name: 'hostile',
  about: `${texts.length} hostile texts in every place of every screen`,
  unit: 'texts a place',
  short: 55,
  long: texts.length,
  async run(count) {
    const tally = new Tally();
    const tall = new Set<string>();
    const every = Math.max(1, Math.floor(texts.length / count));
    for (const size of sizes) {
      const frame = frameOf(size);
      const judges = Array.from({ length: 8 }, () => newJudge(size.columns));
      // A frame that was drawn once is not judged again: a place that does not show it leaves its screen as it is.
      const judged = new Map<string, string | undefined>();
      for (const [no, text] of texts.entries()) {
        // Fewer than all: each place has its own share of them.
        const drawn = placesWith(text).flatMap(({ name, model }, at) =>
          (no + at) % every === 0
            ? [{ name, cells: renderToString(createElement(View, { model, frame }), { columns: size.columns }) }]
            : [],
        );
        // A terminal takes its time to begin: several at a time.
        const unjudged = new Set(drawn.map(({ cells }) => cells).filter((cells) => !judged.has(cells))).values();
        await Promise.all(
          judges.map(async (judge) => {
            for (const cells of unjudged) judged.set(cells, await wrongWith(judge, cells));
          }),
        );
        for (const { name, cells } of drawn) {
          if (cells.split('\n').length > size.rows) tall.add(name);
          const wrong = judged.get(cells);
          tally.check(
            wrong === undefined,
            () => `${JSON.stringify(text)} on ${name}, ${size.columns} columns: ${wrong}`,
          );
        }
      }
      for (const { terminal } of judges) terminal.dispose();
    }
    tally.note(`${texts.length} texts, ${placesWith('').length} places`);
    if (tall.size > 0) tally.note(`taller than the window with some of them: ${[...tall].join(', ')}`);
    return tally.figures();
  },
};
