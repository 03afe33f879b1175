// The window becomes another one at any moment, from 20 to 200 cells across and 5 to 60 down, on every screen, while keys
// come. Afterwards the terminal shows exactly the frame that is drawn afresh in that size, and its normal buffer is empty:
// whatever was cut, broken or pushed up on the way has not scrolled into it.

import { renderToString } from 'ink';
import { createElement } from 'react';
import { Root, View } from '../../screens/root.tsx';
import type { Frame } from '../../screens/screen.ts';
import type { Machine } from '../../src/machine/machine.ts';
import { mountOnStage, type Stage } from '../../src/practice/stage.ts';
import { keyboardOfBytes } from '../../src/terminal/keyboard.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { daysIn } from '../../src/words/days.ts';
import { english } from '../../src/words/en.ts';
import type { Place } from '../samples/every-page.ts';
import { placesWith } from '../samples/hostile.ts';
import { bytesOf } from '../terminal/key-bytes.ts';
import { frameText } from '../terminal/screen-text.ts';
import { type Chance, chance } from './chance.ts';
import { bytes, newMachine } from './keys.ts';
import { noon } from './program.ts';
import { Tally, type Torture } from './torture.ts';

/** Resizes of one run, after which the screen is judged. */
const aRun = 10;

interface Size {
  readonly columns: number;
  readonly rows: number;
}
const sizeOf = (draw: Chance): Size => ({ columns: 20 + draw.below(181), rows: 5 + draw.below(56) });

const frameIn = ({ columns, rows }: Size): Frame => ({
  columns,
  rows,
  now: noon,
  theme: themeOf({ color: false, unicode: true }),
  words: english,
  days: daysIn('en', () => 'UTC'),
});

/** Draws until the model stays as it is: effects answer a few turns later, a lone Esc after 20 ms. */
async function settled(machine: Machine, stage: Stage): Promise<void> {
  let before: unknown;
  while (before !== machine.model()) {
    before = machine.model();
    await new Promise((resolve) => setTimeout(resolve, 25));
    await stage.drawn();
  }
}

/** Draws the model once in a terminal of that size. */
async function afresh(machine: Machine, { columns, rows }: Size): Promise<string> {
  const model = machine.model();
  if (model.at === 'ended') return '';
  const ansi = renderToString(createElement(View, { model, frame: frameIn({ columns, rows }) }), { columns });
  // Of what is taller than the window, the top is out of sight.
  const lines = (await frameText(ansi, columns, Math.max(rows, ansi.split('\n').length))).split('\n');
  return lines.slice(-Math.max(rows, 1)).join('\n');
}

const readable = (text: string): string => text.replaceAll(/[ \t]+$/gm, '').trimEnd();

/** One screen through ten sizes; gives what went wrong, if anything did. */
async function live(place: Place, seed: number): Promise<string | undefined> {
  const draw = chance(seed);
  const machine = newMachine(place.model, seed);
  let size: Size = { columns: 80, rows: 24 };
  const keyboard = keyboardOfBytes();
  const stage = mountOnStage(
    createElement(Root, { machine, keyboard, frame: () => frameIn(size), onEnded: () => {} }),
    {
      ...size,
      alternateScreen: true,
      onResize: () => machine.send({ type: 'resized' }),
    },
  );
  try {
    await stage.drawn();
    for (let turn = 0; turn < aRun && machine.model().at !== 'ended'; turn += 1) {
      const keys = Array.from({ length: draw.below(4) }, () =>
        draw.below(8) === 0 ? bytesOf(draw.pick(['ctrl+z', 'ctrl+g', 'ctrl+r'])) : bytes(draw).toString(),
      );
      for (const key of keys) keyboard.send(key);
      size = sizeOf(draw);
      stage.resize(size.columns, size.rows);
      // Sometimes the next size comes before anything was drawn in this one.
      if (draw.below(2) === 0) await stage.drawn();
    }
    await settled(machine, stage);
    const [shown, wanted] = [readable(stage.screen()), readable(await afresh(machine, size))];
    if (machine.model().at !== 'ended' && shown !== wanted)
      return `${machine.model().at} at ${size.columns} by ${size.rows} is not as drawn afresh:\n${shown}\n--- but\n${wanted}`;
    const { scrollback, title, clipboard } = stage.leaks();
    return scrollback + title + clipboard.join('') === ''
      ? undefined
      : `left behind: ${scrollback}${title}${clipboard}`;
  } finally {
    await stage.unmount();
  }
}

export const resizes: Torture = {
  name: 'resizes',
  about: 'the window becomes another one at any moment, on every screen',
  unit: 'resizes',
  short: 700,
  long: 30_000,
  async run(count, seed) {
    const tally = new Tally();
    const places = placesWith('ada@example.com');
    for (let done = 0; done < count; done += aRun) {
      const own = seed + done;
      const place = places[(done / aRun) % places.length];
      if (place === undefined) break;
      const problem = await live(place, own).catch((error: unknown) => String(error));
      tally.check(problem === undefined, () => `seed ${own}, ${place.name}: ${problem}`);
    }
    return tally.figures();
  },
};
