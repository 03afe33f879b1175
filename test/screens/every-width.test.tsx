// Every page at every width from 40 to 130: nothing is cut, and nothing stands beyond the edge. Pages are as wide as the window up to
// 80 columns; from there on only the place of the page changes.

import { Box, renderToString } from 'ink';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { bodyWidth } from '../../screens/parts/page.tsx';
import { View } from '../../screens/root.tsx';
import { layoutFor } from '../../src/practice/window.ts';
import { byPage } from '../samples/all.ts';
import type { Sample } from '../samples/sample.ts';
import { cutLines, goingOnIn } from './cut.ts';
import { frameOf } from './draw.tsx';
import { tongues } from './tongues.ts';

const rows = 24;
const widths = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, more) => from + more);

/** The sample of each page that has most to draw, of those whose texts are of the usual length. */
const samples = [...byPage.values()].map((of): Sample => {
  const size = ({ model }: Sample): number => JSON.stringify(model.data).length;
  const usual = of.filter(({ name, model }) => !/long|hostile|emoji/.test(name) && !/\\u/.test(JSON.stringify(model)));
  return usual.reduce((one, other) => (size(other) > size(one) ? other : one));
});

/** Draws all of them below each other, at once. */
function drawn(columns: number, language: number): readonly (readonly string[])[] {
  const [, words] = tongues[language % tongues.length] as (typeof tongues)[number];
  const frame = frameOf(columns, rows, { words });
  const lines = renderToString(
    <Box flexDirection="column">
      {samples.map(({ name, model }) => (
        <Box key={`${model.at} ${name}`} height={rows} flexShrink={0}>
          <View model={model} frame={frame} />
        </Box>
      ))}
    </Box>,
    { columns },
  )
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .map((line) => line.trimEnd());
  return samples.map((_, at) => lines.slice(at * rows, (at + 1) * rows));
}

const goingOn = tongues.flatMap(([, words]) => goingOnIn(words));

/** Each width in one of the languages; around the width from which there is more margin, in each of them. */
const all = widths(40, 80).flatMap((columns): [number, number][] =>
  columns === 64 || columns === 65 ? tongues.map((_, language) => [columns, language]) : [[columns, columns]],
);

test.each(all)('%d columns: nothing is cut', (columns, language) => {
  for (const [at, lines] of drawn(columns, language).entries()) {
    const page = samples[at]?.model.at;
    expect(cutLines(lines, goingOn), page).toEqual([]);
    expect(Math.max(...lines.map((line) => stringWidth(line))), page).toBeLessThanOrEqual(columns);
  }
});

/** Without the room beside the page. */
const dedented = (lines: readonly string[]): readonly string[] => {
  const room = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(room));
};

test('81 to 130 columns: the page is that of 80', () => {
  for (const columns of widths(81, 130)) expect(bodyWidth(frameOf(columns, rows))).toBe(bodyWidth(frameOf(80, rows)));
  const usual = drawn(80, 0).map(dedented);
  for (const columns of [81, 130]) expect(drawn(columns, 0).map(dedented)).toEqual(usual);
});

test('40 to 130 columns: in practice the program has one of these widths', () => {
  for (const columns of widths(40, 130))
    for (const height of [20, 24, 40]) {
      const { app } = layoutFor({ columns, rows: height });
      expect(app.columns).toBeGreaterThanOrEqual(40);
      expect(app.columns).toBeLessThanOrEqual(Math.min(columns, 100));
    }
});
