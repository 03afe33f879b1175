// Days and times in words, in the reader's language and time zone.
// Intl is asked on first use only: loading it costs a start-up that most frames do not need.

export interface Days {
  /** `22 November 2026` */
  day(time: string): string;
  /** `22 Nov 2026 09:12`; for today, `today 09:12` */
  moment(time: string, now: number): string;
  /** The same without the time of other days: `22 Nov 2026` */
  brief(time: string, now: number): string;
  /** To the second, with the zone: `22 Nov 2026, 09:12:05 UTC` */
  clock(now: number): string;
  /** `2 weeks ago`, `today` */
  ago(time: string, now: number): string;
}

/**
 * The locale for dates: the language of the words, with the region that the environment names for times (POSIX XBD 8.2: LC_ALL,
 * LC_TIME, LANG). Words and months are of one language; their order and the clock are the region's.
 */
export function datesLocale(
  language: string,
  { LC_ALL, LC_TIME, LANG }: Readonly<Record<string, string | undefined>>,
): string {
  const [, region] = /^[A-Za-z]{2,3}_([A-Z]{2})(?:[.@]|$)/.exec(LC_ALL || LC_TIME || LANG || '') ?? [];
  return region === undefined ? language : `${language.split('-')[0]}-${region}`;
}

const dayLength = 86_400_000;

/** `write`: how a text of Intl's is written on this terminal. */
export function daysIn(language: string, timeZone: () => string, write = (text: string): string => text): Days {
  const format = (options: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | undefined;
    return (time: number | Date): string => {
      made ??= new Intl.DateTimeFormat(language, { timeZone: timeZone(), ...options });
      return write(made.format(time));
    };
  };
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = format({ dateStyle: 'medium' });
  const clock = format({ hour: '2-digit', minute: '2-digit', hour12: false });
  const second = format({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  let relative: Intl.RelativeTimeFormat | undefined;

  const ago = (time: string, now: number): string => {
    relative ??= new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const days = Math.max(0, Math.floor((now - Date.parse(time)) / dayLength));
    if (days < 14) return write(relative.format(-days, 'day'));
    if (days < 60) return write(relative.format(-Math.floor(days / 7), 'week'));
    if (days < 730) return write(relative.format(-Math.floor(days / 30), 'month'));
    return write(relative.format(-Math.floor(days / 365), 'year'));
  };

  const isToday = (at: Date, now: number): boolean => short(at) === short(now);
  const today = (at: Date): string => `${ago(at.toISOString(), at.getTime())} ${clock(at)}`;

  return {
    day: (time) => long(new Date(time)),
    moment: (time, now) => {
      const at = new Date(time);
      return isToday(at, now) ? today(at) : `${short(at)} ${clock(at)}`;
    },
    brief: (time, now) => {
      const at = new Date(time);
      return isToday(at, now) ? today(at) : short(at);
    },
    clock: (now) => second(now),
    ago,
  };
}
