const DAY = 24 * 60 * 60 * 1000;

const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoDate = (value: number): string => new Date(value).toISOString().slice(0, 10);

/** Days of a month, from 1. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a string is a day that exists, as `YYYY-MM-DD`. */
export function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(time(iso)) && isoDate(time(iso)) === iso;
}

/**
 * Last day of a period of days. The day of the event does not count (民法140条): 30 days from the 1st end on the 31st.
 * @param from ISO date of the event
 */
export function daysAfter(from: string, days: number): string {
  return isoDate(time(from) + days * DAY);
}

/**
 * Last day of a period of months. It begins on the day after the event (民法140条), and ends on the day before the one that
 * answers to its beginning; where the last month has no such day, on the last day of that month (民法143条2項).
 * @param from ISO date of the event
 */
export function monthsAfter(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = daysAfter(from, 1).split('-').map(Number);
  const ending = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = daysIn(ending.getUTCFullYear(), ending.getUTCMonth() + 1);
  const last = day > length ? length : day - 1;
  return isoDate(Date.UTC(ending.getUTCFullYear(), ending.getUTCMonth(), last));
}
