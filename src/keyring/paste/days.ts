// Days as people and services write them, in five languages. A day whose month cannot be told from its day is a day that nobody knows.

const months: readonly (readonly string[])[] = [
  ['jan', 'janv', 'januar', 'january', 'janvier', 'enero', 'ene', 'gennaio', 'gen', 'jänner', 'jaenner'],
  ['feb', 'febr', 'februar', 'february', 'février', 'fevrier', 'févr', 'fév', 'febrero', 'febbraio'],
  ['mar', 'mär', 'mrz', 'märz', 'maerz', 'march', 'mars', 'marzo'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag'],
  ['jun', 'juni', 'june', 'juin', 'junio', 'giugno', 'giu'],
  ['jul', 'juli', 'july', 'juillet', 'juil', 'julio', 'luglio', 'lug'],
  ['aug', 'august', 'août', 'aout', 'agosto', 'ago'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'set'],
  ['oct', 'okt', 'oktober', 'october', 'octobre', 'octubre', 'ottobre', 'ott'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'dez', 'dezember', 'december', 'décembre', 'déc', 'diciembre', 'dic', 'dicembre'],
];

const monthOf = new Map(months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

const time = String.raw`(?:[T,]?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:\s?[AaPp]\.?[Mm]\.?(?![A-Za-z]))?(?:Z|\s?UTC|\s?GMT|\s?Uhr|[+-]\d{2}:?\d{2})?)?`;
const end = String.raw`(?![\p{L}\p{N}])`;
const name = String.raw`(\p{L}{3,10})`;

const numeric = new RegExp(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}${end}`, 'uy');
const turned = new RegExp(String.raw`(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})${time}${end}`, 'uy');
const dayFirst = new RegExp(
  String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s(?:of|de|di))?[ -]${name}\.?,?(?:\s(?:de|del|di))?[ -](\d{4})${time}${end}`,
  'uy',
);
const monthFirst = new RegExp(String.raw`${name}\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})${time}${end}`, 'uy');

export interface FoundDay {
  /** Where it ends in the line. */
  readonly end: number;
  /** ISO 8601, UTC; undefined where month and day cannot be told apart. */
  readonly day?: string;
}

function dayAt(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCDate() === day ? at.toISOString() : undefined;
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** The day that begins at `from` in `line`, if one does. */
export function dayIn(line: string, from: number): FoundDay | undefined {
  const matched = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = from;
    return pattern.exec(line) ?? undefined;
  };
  const found = (match: RegExpExecArray, day: string | undefined): FoundDay | undefined =>
    day === undefined ? undefined : { end: from + match[0].length, day };

  const first = line[from] ?? '';
  if (/\d/.test(first)) {
    const iso = matched(numeric);
    if (iso !== undefined) return found(iso, dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3])));
    const other = matched(turned);
    if (other !== undefined) {
      const [, one = '', between = '', two = '', year = ''] = other;
      // A dash and two digits of a year: groups of a code look like that.
      if (year.length === 2 && between === '-') return undefined;
      const [a, b, y] = [Number(one), Number(two), fullYear(year)];
      const european = dayAt(y, b, a);
      const american = dayAt(y, a, b);
      if (between === '.') return found(other, european);
      if (european !== undefined && american !== undefined && european !== american)
        return { end: from + other[0].length };
      return found(other, european ?? american);
    }
    const named = matched(dayFirst);
    const month = monthOf.get((named?.[2] ?? '').toLowerCase());
    return named === undefined || month === undefined
      ? undefined
      : found(named, dayAt(Number(named[3]), month, Number(named[1])));
  }
  const named = matched(monthFirst);
  const month = monthOf.get((named?.[1] ?? '').toLowerCase());
  return named === undefined || month === undefined
    ? undefined
    : found(named, dayAt(Number(named[3]), month, Number(named[2])));
}
