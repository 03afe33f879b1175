// Days and times as programs and people write them. Without a zone of its own, a day begins at midnight UTC.

const months =
  'jan feb mar apr may jun jul aug sep oct nov dec|jän feb mär apr mai jun jul aug sep okt nov dez|jan feb mrz apr mai jun jul aug sep okt nov dez'
    .split('|')
    .map((names) => names.split(' '));

const monthOf = (name: string): number => {
  const start = name.slice(0, 3).toLowerCase();
  return Math.max(...months.map((names) => names.indexOf(start))) + 1;
};

function dayOf(year: number, month: number, date: number, clock = ''): string | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const full = year < 100 ? 2000 + year : year;
  const time = new Date(Date.UTC(full, month - 1, date, hours, minutes, seconds));
  // 2026-02-30 would be a day of March.
  const same = time.getUTCFullYear() === full && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return same && full >= 1970 && full < 2200 ? time.toISOString() : undefined;
}

/** ISO 8601, UTC, of a time in ms since 1970; undefined for what lies before 1990 or after 2200. */
export function fromMs(ms: unknown): string | undefined {
  if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 631_152_000_000 || ms > 7_258_118_400_000)
    return undefined;
  return new Date(ms).toISOString();
}

/** As `fromMs`; what is too small for milliseconds is seconds. */
export const fromStamp = (stamp: unknown): string | undefined =>
  typeof stamp === 'number' ? (fromMs(stamp * 1000) ?? fromMs(stamp)) : undefined;

/** Which of the two numbers is the month where a day is written with slashes. */
export type Slashes = 'month-first' | 'day-first';

/** Slashes are American, unless a day among them says otherwise: 22/11/2026. */
export const slashesIn = (days: readonly string[]): Slashes =>
  days.some((day) => Number(/^(\d{1,2})\/\d{1,2}\/\d{2,4}/.exec(day.trim())?.[1] ?? 0) > 12)
    ? 'day-first'
    : 'month-first';

/** ISO 8601, UTC; undefined for what is no day. */
export function readDay(text: string, slashes: Slashes = 'month-first'): string | undefined {
  const bare = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(bare)) {
    const zoned = /(?:Z|[+-]\d{2}:?\d{2}|UTC)$/.test(bare) ? bare.replace(/\s*UTC$/, 'Z') : `${bare}Z`;
    const time = Date.parse(zoned.replace(' ', 'T').replace(' ', ''));
    return Number.isNaN(time) || dayOf(...dateIn(bare)) === undefined ? undefined : new Date(time).toISOString();
  }
  const dotted = /^(\d{1,2})[.-]\s?(\d{1,2})[.-]\s?(\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(bare);
  if (dotted !== null) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), dotted[4]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(bare);
  if (slashed !== null) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const [month, date] = slashes === 'month-first' && first <= 12 ? [first, second] : [second, first];
    return dayOf(Number(slashed[3]), month, date, slashed[4]);
  }
  const named =
    /^(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(bare) ??
    swapped(/^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(bare));
  if (named !== null) return dayOf(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]));
  return /^\d{10}(?:\d{3})?$/.test(bare) ? fromStamp(Number(bare)) : undefined;
}

const dateIn = (text: string): [year: number, month: number, date: number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8, 10)),
];

const swapped = (found: RegExpExecArray | null): readonly string[] | null =>
  found === null ? null : [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''];
