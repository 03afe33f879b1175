// How things look: four tones and a handful of symbols. A tone is never the only sign of anything; words or a symbol
// say the same. Spread a tone into Ink's Text: `<Text {...theme.accent}>`.

import { type Ground, type ThemeName, type Tone, type Tones, tonesOf, withoutColor } from './tones.ts';

export type { Tone };

/** Every symbol fills one cell, but for the ASCII `key` and `ellipsis`; `cut` is where a field's text goes on. */
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
  readonly caret: string;
  readonly up: string;
  readonly down: string;
  readonly left: string;
  readonly right: string;
}

export interface Theme extends Tones {
  /** Whether a caret can be an inverse cell; otherwise it is `symbols.caret` between two characters. */
  readonly inverse: boolean;
  /** There are colours. */
  readonly colored: boolean;
  /** Characters beyond ASCII can be drawn. */
  readonly unicode: boolean;
  readonly symbols: Symbols;
}

export interface ThemeOptions {
  readonly color: boolean;
  readonly unicode: boolean;
  /** Bold, dim, underline and inverse: there on every terminal but a dumb one. Default true. */
  readonly attributes?: boolean;
  /** Default auto. */
  readonly theme?: ThemeName;
  /** Default unknown. */
  readonly ground?: Ground;
  /** Any colour can be drawn, and not the 16 alone. Default false. */
  readonly trueColor?: boolean;
}

export function themeOf(options: ThemeOptions): Theme {
  const { color, unicode, attributes = true, theme = 'auto', ground = 'unknown', trueColor = false } = options;
  const colored = color && theme !== 'mono';
  const tones = colored ? tonesOf(theme, ground, trueColor) : withoutColor(theme, attributes);
  return { ...tones, colored, inverse: attributes, unicode, symbols: unicode ? unicodeSymbols : asciiSymbols };
}

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
  caret: '|',
  up: '^',
  down: 'v',
  left: '<',
  right: '>',
};
