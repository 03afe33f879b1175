// When to ask for a look at the paper: 1 week, 1, 3, 6 and 12 months after the code was made, then every 12 months. A
// check answers for every milestone passed before it. Months are those of the calendar, in UTC: 31 January and one
// month is the last day of February.

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * From when on a check of the code is due (ms since 1970): the first milestone that no check answers for.
 * @param made when the code was made, ISO 8601 UTC
 * @param checked the latest check, ISO 8601 UTC, if there was one
 */
export function reminderFrom(made: string, checked: string | undefined): number {
  const start = Date.parse(made);
  const answered = checked === undefined ? Number.NEGATIVE_INFINITY : Date.parse(checked);
  let milestone = start + week;
  for (let months = 1; milestone <= answered; months = following(months)) milestone = addMonths(start, months);
  return milestone;
}

/**
 * Whether a check of the code is due.
 * @param now milliseconds since 1970
 */
export function reminderDue(made: string, checked: string | undefined, now: number): boolean {
  return reminderFrom(made, checked) <= now;
}

/** 1 → 3 → 6 → 12 → 24 → 36 … months. */
function following(months: number): number {
  if (months === 1) return 3;
  return months < 12 ? months * 2 : months + 12;
}

function addMonths(time: number, months: number): number {
  const date = new Date(time);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(new Date(time).getUTCDate(), lastDay));
  return date.getTime();
}
