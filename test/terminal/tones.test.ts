// What tones.ts says of contrast, computed: WCAG 2.2, 1.4.3 (4.5) and 1.4.6 (7).

import { describe, expect, test } from 'vitest';
import { type Ground, type ThemeName, type Tone, type Tones, tonesOf, withoutColor } from '../../src/terminal/tones.ts';
import { contrast } from './contrast.ts';
import { palette } from './picture.ts';

/** Grounds that terminals come with: black and white, and the softer ones of well-known schemes. */
const grounds = {
  dark: ['#000000', '#1e1e1e', '#282c34', '#002b36', '#2e3440'],
  light: ['#ffffff', '#fdf6e3', '#eeeeee'],
} as const;

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const named = [...names, ...names.map((name) => `${name}Bright`)];

const colorOf = ({ color }: Tone): string | undefined =>
  color === undefined || color.startsWith('#') ? color : palette[named.indexOf(color)];

/** The lowest contrast of any tone of these on any of these grounds; tones without a colour have the terminal's own. */
const lowest = (tones: Tones, on: readonly string[]): number =>
  Math.min(
    ...Object.values(tones).flatMap((tone) => {
      const color = colorOf(tone);
      return color === undefined ? [] : on.map((ground) => contrast(color, ground));
    }),
  );

test('black on white is 21, and a known grey 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['dark', 'light'] as const)('on a %s ground', (ground) => {
  const [pure] = grounds[ground];

  test('any colour: 4.5 on every ground', () => {
    expect(lowest(tonesOf(ground, 'unknown', true), grounds[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test("of xterm's 16 colours: 4.5 on the pure one", () => {
    expect(lowest(tonesOf(ground, 'unknown', false), [pure])).toBeGreaterThanOrEqual(4.5);
  });

  test('high contrast: 7, and nothing dim', () => {
    expect(lowest(tonesOf('high-contrast', ground, true), grounds[ground])).toBeGreaterThanOrEqual(7);
    expect(lowest(tonesOf('high-contrast', ground, false), [pure])).toBeGreaterThanOrEqual(7);
    for (const trueColor of [true, false])
      expect(JSON.stringify(tonesOf('high-contrast', ground, trueColor))).not.toContain('dimColor');
  });

  test('auto is its theme', () => {
    for (const trueColor of [true, false])
      expect(tonesOf('auto', ground, trueColor)).toEqual(tonesOf(ground, 'unknown', trueColor));
  });
});

describe('where the ground is not known', () => {
  const { accent, danger, ok } = tonesOf('auto', 'unknown', true);
  const both = (tone: Tone): number[] =>
    ['#000000', '#ffffff'].map((ground) => Math.round(100 * contrast(colorOf(tone) ?? '', ground)) / 100);

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
    expect(lowest(tonesOf('high-contrast', 'unknown', true), [])).toBe(Number.POSITIVE_INFINITY);
    expect(JSON.stringify(tonesOf('high-contrast', 'unknown', true))).not.toContain('color"');
  });
});

test('no two tones of a theme look the same, but for those that high contrast shows plain', () => {
  for (const name of ['auto', 'dark', 'light'] as const satisfies readonly ThemeName[])
    for (const ground of ['unknown', 'dark', 'light'] as const satisfies readonly Ground[])
      for (const trueColor of [true, false]) {
        const looks = Object.values(tonesOf(name, ground, trueColor)).map((tone) => JSON.stringify(tone));
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
