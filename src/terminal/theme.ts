// How things look: the palette of four tones, and a handful of symbols. A tone is never the only sign of anything: words or a
// symbol say the same. Spread a tone into Ink's Text: `<Text {...theme.accent}>`.
//
// The palettes are tables: one for each background and depth of colour. test/terminal/palette.test.ts computes every
// contrast named here (WCAG 2.2, 1.4.3): 4.5 on the background that a theme is for, 7 in high contrast.

import type { Environment } from './color.ts';

/** A theme, as `--theme` names it. `auto`: the one for the background that COLORFGBG tells, else one that is safe on both. */
export type ThemeName = 'auto' | 'dark' | 'light' | 'high-contrast' | 'mono';

/** The terminal's background, where it is known. */
export type Background = 'dark' | 'light' | 'unknown';

/** Those of the 16 colours that are used, or `#rrggbb` where the terminal draws any colour. */
export type Color =
  | 'magenta'
  | 'magentaBright'
  | 'red'
  | 'redBright'
  | 'green'
  | 'yellowBright'
  | 'blue'
  | `#${string}`;

export interface Tone {
  readonly color?: Color;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly underline?: boolean;
}

export interface Palette {
  /** For the focus, and for the one thing that counts. */
  readonly accent: Tone;
  /** For anything that may be overlooked. */
  readonly muted: Tone;
  readonly danger: Tone;
  readonly ok: Tone;
}

/** Every symbol fills one cell, but for the ASCII `key` and `ellipsis`. `cut` marks where a field's text goes on. */
export interface Symbols {
  readonly key: string;
  readonly pointer: string;
  readonly bullet: string;
  readonly mask: string;
  readonly line: string;
  /** The part of a line that is done. */
  readonly done: string;
  readonly dot: string;
  readonly check: string;
  readonly cross: string;
  readonly ellipsis: string;
  readonly cut: string;
  /** Where a field's text has another line. */
  readonly lineEnd: string;
  readonly caret: string;
  readonly up: string;
  readonly down: string;
  readonly left: string;
  readonly right: string;
}

export interface Theme extends Palette {
  /** Whether a caret can be an inverse cell; otherwise it is `symbols.caret` between two characters. */
  readonly inverse: boolean;
  /** There are colours. */
  readonly colored: boolean;
  readonly background: Background;
  /** Characters beyond ASCII can be drawn. */
  readonly unicode: boolean;
  readonly symbols: Symbols;
}

export interface ThemeOptions {
  readonly color: boolean;
  readonly unicode: boolean;
  /** Bold, dim, underline and inverse can be drawn, as on every terminal but a dumb one. Default true. */
  readonly attributes?: boolean;
  /** Default auto. */
  readonly theme?: ThemeName;
  /** Default unknown. */
  readonly background?: Background;
  /** Any colour can be drawn, and not the 16 alone. Default false. */
  readonly trueColor?: boolean;
}

export function themeOf(options: ThemeOptions): Theme {
  const { color, unicode, attributes = true, theme = 'auto', background = 'unknown', trueColor = false } = options;
  const colored = color && theme !== 'mono';
  const palette = colored ? paletteOf(theme, background, trueColor) : withoutColor(theme, attributes);
  return {
    ...palette,
    colored,
    background,
    inverse: attributes,
    unicode,
    symbols: unicode ? unicodeSymbols : asciiSymbols,
  };
}

/**
 * Reads the background from COLORFGBG, which rxvt, Konsole and iTerm2 set: `text;background` or `text;default;background`, of
 * the 16 colours. As in Vim, 7 and 9 to 15 are light. The terminal is not asked: one that does not answer would be waited for.
 */
export function backgroundOf({ COLORFGBG }: Environment): Background {
  const [, last] = /^(?:[\w-]+;){1,2}(\d{1,2})$/.exec(COLORFGBG ?? '') ?? [];
  const color = Number(last ?? Number.NaN);
  if (!(color <= 15)) return 'unknown';
  return color === 7 || color > 8 ? 'light' : 'dark';
}

/**
 * Says whether any colour can be drawn. GNU screen hands COLORTERM on and cannot draw the colours that it promises; inside
 * tmux, TERM may say screen too.
 */
export const trueColorIn = ({ COLORTERM, TERM = '', TMUX }: Environment): boolean =>
  /^(?:truecolor|24bit)$/i.test(COLORTERM ?? '') && !(TERM.startsWith('screen') && !TMUX);

