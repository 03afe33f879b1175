// The pictures of docs/captcha.md: the screen that asks for the characters, as a terminal shows it, made for somebody who
// reads them without knowing what they say. The answers go into a file of their own; what was read is judged against them
// afterwards, by the program's own rule.
//
//   npm run captcha -- FOLDER SEED            20 screens a form as SVG, and answers.json
//   npm run captcha -- FOLDER SEED --cut      the same, only the pictures (as in docs/captcha)
//   npm run captcha -- FOLDER SEED --judge    readings.json in FOLDER, {form: [20 readings]}: how many are right

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type { DrawnModel, Frame } from '../../screens/screen.ts';
import { pages } from '../../src/journeys/pages.ts';
import { fieldOf } from '../../src/machine/text-field.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { svgOf } from '../terminal/picture.ts';
import { feed, linesOf, newTerminal } from '../terminal/screen-text.ts';
import { challengeOf, forms, numbers, type Readings, wronglyRead } from './review.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cut: { type: 'boolean', default: false }, judge: { type: 'boolean', default: false } },
});
const [folder, seed] = positionals;
if (folder === undefined || seed === undefined) {
  process.stderr.write('npm run captcha -- FOLDER SEED [--cut | --judge]\n');
  process.exit(2);
}

/** The rows of the picture alone: nothing else on the screen is drawn in these characters. */
function cut(svg: string, screen: readonly string[]): string {
  const inked = screen.flatMap((line, row) => (/[\u2801-\u28ff#]/.test(line) ? [row] : []));
  const [top, high] = [8 + 18 * Math.min(...inked), 18 * (Math.max(...inked) - Math.min(...inked) + 1)];
  const wide = Math.min(8 + 9 * 64, Number(/width="(\d+)"/.exec(svg)?.[1]));
  return svg
    .replace(/width="\d+" height="\d+"/, `width="${wide}" height="${high}" viewBox="0 ${top} ${wide} ${high}"`)
    .replace('<rect width="100%" height="100%"', `<rect y="${top}" width="${wide}" height="${high}"`);
}

function judge(into: string, of: string): void {
  const readings = JSON.parse(readFileSync(join(into, 'readings.json'), 'utf8')) as Readings;
  for (const { name } of forms) {
    const wrong = wronglyRead(of, name, readings);
    process.stdout.write(`${name}: ${numbers.length - wrong.length} of ${numbers.length}\n`);
    for (const number of wrong)
      process.stdout.write(
        `  no. ${number}: ${readings[name]?.[number - 1]} for ${challengeOf(of, name, number).answer}\n`,
      );
  }
}

async function drawAll(into: string, of: string): Promise<void> {
  // chalk looks when it is loaded.
  process.env.FORCE_COLOR = '1';
  // Screens are written in JSX, which node does not read by itself.
  const { module } = await runnerImport<typeof import('../screens/draw.tsx')>(
    new URL('../screens/draw.tsx', import.meta.url).pathname,
    { root: new URL('../../', import.meta.url).pathname, configFile: false, logLevel: 'error' },
  );
  mkdirSync(into, { recursive: true });
  const way = {
    kind: 'wayBack',
    reason: 'forgot',
    email: 'ada@example.com',
    typed: fieldOf(''),
    inWords: false,
  } as const;
  for (const { name, columns, rows, unicode } of forms) {
    const frame: Frame = module.frameOf(columns, rows, { theme: themeOf({ color: true, unicode }) });
    for (const number of numbers) {
      const model: DrawnModel = {
        now: frame.now,
        lastKey: frame.now,
        visit: 0,
        waiting: null,
        helpShown: false,
        leaving: false,
        at: 'identify',
        data: { ...pages.identify.open({ session: way }), challenge: challengeOf(of, name, number) },
      };
      const terminal = newTerminal(columns, rows);
      await feed(terminal, module.ansiOf(model, frame));
      const svg = svgOf(terminal, 'dark');
      const file = join(into, `${name}-${String(number).padStart(2, '0')}.svg`);
      writeFileSync(file, values.cut ? cut(svg, linesOf(terminal.buffer.active)) : svg);
    }
  }
  const answers = forms.map(({ name }) => [name, numbers.map((number) => challengeOf(of, name, number).answer)]);
  writeFileSync(join(into, 'answers.json'), `${JSON.stringify(Object.fromEntries(answers))}\n`);
}

if (values.judge) judge(folder, seed);
else await drawAll(folder, seed);
