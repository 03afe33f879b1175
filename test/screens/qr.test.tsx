// The QR code as a camera sees it: every module of the matrix drawn light or dark as it is, with its quiet zone.

import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { qrLines } from '../../screens/parts/qr.ts';
import { themeOf } from '../../src/terminal/theme.ts';
import { samples } from '../samples/all.ts';
import { newApp } from '../samples/people.ts';
import { frameOf, linesOf } from './draw.tsx';

/** The dark modules a drawing shows: two a cell, the upper one first; what is drawn is light. */
const seen = (lines: readonly string[], rows: number): boolean[][] =>
  Array.from({ length: rows }, (_, row) =>
    [...(lines[Math.floor(row / 2)] ?? '')].map((cell) => !(row % 2 === 0 ? '█▀' : '█▄').includes(cell)),
  );

describe('the QR code', () => {
  for (const uri of [newApp.uri, 'a', `${newApp.uri}${'x'.repeat(120)}`]) {
    test(`${uri.length} characters`, () => {
      const { data, size } = encode(uri, { ecc: 'L', border: 1 });
      const lines = qrLines(data);
      expect(seen(lines, size)).toEqual(data);
      expect(new Set(lines.map((line) => line.length))).toEqual(new Set([size]));
      // The quiet zone: light all around.
      expect(data[0]?.includes(true)).toBe(false);
      expect(lines.every((line) => /^[█▀▄].*[█▀▄]$/.test(line))).toBe(true);
      expect(lines[0]).toMatch(/^[█▀]+$/);
      expect(lines.at(-1)).toMatch(/^[█▄▀]+$/);
    });
  }

  test('dark on light also where the ground is light and no colour may be set', () => {
    const { data, size } = encode(newApp.uri, { ecc: 'L', border: 4 });
    const lines = qrLines(data, true);
    const negative = seen(lines, size).map((row) => row.map((one) => !one));
    expect(negative).toEqual(data);
    expect(lines.at(-1)).toMatch(/^ +$/);
  });

  test('has its whole quiet zone where the window is tall', async () => {
    const one = samples.find(({ name, model }) => model.at === 'app' && name === 'first');
    if (one === undefined) throw new Error('No such sample.');
    const drawn = qrLines(encode(newApp.uri, { ecc: 'L', border: 4 }).data).map((line) => line.trimEnd());
    const tall = (await linesOf(one.model, frameOf(80, 50))).map((line) => line.trim());
    const from = tall.indexOf(drawn[0] ?? 'none');
    expect(tall.slice(from, from + drawn.length)).toEqual(drawn);
    const light = themeOf({ color: false, unicode: true, background: 'light' });
    const negative = (await linesOf(one.model, frameOf(80, 50, { theme: light }))).join('');
    expect(negative).not.toContain('█'.repeat(30));
  });

  test('stands on the page whole where there is room, and not at all where there is none', async () => {
    const one = samples.find(({ name, model }) => model.at === 'app' && name === 'first');
    if (one === undefined) throw new Error('No such sample.');
    const drawn = qrLines(encode(newApp.uri, { ecc: 'L', border: 1 }).data);
    const wide = await linesOf(one.model, frameOf(80, 24));
    const from = wide.findIndex((line) => line.includes(drawn[0] ?? 'none'));
    const at = wide[from]?.indexOf('█') ?? -1;
    expect(wide.slice(from, from + drawn.length).map((line) => line.slice(at))).toEqual(drawn);
    const narrow = await linesOf(one.model, frameOf(40, 20));
    expect(narrow.join('')).not.toMatch(/[█▀▄]/);
  });
});