/**
 * Gives a theme's palette where there are colours.
 *
 * @param name any but `mono`, which has none
 * @param trueColor whether the terminal draws any colour, and not the 16 alone
 */
export function paletteOf(name: Exclude<ThemeName, 'mono'>, background: Background, trueColor: boolean): Palette {
  if (name === 'high-contrast') return (trueColor ? sharpAnyColor : sharp)[background];
  const on = name === 'auto' ? background : name;
  return on === 'unknown' ? anyBackground : (trueColor ? anyColor : sixteen)[on];
}

/** Gives a theme's palette without colours: attributes, where the terminal has those. */
export function withoutColor(name: ThemeName, attributes: boolean): Palette {
  if (!attributes) return { accent: {}, muted: {}, danger: {}, ok: {} };
  if (name === 'high-contrast') return sharp.unknown;
  return { accent: { bold: true }, muted: { dimColor: true }, danger: { bold: true }, ok: {} };
}

/**
 * The palette for a background that is not known. Its owner has set the 16 colours to be read on it, so no other colour is
 * named. On xterm's palette magenta alone comes near 4.5 on black and on white (4.48 and 4.69), so it is the accent. Red has
 * 3.6 and 5.8. Green, 2.2 on white, colours nothing but the mark: good news is written in the text's own colour.
 *
 * Muted is the attribute dim and not bright black, which some palettes set to the background's own colour.
 */
const anyBackground: Palette = {
  accent: { color: 'magenta' },
  muted: { dimColor: true },
  danger: { color: 'red' },
  ok: { color: 'green' },
};

const sixteen: Readonly<Record<Exclude<Background, 'unknown'>, Palette>> = {
  dark: {
    accent: { color: 'magentaBright' },
    muted: { dimColor: true },
    danger: { color: 'redBright' },
    ok: { color: 'green' },
  },
  // No green of xterm's palette can be read on white.
  light: {
    accent: { color: 'magenta' },
    muted: { dimColor: true },
    danger: { color: 'red' },
    ok: { color: 'blue' },
  },
};

const anyColor: typeof sixteen = {
  dark: {
    accent: { color: '#d9a6ff' },
    muted: { color: '#a3a3b0' },
    danger: { color: '#ff8f87' },
    ok: { color: '#8fd694' },
  },
  light: {
    accent: { color: '#7d1f9c' },
    muted: { color: '#5a5a66' },
    danger: { color: '#b3261e' },
    ok: { color: '#1b6e3c' },
  },
};

/** In high contrast nothing is dim, the accent is underlined too, and no colour is named that may not reach 7. */
const sharp: Readonly<Record<Background, Palette>> = {
  unknown: { accent: { bold: true, underline: true }, muted: {}, danger: { bold: true }, ok: {} },
  dark: {
    accent: { bold: true, underline: true, color: 'yellowBright' },
    muted: {},
    danger: { bold: true },
    ok: { color: 'green' },
  },
  light: { accent: { bold: true, underline: true, color: 'blue' }, muted: {}, danger: { bold: true }, ok: {} },
};

const sharpAnyColor: typeof sharp = {
  unknown: sharp.unknown,
  dark: {
    accent: { bold: true, underline: true, color: '#ffe45c' },
    muted: {},
    danger: { bold: true, color: '#ffb0a8' },
    ok: { color: '#a6f0ab' },
  },
  light: {
    accent: { bold: true, underline: true, color: '#4b0a78' },
    muted: {},
    danger: { bold: true, color: '#7a0c06' },
    ok: { color: '#0b4a22' },
  },
};

const unicodeSymbols: Symbols = {
  key: '⚷',
  pointer: '▸',
  bullet: '•',
  mask: '•',
  line: '─',
  done: '━',
  dot: '·',
  check: '✓',
  cross: '✗',
  ellipsis: '…',
  cut: '…',
  lineEnd: '↵',
  caret: '▏',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
};

const asciiSymbols: Symbols = {
  key: 'o-',
  pointer: '>',
  bullet: '*',
  mask: '*',
  line: '-',
  done: '=',
  dot: '-',
  check: '+',
  cross: 'x',
  ellipsis: '...',
  cut: '~',
  lineEnd: '/',
  caret: '|',
  up: '^',
  down: 'v',
  left: '<',
  right: '>',
};
