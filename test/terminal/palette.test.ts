// Computes the contrast that tones.ts states: WCAG 2.2, 1.4.3 (4.5) and 1.4.6 (7).

import { describe, expect, test } from 'vitest';
import {
  type Background,
  type Palette,
  paletteOf,
  type ThemeName,
  type Tone,
  withoutColor,
} from '../../src/terminal/theme.ts';
import { contrast } from './contrast.ts';
import { palette } from './picture.ts';

/** Backgrounds that terminals come with: black and white, and the softer ones of well-known schemes. */
const backgrounds = {
  dark: ['#000000', '#1e1e1e', '#282c34', '#002b36', '#2e3440'],
  light: ['#ffffff', '#fdf6e3', '#eeeeee'],
} as const;

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const named = [...names, ...names.map((name) => `${name}Bright`)];

const colorOf = ({ color }: Tone): string | undefined =>
  color === undefined || color.startsWith('#') ? color : palette[named.indexOf(color)];

/** The lowest contrast of any tone of these on any of these backgrounds; tones without a colour have the terminal's own. */
const lowest = (tones: Palette, on: readonly string[]): number =>
  Math.min(
    ...Object.values(tones).flatMap((tone) => {
      const color = colorOf(tone);
      return color === undefined ? [] : on.map((background) => contrast(color, background));
    }),
  );

test('black on white is 21, and a known grey 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['dark', 'light'] as const)('on a %s background', (background) => {
  const [pure] = backgrounds[background];

  test('any colour: 4.5 on every background', () => {
    expect(lowest(paletteOf(background, 'unknown', true), backgrounds[background])).toBeGreaterThanOrEqual(4.5);
  });

  test("of xterm's 16 colours: 4.5 on the pure one", () => {
    expect(lowest(paletteOf(background, 'unknown', false), [pure])).toBeGreaterThanOrEqual(4.5);
  });

  test('high contrast: 7, and nothing dim', () => {
    expect(lowest(paletteOf('high-contrast', background, true), backgrounds[background])).toBeGreaterThanOrEqual(7);
    expect(lowest(paletteOf('high-contrast', background, false), [pure])).toBeGreaterThanOrEqual(7);
    for (const trueColor of [true, false])
      expect(JSON.stringify(paletteOf('high-contrast', background, trueColor))).not.toContain('dimColor');
  });

  test('auto is its theme', () => {
    for (const trueColor of [true, false])
      expect(paletteOf('auto', background, trueColor)).toEqual(paletteOf(background, 'unknown', trueColor));
  });
});

describe('where the background is not known', () => {
  const { accent, danger, ok } = paletteOf('auto', 'unknown', true);
  const both = (tone: Tone): number[] =>
    ['#000000', '#ffffff'].map((background) => Math.round(100 * contrast(colorOf(tone) ?? '', background)) / 100);

  test("magenta has about 4.5 on both, the most of xterm's 16", () => {
    expect(accent.color).toBe('magenta');
    expect(both(accent)).toEqual([4.48, 4.69]);
    const least = (color: string): number => Math.min(contrast(color, '#000000'), contrast(color, '#ffffff'));
    expect([...palette].sort((a, b) => least(b) - least(a))[0]).toBe(colorOf(accent));
  });

  test('red has more than 3, and green what the comment says', () => {
    expect(both(danger)).toEqual([3.6, 5.84]);
    expect(both(ok)).toEqual([9.73, 2.16]);
  });

  test('high contrast names no colour', () => {
    expect(lowest(paletteOf('high-contrast', 'unknown', true), [])).toBe(Number.POSITIVE_INFINITY);
    expect(JSON.stringify(paletteOf('high-contrast', 'unknown', true))).not.toContain('color"');
  });
});

test('no two tones of a theme look the same, but for those that high contrast shows plain', () => {
  for (const name of ['auto', 'dark', 'light'] as const satisfies readonly ThemeName[])
    for (const background of ['unknown', 'dark', 'light'] as const satisfies readonly Background[])
      for (const trueColor of [true, false]) {
        const looks = Object.values(paletteOf(name, background, trueColor)).map((tone) => JSON.stringify(tone));
        expect(new Set(looks).size).toBe(looks.length);
      }
});

test('without colours there are attributes, and without those nothing', () => {
  for (const name of ['auto', 'dark', 'light', 'high-contrast', 'mono'] as const satisfies readonly ThemeName[]) {
    expect(JSON.stringify(withoutColor(name, true))).not.toContain('"color"');
    expect(withoutColor(name, true).accent.bold).toBe(true);
    expect(withoutColor(name, false)).toEqual({ accent: {}, muted: {}, danger: {}, ok: {} });
  }
});
