// How things look: four tones and a handful of symbols. A tone is never the only sign of anything; words or a symbol
// say the same. Spread a tone into Ink's Text: `<Text {...theme.accent}>`.
//
// Of the 16 colours magenta alone has a contrast over 4.5 on both black and white (xterm's palette), so it is the
// accent. Muted is the attribute dim and not bright black, which some palettes set to the background's own colour.

export interface Tone {
  readonly color?: 'magenta' | 'red' | 'green';
  readonly bold?: boolean;
  readonly dimColor?: boolean;
}

/** Every symbol fills one cell, but for the ASCII `key` and `ellipsis`; `cut` is where a field's text goes on. */
export interface Symbols {
  readonly key: string;
  readonly pointer: string;
  readonly bullet: string;
  readonly mask: string;
  readonly line: string;
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

export interface Theme {
  readonly accent: Tone;
  readonly muted: Tone;
  readonly danger: Tone;
  readonly ok: Tone;
  /** Whether a caret can be an inverse cell; otherwise it is `symbols.caret` between two characters. */
  readonly inverse: boolean;
  /** Characters beyond ASCII can be drawn. */
  readonly unicode: boolean;
  readonly symbols: Symbols;
}

export interface ThemeOptions {
  readonly color: boolean;
  readonly unicode: boolean;
  /** Bold, dim and inverse: there on every terminal but a dumb one. Default true. */
  readonly attributes?: boolean;
}

export const themeOf = ({ color, unicode, attributes = true }: ThemeOptions): Theme => ({
  accent: color ? { color: 'magenta' } : attributes ? { bold: true } : {},
  muted: attributes ? { dimColor: true } : {},
  danger: color ? { color: 'red' } : attributes ? { bold: true } : {},
  ok: color ? { color: 'green' } : {},
  inverse: attributes,
  unicode,
  symbols: unicode ? unicodeSymbols : asciiSymbols,
});

const unicodeSymbols: Symbols = {
  key: '⚷',
  pointer: '▸',
  bullet: '•',
  mask: '•',
  line: '─',
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
