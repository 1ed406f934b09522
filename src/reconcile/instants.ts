/** Instants and calendar durations, in UTC. */
import { parse } from 'tinyduration';

export const DAY_MS = 86_400_000;

/** A date without a time lasts to the end of that day, UTC. In milliseconds since the epoch. */
export function endOf(date: string): number {
  return date.includes('T') ? Date.parse(date) : Date.parse(`${date}T00:00:00Z`) + DAY_MS;
}

/** Whether something that lasts to a date or instant is over. */
export function isOver(date: string, now: number): boolean {
  return endOf(date) <= now;
}

/**
 * An instant plus `P3Y`, `P2M`, `P60D`: on the calendar, in UTC. A day that the month does not have
 * becomes its last one. In milliseconds since the epoch.
 */
export function addCalendar(instant: number, duration: string): number {
  const { years = 0, months = 0, weeks = 0, days = 0 } = parse(duration);
  const date = new Date(instant);
  const month = date.getUTCMonth() + years * 12 + months;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  date.setUTCMonth(month, Math.min(date.getUTCDate(), lastDay));
  return date.getTime() + (weeks * 7 + days) * DAY_MS;
}

/** Whole days from now to an instant, both in milliseconds; negative when it is over. */
export function daysUntil(instant: number, now: number): number {
  return Math.floor((instant - now) / DAY_MS);
}
