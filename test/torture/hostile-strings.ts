// More than 300 texts that do more than be read, if a terminal gets them as they are; alone, and where people trust what
// they read: in an address, a path, a name.

const esc = '\x1b';
const from = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

/** Controls and what nobody sees, one by one; between letters, where they act on what is ours. */
const single = [
  ...from(0x00, 0x1f),
  ...from(0x7f, 0x9f),
  ...from(0x200b, 0x200f),
  ...from(0x2028, 0x202e),
  ...from(0x2060, 0x206f),
  ...'\u00ad\u034f\u061c\u115f\u1160\u17b4\u180b\u180e\u3164\ufeff\uffa0\ufff9\ufe0f',
  '\u{e0001}',
  '\u{1d173}',
  '\ud83d',
  '\udc4d',
].map((character) => `a${character}b`);

const csi =
  '2J 3J H 1;1H 10A 10D 999C K 2K L 5M 3P 4@ S T s u !p c >c 5n 6n ?6n 14t 18t 21t 22;0t 8;1;1t ?1049h ?1049l ?25l ?2004h ?1003h ?1004h ?2026h ?7l ?6h 4h 3;4r 31m 7m 8m >4;2m ?u >1u 3g 100b ?5h'
    .split(' ')
    .flatMap((rest) => [`${esc}[${rest}`, `\x9b${rest}`]);

const strings = [
  ']0;title\x07',
  `]2;title${esc}\\`,
  ']52;c;aGFjaw==\x07',
  ']52;c;?\x07',
  ']8;;http://evil.example\x07here',
  ']4;0;?\x07',
  ']10;?\x07',
  ']11;#000000\x07',
  ']7;file:///\x07',
  ']133;A\x07',
  ']9;hello\x07',
  ']777;notify;a;b\x07',
  ']1337;File=:AAAA\x07',
  `P$qm${esc}\\`,
  `Pq#0!10~${esc}\\`,
  `_Ga=q${esc}\\`,
  `^private${esc}\\`,
  ']0;never ended',
  'c',
  'M',
  '7',
  '8',
  '#8',
  '(0',
].map((rest) => esc + rest);

const heads = [
  `${esc}]52;c;aGFjaw==\x07`,
  `${esc}]8;;https://evil.example\x07sparekey${esc}]8;;\x07`,
  `${esc}]0;Signed in\x07`,
  `${esc}[2J${esc}[H`,
  `${esc}[6n`,
  `${esc}[?1049l`,
  `${esc}[8m`,
  '\x9b2J',
  '\x9d52;c;aGFjaw==\x9c',
  '\x90$q"p\x9c',
  '\u202emoc.elpmaxe@ada\u202c',
  '\u2066\u202e\u2069',
  '\u200b\u200d\u2060\ufeff',
  '\ud83d\ude00\ud83d',
  `e${'\u0301'.repeat(40)}`,
  '\r\n\r\n',
  '\b\b\b\b\b\b\b\b',
  '👩‍👩‍👧‍👦',
  '漢字かな한글',
  '\u{e0061}\u{e0062}\u{e007f}',
];
const places: readonly ((head: string) => string)[] = [
  (head) => `${head}@example.com`,
  (head) => `ada@example.com${head}`,
  (head) => `/home/ada/${head}/sparekey`,
  (head) => head.repeat(5),
  (head) => `${'long '.repeat(30)}${head}`,
];

const mixtures = places.flatMap((place) => heads.map(place));

export const hostile: readonly string[] = [...new Set([...single, ...csi, ...strings, ...mixtures])];
