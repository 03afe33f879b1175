// Every page as it is drawn: a file a page and language, with all its samples in reading order at 80 × 24. The first sample
// is kept at the smallest and at a large size too, where the layout differs.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageNames } from '../../src/journeys/pages.ts';
import type { Words } from '../../src/words/en.ts';
import { byPage } from '../samples/all.ts';
import type { Sample } from '../samples/sample.ts';
import { ansiOf, frameOf, linesIn, linesOf, textIn } from './draw.tsx';
import { tongues } from './tongues.ts';

const frames = join(import.meta.dirname, '../frames');
const fileOf = (tongue: string, page: string): string => join(frames, tongue, `${page}.txt`);

const isFilled = (line: string): boolean => line.trim() !== '';

/** A page with more room, and nothing else in it, is no other layout. */
const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.filter(isFilled).join('\n') === other.filter(isFilled).join('\n');

const framed = (name: string, columns: number, rows: number, lines: readonly string[]): string =>
  [`=== ${name} · ${columns} × ${rows} `.padEnd(80, '='), ...lines, ''].join('\n');

async function kept(samples: readonly Sample[], words: Words): Promise<string> {
  const all: string[] = [];
  for (const [at, { name, model }] of samples.entries()) {
    const frame = frameOf(80, 24, { words });
    const ansi = ansiOf(model, frame);
    const usual = await linesIn(ansi, frame);
    // A terminal shows the lines as they are written: the tests of sizes need none.
    expect(textIn(ansi), name).toEqual(usual);
    all.push(framed(name, 80, 24, usual));
    if (at > 0) continue;
    for (const [columns, rows] of [
      [40, 20],
      [120, 40],
    ] as const) {
      const lines = await linesOf(model, frameOf(columns, rows, { words }));
      if (!alike(lines, usual)) all.push(framed(name, columns, rows, lines));
    }
  }
  return all.join('\n');
}

test('every page has its samples, and every file its page', () => {
  expect(pageNames.filter((name) => !(byPage as ReadonlyMap<string, unknown>).has(name))).toEqual(['ended']);
  const files = tongues.flatMap(([tongue]) => [...byPage.keys()].map((page) => fileOf(tongue, page)));
  const there = readdirSync(frames, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  expect(there.map((name) => join(frames, name)).filter((name) => !files.includes(name))).toEqual([]);
});

test('no two samples of a page have one name', () => {
  for (const [page, samples] of byPage)
    expect([page, new Set(samples.map(({ name }) => name)).size]).toEqual([page, samples.length]);
});

for (const [tongue, words] of tongues)
  test.each([...byPage])(`${tongue}: %s`, async (page, samples) => {
    await expect(await kept(samples, words)).toMatchFileSnapshot(fileOf(tongue, page));
  });
