// When to ask for a look at the paper: 1 week, 1, 3, 6 and 12 months after the code was made, then every 12 months. A
// check answers for every milestone passed before it. Months are those of the calendar, in UTC: 31 January and one
// month is the last day of February.

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether a check of the code is due.
 * @param made when the code was made, ISO 8601 UTC
 * @param checked the latest check, ISO 8601 UTC, if there was one
 * @param now milliseconds since 1970
 */
export function reminderDue(made: string, checked: string | undefined, now: number): boolean {
  const milestone = lastMilestone(Date.parse(made), now);
  return milestone !== undefined && (checked === undefined || Date.parse(checked) < milestone);
}

/** The last milestone that has passed by `now`, in ms. */
function lastMilestone(made: number, now: number): number | undefined {
  let last = made + week <= now ? made + week : undefined;
  for (let months = 1; addMonths(made, months) <= now; months = following(months)) {
    last = addMonths(made, months);
  }
  return last;
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
