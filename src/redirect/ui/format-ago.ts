import { locale } from '../../i18n/locale';

const SECONDS_PER_MINUTE = 60;

/** How long ago a moment in ms since the epoch was, in words: `12 seconds ago`, `3 minutes ago`. */
export function formatAgo(moment: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - moment) / 1000));
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'always' });
  return seconds < 2 * SECONDS_PER_MINUTE
    ? format.format(-seconds, 'second')
    : format.format(-Math.floor(seconds / SECONDS_PER_MINUTE), 'minute');
}
