import { locale } from './locale';

/** A moment in ms since the epoch, in the user's time zone: the time alone on the day of `now`, else with its date. */
export function formatDateTime(moment: number, now: number): string {
  const isToday = new Date(moment).toDateString() === new Date(now).toDateString();
  const format = isToday
    ? { timeStyle: 'short' as const }
    : { dateStyle: 'medium' as const, timeStyle: 'short' as const };
  return new Intl.DateTimeFormat(locale(), format).format(moment);
}
