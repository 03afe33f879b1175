// Texts that want more of a terminal than their own cells, each with a name. None of them may get it.

const codePoints = (from: number, to = from): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const named = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters that do something or that nobody sees, one by one. */
const single = [
  codePoints(0x00, 0x1f),
  codePoints(0x7f, 0x9f),
  [0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0, 0xfeff],
  codePoints(0x180b, 0x180f),
  codePoints(0x200b, 0x200f),
  codePoints(0x2028, 0x202e),
  codePoints(0x2060, 0x206f),
  codePoints(0xd800, 0xd802),
  codePoints(0xdfff),
  codePoints(0xfe00, 0xfe0f),
  codePoints(0xfff0, 0xfffb),
  codePoints(0x1bca0, 0x1bca3),
  codePoints(0x1d173, 0x1d17a),
  codePoints(0xe0000, 0xe0002),
  codePoints(0xe0020, 0xe007f),
  codePoints(0xe0100, 0xe0105),
].flat();

/** The bytes behind ESC, or ESC [ and so on, in sequences that terminals obey. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  // Moves, erasures, scrolling, and the terminal's own state.
  '\x1b[': [
    ...['2J', '3J', '1J', 'H', '1;1H', '5;5H', '10A', '3B', '20C', '99D', '2E', '2F', '1G', '5d', 'K', '1K', '2K'],
    ...['4L', '4M', '9P', '9@', '9X', '9S', '9T', '2;4r', 's', 'u', '4h', '20h', '3g', 'Z', '5I', '!p', '61"p', '1"q'],
    ...[
      '0m',
      '31m',
      '1m',
      '2m',
      '7m',
      '8m',
      '38;5;1m',
      '48;2;9;9;9m',
      '58;5;1m',
      '5 q',
      '0 q',
      '8;9;9t',
      '2t',
      '22;2t',
    ],
    // Questions, which the terminal would answer as if typed.
    ...['6n', '5n', '?6n', 'c', '>c', '=c', '0x', '18t', '21t', '?1$p', '4$p', '?996n', '?u'],
    // Modes.
    ...['?1049h', '?1047h', '?47h', '?25l', '?2004h', '?1000h', '?1002h', '?1003h', '?1006h', '?1h', '?3h', '?5h'],
    ...['?6h', '?7l', '?12h', '?45h', '?66h', '?1004h', '?2026h', '>1u', '=1u', '<u', '>4;2m', '?1048h', '?1048l'],
  ],
  '\x1b': [
    ...[
      'c',
      '7',
      '8',
      'D',
      'E',
      'H',
      'M',
      'N',
      'O',
      'Z',
      '=',
      '>',
      '#8',
      '#3',
      '#6',
      '(0',
      ')0',
      '%G',
      '%@',
      ' F',
      'n',
      'o',
    ],
    ...[
      '',
      '\x1b',
      '\x1b[2J',
      '[',
      ']',
      'P',
      '^',
      '_',
      'X',
      '[2',
      '[\x1b[2J31m',
      '[?',
      ']0;',
      'P$q',
      '\x18[2J',
      '\x1a[2J',
    ],
  ],
  '\x1b]': [
    ...['0;owned\x07', '1;owned\x07', '2;owned\x1b\\', '2;owned', '4;1;#ff0000\x07', '4;1;?\x07', '7;file:///etc\x07'],
    ...['8;;https://example.com\x07click\x1b]8;;\x07', '9;note\x07', '9;4;1;50\x07', '10;?\x07', '10;#ff0000\x07'],
    ...[
      '11;?\x1b\\',
      '11;#ff0000\x07',
      '12;?\x07',
      '50;?\x07',
      '52;c;b3duZWQ=\x07',
      '52;c;?\x07',
      '52;p;b3duZWQ=\x1b\\',
    ],
    ...[
      '104\x07',
      '110\x07',
      '111\x07',
      '133;A\x07',
      '777;notify;a;b\x07',
      '1337;File=inline=1:AA==\x07',
      'L owned\x1b\\',
    ],
  ],
  '\x1bP': ['$qm\x1b\\', '+q544e\x1b\\', 'q#0;2;0;0;0#0~~\x1b\\', '1$r\x1b\\', 'tmux;\x1b\x1b]2;owned\x07\x1b\\'],
  '\x1b_': ['Gf=32,s=1,v=1;AAAA\x1b\\', 'owned\x1b\\'],
  '\x1b^': ['owned\x1b\\'],
  '\x9b': ['2J', '31m', '6n', 'c', '?1049h', '1;1H', '8m'],
  '\x9d': ['0;owned\x9c', '52;c;b3duZWQ=\x07', '2;owned\x07'],
  '\x90': ['$qm\x9c', '+q544e\x9c'],
};

const others: readonly (readonly [string, string])[] = [
  ['a line over the one before', 'safe\rowned'],
  ['a line rubbed out', 'safe\b\b\b\bowned'],
  ['lines of its own', 'one\ntwo\r\nthree\x0bfour\x0cfive\x85six\u2028seven\u2029eight'],
  ['right to left', 'account-\u202egpj.exe'],
  ['an isolate left open', '\u2067abc'],
  ['a zero-width space in a name', 'pay\u200bpal'],
  ['joiners in a word', 'a\u200db\u200cc\u2060d\ufefe'],
  ['a joiner between emoji', '👨\u200d👩\u200d👧'],
  ['a heap of marks', `Z${'\u0353\u0322\u036f'.repeat(9)}`],
  ['marks without a base', '\u0301\u0302owned'],
  ['hidden text in tags', `flag${String.fromCodePoint(0xe0073, 0xe0065, 0xe0063)}`],
  ['hidden bytes in variation selectors', `a${String.fromCodePoint(0xe0148, 0xe0155, 0xe015c)}`],
  ['variation selectors behind a letter', 'a\ufe0fb\ufe0e'],
  ['two variation selectors behind an emoji', '❤\ufe0f\ufe0f'],
  ['a lone surrogate beside a pair', '\ud83d\ud83d\udc4d\udc4d'],
  ['stray jamo', '\u1161\u11a8\ud7b0'],
  ['a Hangul filler as a name', '\u3164'],
];

/** Every hostile text once, by its name. */
export const hostileTexts: ReadonlyMap<string, string> = new Map([
  ...single.map((code) => [named(code), `a${String.fromCodePoint(code)}b`] as const),
  ...Object.entries(sequences).flatMap(([start, ends]) =>
    ends.map((end) => [JSON.stringify(start + end), `a${start}${end}b`] as const),
  ),
  ...others,
]);
