import { locale } from './locale';
import { translate } from './translate';

const MINUTE_MS = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** A length of time in ms, in words: `3 days`, `11 hr 40 min`, `52 min`, `less than a minute`. Rounded down. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / MINUTE_MS);
  if (minutes === 0) return translate('time_under_a_minute');
  if (minutes >= 2 * MINUTES_PER_DAY) return unit(Math.floor(minutes / MINUTES_PER_DAY), 'day');
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  const parts = [hours === 0 ? '' : unit(hours, 'hour'), rest === 0 ? '' : unit(rest, 'minute')];
  return parts.filter(Boolean).join(' ');
}

function unit(value: number, name: 'day' | 'hour' | 'minute'): string {
  const unitDisplay = name === 'day' ? 'long' : 'short';
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay }).format(value);
}
