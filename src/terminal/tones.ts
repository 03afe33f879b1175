// The tones of each theme, as tables: what a ground and a depth of colour allow. Every contrast said here is computed in
// test/terminal/tones.test.ts (WCAG 2.2, 1.4.3): 4.5 on the ground a theme is for, 7 in high contrast.

/** A theme, as `--theme` names it. `auto`: the ground's own where COLORFGBG tells it, else what is safe on both. */
export type ThemeName = 'auto' | 'dark' | 'light' | 'high-contrast' | 'mono';

/** What the terminal's ground is, where that is known. */
export type Ground = 'dark' | 'light' | 'unknown';

/** Of the 16 colours those used, or `#rrggbb` where the terminal draws any colour. */
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

export interface Tones {
  /** What has the focus, and the one thing that counts. */
  readonly accent: Tone;
  /** What may be overlooked. */
  readonly muted: Tone;
  readonly danger: Tone;
  readonly ok: Tone;
}

/**
 * In the 16 colours, muted is the attribute dim and not bright black, which some palettes set to the ground's own colour.
 *
 * Where the ground is not known, the 16 colours are all there is to name: their owner has set them to be read on it. On
 * xterm's palette magenta is the only one that comes near 4.5 on black and on white (4.48 and 4.69), so it is the accent; red
 * has 3.6 and 5.8; green, 2.2 on white, colours nothing but the mark, and what went well is said in the text's own colour.
 */
const anyGround: Tones = {
  accent: { color: 'magenta' },
  muted: { dimColor: true },
  danger: { color: 'red' },
  ok: { color: 'green' },
};

const sixteen: Readonly<Record<Exclude<Ground, 'unknown'>, Tones>> = {
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

/** Nothing is dim; what counts is bold, what has the focus underlined too. No colour where none is sure to reach 7. */
const sharp: Readonly<Record<Ground, Tones>> = {
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

/**
 * The tones of a theme where there are colours.
 *
 * @param name any but `mono`, which has none
 * @param ground the terminal's, where it is known
 * @param trueColor whether the terminal draws any colour, and not the 16 alone
 */
export function tonesOf(name: Exclude<ThemeName, 'mono'>, ground: Ground, trueColor: boolean): Tones {
  if (name === 'high-contrast') return (trueColor ? sharpAnyColor : sharp)[ground];
  const on = name === 'auto' ? ground : name;
  return on === 'unknown' ? anyGround : (trueColor ? anyColor : sixteen)[on];
}

const plain: Tones = { accent: {}, muted: {}, danger: {}, ok: {} };

/** The tones where there are no colours: attributes, where the terminal has those. */
export function withoutColor(name: ThemeName, attributes: boolean): Tones {
  if (!attributes) return plain;
  if (name === 'high-contrast') return sharp.unknown;
  return { accent: { bold: true }, muted: { dimColor: true }, danger: { bold: true }, ok: {} };
}
